package id.kia.bridge.supervise;

import java.util.concurrent.CompletableFuture;

/** Work and the promise of its result. */
record Job<T, R>(PortSupervisor.Work<T, R> work, CompletableFuture<R> result) {

  /** Wakes the port's thread and does nothing. */
  static <T> Job<T, Boolean> nothing() {
    return new Job<>(device -> true, new CompletableFuture<>());
  }

  /**
   * Runs the work and keeps its result back.
   *
   * @return gives the result to whoever waits; called when the port's state is right again
   */
  Runnable run(T device) {
    try {
      R value = work.run(device);
      return () -> result.complete(value);
    } catch (Exception | Error e) {
      return () -> result.completeExceptionally(e);
    }
  }

  /** The device was not there: nothing of the work was done. */
  void refuse(String path, PortState state) {
    result.completeExceptionally(new PortNotReadyException(path, state));
  }
}

package id.kia.hub.api;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs blocking work on virtual threads and comes back to the event loop that asked. */
public final class VirtualWork implements AutoCloseable {
  private final Vertx vertx;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("hub-work-", 0).factory());

  public VirtualWork(Vertx vertx) {
    this.vertx = vertx;
  }

  /** The result of the work or whatever it threw, on the caller's context. */
  public <T> Future<T> call(Callable<T> work) {
    Context context = vertx.getOrCreateContext();
    Promise<T> promise = Promise.promise();
    threads.execute(
        () -> {
          try {
            T result = work.call();
            context.runOnContext(v -> promise.complete(result));
          } catch (Throwable e) {
            // Errors too: who asked would wait for ever.
            context.runOnContext(v -> promise.fail(e));
          }
        });
    return promise.future();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}

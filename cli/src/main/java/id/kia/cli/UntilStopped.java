package id.kia.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps a service up until the process is told to stop, and closes it then. */
final class UntilStopped {
  private UntilStopped() {}

  /**
   * Returns when {@code close} has ended.
   *
   * @param close how the service is closed; must not throw
   */
  static void keep(Runnable close) throws InterruptedException {
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      close.run();
                      stopped.countDown();
                    }));
    stopped.await();
  }
}

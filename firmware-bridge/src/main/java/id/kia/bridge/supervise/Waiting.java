package id.kia.bridge.supervise;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How a port's thread waits; a test's one does not. */
@FunctionalInterface
public interface Waiting {

  /** Waits on the queue itself. */
  Waiting REAL =
      new Waiting() {
        @Override
        public <E> @Nullable E poll(BlockingQueue<E> queue, Duration atMost)
            throws InterruptedException {
          return queue.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        }
      };

  /** The next element, or null when {@code atMost} is over. */
  <E> @Nullable E poll(BlockingQueue<E> queue, Duration atMost) throws InterruptedException;
}

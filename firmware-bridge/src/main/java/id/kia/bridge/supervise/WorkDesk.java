package id.kia.bridge.supervise;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The counter of a port: says where the port is and takes work while it is ready, both under one
 * lock, so that no work is taken for a device that just went. Any thread may submit; the port's
 * thread does the rest.
 */
final class WorkDesk<T> {
  private static final Logger LOG = LoggerFactory.getLogger(WorkDesk.class);

  private final String path;
  private final Waiting waiting;
  private final PortListener listener;
  private final LinkedBlockingQueue<Job<T, ?>> queue = new LinkedBlockingQueue<>();
  private final Object lock = new Object();
  private PortState state = new PortState.Searching();

  WorkDesk(String path, Waiting waiting, PortListener listener) {
    this.path = path;
    this.waiting = waiting;
    this.listener = listener;
  }

  PortState state() {
    synchronized (lock) {
      return state;
    }
  }

  <R> CompletableFuture<R> submit(PortSupervisor.Work<T, R> work) {
    Job<T, R> job = new Job<>(work, new CompletableFuture<>());
    synchronized (lock) {
      if (state instanceof PortState.Ready) {
        queue.add(job);
      } else {
        job.refuse(path, state);
      }
    }
    return job.result();
  }

  /** The next work, or null when the time is over or somebody rang. */
  @Nullable Job<T, ?> next(Duration atMost) throws InterruptedException {
    return waiting.poll(queue, atMost);
  }

  /** Ends a wait of the port's thread. */
  void ring() {
    queue.add(Job.nothing());
  }

  /** Changes the state, refuses work that waited for another one, and tells the listener. */
  void move(PortState to) {
    PortState from;
    synchronized (lock) {
      from = state;
      state = to;
    }
    if (!(to instanceof PortState.Ready)) {
      for (Job<T, ?> job = queue.poll(); job != null; job = queue.poll()) {
        job.refuse(path, to);
      }
    }
    if (!from.equals(to)) {
      tell(from, to);
    }
  }

  private void tell(PortState from, PortState to) {
    try {
      listener.changed(from, to);
    } catch (RuntimeException e) {
      LOG.error("W-LISTENER port={} a listener failed at {}", path, to, e);
    }
  }
}

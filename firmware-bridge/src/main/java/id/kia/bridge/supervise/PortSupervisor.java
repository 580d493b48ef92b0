package id.kia.bridge.supervise;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.bridge.wire.WireOpener;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns one port and its platform thread: opens by the stable path, identifies, runs work one at a
 * time, and after a loss begins again by itself.
 *
 * <p>Any thread may submit, ask and close. An idle port is asked every half second whether it is
 * still there.
 *
 * @param <T> the device, as {@link Identify} gives it
 */
public final class PortSupervisor<T> implements AutoCloseable {

  /** Makes a trusted device out of a fresh wire, or throws. Runs on the port's thread. */
  @FunctionalInterface
  public interface Identify<T> {
    T identify(Wire wire) throws Exception;
  }

  /** One piece of work with the device. Runs on the port's thread. */
  @FunctionalInterface
  public interface Work<T, R> {
    R run(T device) throws Exception;
  }

  private static final Logger LOG = LoggerFactory.getLogger(PortSupervisor.class);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);
  private static final Duration IDLE_CHECK = Duration.ofMillis(500);

  private final WireOpener opener;
  private final Identify<T> identify;
  private final BackOff backOff;
  private final LongSupplier nanoClock;
  private final WorkDesk<T> desk;
  private final Thread thread;

  private final Object lock = new Object();
  private @Nullable Wire open;
  private boolean closing;
  private volatile boolean reconnect;

  /**
   * Nothing is opened before {@link #start()}.
   *
   * @param opener opens the port by its stable path
   * @param identify asks who is there; called after every opening
   * @param backOff waits between attempts
   * @param nanoClock monotonic nanoseconds
   * @param waiting {@link Waiting#REAL}, or a test's
   * @param listener told of every change, on the port's thread
   */
  public PortSupervisor(
      WireOpener opener,
      Identify<T> identify,
      BackOff backOff,
      LongSupplier nanoClock,
      Waiting waiting,
      PortListener listener) {
    this.opener = opener;
    this.identify = identify;
    this.backOff = backOff;
    this.nanoClock = nanoClock;
    this.desk = new WorkDesk<>(opener.path(), waiting, listener);
    this.thread =
        Thread.ofPlatform().daemon().name("port " + opener.path()).unstarted(this::supervise);
  }

  /** Begins to search; once. */
  public void start() {
    thread.start();
  }

  /** Where the port is now. */
  public PortState state() {
    return desk.state();
  }

  /**
   * Runs {@code work} on the port's thread after the work handed in before it.
   *
   * @return its result; fails with what it threw, or with {@link PortNotReadyException} at once
   *     when the device is not there or goes before the work begins. Never run twice. What depends
   *     on it may run on the port's thread: be quick or go elsewhere
   */
  public <R> CompletableFuture<R> submit(Work<T, R> work) {
    return desk.submit(work);
  }

  /** Asks for a fresh opening and identification when the running work is done. */
  public void reconnect() {
    reconnect = true;
    desk.ring();
  }

  /** Closes the port for good, running work fails; waits at most 5 s for the port's thread. */
  @Override
  public void close() {
    Wire wire;
    synchronized (lock) {
      closing = true;
      wire = open;
    }
    if (wire != null) {
      wire.close();
    }
    desk.ring();
    if (thread.getState() == Thread.State.NEW) {
      desk.move(new PortState.Closed());
    } else if (!thread.equals(Thread.currentThread())) {
      join();
    }
  }

  private void join() {
    try {
      thread.join(CLOSE_WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void supervise() {
    int failures = 0;
    try {
      while (!closing()) {
        boolean wasReady = connectAndServe(failures);
        failures = wasReady ? 0 : failures + 1;
        waitForNextAttempt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      desk.move(new PortState.Closed());
    }
  }

  /** One opening, from search to loss; true when the device was ready in between. */
  private boolean connectAndServe(int failures) throws InterruptedException {
    reconnect = false;
    desk.move(new PortState.Searching());
    boolean ready = false;
    WatchedWire wire = null;
    try {
      wire = new WatchedWire(opener.open());
      if (!keep(wire)) {
        return false;
      }
      desk.move(new PortState.Identifying());
      T device = identify.identify(wire);
      ready = true;
      LOG.info("port={} ready", opener.path());
      desk.move(new PortState.Ready());
      serve(device, wire);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | Error e) {
      // A fault in a driver must not end the service: it is shown in the state and tried again.
      if (!closing()) {
        failed(e, ready, ready ? 1 : failures + 1);
      }
    } finally {
      release(wire);
    }
    return ready;
  }

  private void failed(Throwable cause, boolean wasReady, int failures) {
    String code = cause instanceof WireException w ? w.code() : "W-IDENTIFY";
    String why = String.valueOf(cause.getMessage());
    Duration wait = backOff.after(failures);
    if (wasReady || failures == 1) {
      LOG.warn("{} port={} why={}", code, opener.path(), why);
    }
    desk.move(
        wasReady
            ? new PortState.Lost(code, why, wait)
            : new PortState.Absent(code, why, failures, wait));
  }

  /** Runs work until the wire is lost or another opening is asked for. */
  private void serve(T device, WatchedWire wire) throws WireException, InterruptedException {
    while (!closing() && !reconnect) {
      Job<T, ?> job = desk.next(IDLE_CHECK);
      Runnable answer = () -> {};
      if (job == null) {
        wire.check();
      } else {
        answer = job.run(device);
      }
      WireException loss = wire.loss();
      if (loss != null) {
        failed(loss, true, 1);
        answer.run();
        return;
      }
      answer.run();
    }
  }

  private void waitForNextAttempt() throws InterruptedException {
    Duration wait =
        switch (desk.state()) {
          case PortState.Absent absent -> absent.retryIn();
          case PortState.Lost lost -> lost.retryIn();
          case PortState.Searching _,
              PortState.Identifying _,
              PortState.Ready _,
              PortState.Closed _ ->
              Duration.ZERO;
        };
    long start = nanoClock.getAsLong();
    Duration left = wait;
    while (left.isPositive() && !closing() && !reconnect) {
      desk.next(left);
      left = wait.minusNanos(nanoClock.getAsLong() - start);
    }
  }

  private boolean keep(Wire wire) {
    synchronized (lock) {
      open = wire;
      return !closing;
    }
  }

  private void release(@Nullable Wire wire) {
    synchronized (lock) {
      open = null;
    }
    if (wire != null) {
      wire.close();
    }
  }

  private boolean closing() {
    synchronized (lock) {
      return closing;
    }
  }
}

package id.kia.bridge.pty;

import id.kia.bridge.wire.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A cable between a virtual device and a host: the host opens a link in the file system as a serial
 * port, the device holds the other end as a {@link Wire}.
 *
 * <p>The device does not hold the host's end open itself, so a host that closes or dies is seen at
 * once ({@link #hostOpen()}); the cable stays, and the next host opens the same link. While nobody
 * has the host's end open, what the device sends is lost, as on a real line. Any thread.
 */
public final class PseudoTerminal implements AutoCloseable {
  private final HostLink link;
  private final DeviceEnd device;
  private final WakeUp wakeUp;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private @Nullable Plug plug;
  private boolean closed;

  private PseudoTerminal(Path link, LongSupplier nanoClock) throws IOException {
    this.link = new HostLink(link);
    this.wakeUp = new WakeUp();
    this.device = new DeviceEnd(this, nanoClock);
  }

  /**
   * Lays the cable and plugs it in; a link left behind by a dead process is replaced.
   *
   * @param link where the host finds its end; parent folders are made
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   * @throws IOException when something that is no link is in the way, or the system has no
   *     pseudo-terminal left
   */
  public static PseudoTerminal open(Path link, LongSupplier nanoClock) throws IOException {
    PseudoTerminal terminal = new PseudoTerminal(link, nanoClock);
    try {
      terminal.replug();
      return terminal;
    } catch (IOException e) {
      terminal.close();
      throw e;
    }
  }

  /** Where the host finds its end. */
  public Path link() {
    return link.path();
  }

  /**
   * The device's end. It outlives hosts and plugs: reads wait through them, and only after {@link
   * #close()} it is lost. Bytes that a host does not take in time are dropped, as a real line
   * would.
   */
  public Wire device() {
    return device;
  }

  /** Whether a program holds the host's end open now. */
  public boolean hostOpen() {
    return whilePlugged(plug -> plug != null && (plug.poll(0, wakeUp.fd(), 0) & Libc.POLLHUP) == 0);
  }

  /** Whether the cable is plugged in. */
  public boolean plugged() {
    return whilePlugged(plug -> plug != null);
  }

  /** Pulls the plug: the host's port is lost and its link is gone. Twice is once. */
  public void unplug() {
    change(
        () -> {
          Plug old = plug;
          plug = null;
          if (old != null) {
            link.remove(old.hostPath());
            old.close();
          }
        });
  }

  /**
   * Plugs in again: a fresh port under the same link. Twice is once.
   *
   * @throws IOException as {@link #open} does
   */
  public void replug() throws IOException {
    if (plugged()) {
      return;
    }
    Plug fresh = Plug.fresh();
    boolean[] used = new boolean[1];
    try {
      link.point(fresh.hostPath());
      change(
          () -> {
            Plug old = plug;
            if (!closed) {
              plug = fresh;
              used[0] = true;
            }
            if (old != null) {
              old.close();
            }
          });
    } finally {
      if (!used[0]) {
        link.remove(fresh.hostPath());
        fresh.close();
      }
    }
  }

  /** Unplugs for good; the device's end is lost. Safe to call twice. */
  @Override
  public void close() {
    unplug();
    change(
        () -> {
          closed = true;
          wakeUp.close();
        });
  }

  /** What is done while no one may pull the plug; {@code plug} is null when it is out. */
  interface Use<R> {
    R with(@Nullable Plug plug);
  }

  <R> R whilePlugged(Use<R> use) {
    lock.readLock().lock();
    try {
      return use.with(plug);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Only inside {@link #whilePlugged}. */
  boolean closed() {
    return closed;
  }

  int wakeFd() {
    return wakeUp.fd();
  }

  private void change(Runnable change) {
    wakeUp.ring();
    lock.writeLock().lock();
    try {
      wakeUp.silence();
      change.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}

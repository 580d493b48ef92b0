package id.kia.tests.promises;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.evolis.virtual.VirtualLine;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A cable in memory whose ends take turns: what the host does next waits until the printer has done
 * all it was told. So a run is the same each time, and waiting in vain costs virtual time only.
 */
public final class TurnCable implements VirtualLine {
  /** Real time: a printer that computes for so long hangs. */
  private static final long HANGS_NANOS = TimeUnit.MINUTES.toNanos(1);

  private static final long NANOS_PER_BYTE = 10_000_000_000L / 115_200;

  private final AtomicLong nanos;
  private final Pipe toPrinter = new Pipe();
  private final Pipe toHost = new Pipe();
  private final Wire device = new DeviceEnd();
  private boolean printerWaits;
  private boolean closed;
  private boolean plugged = true;

  /** Counts how often it was pulled: a port that was open then stays lost. */
  private int pulls;

  /**
   * @param nanos the clock that a wait turns
   */
  public TurnCable(AtomicLong nanos) {
    this.nanos = nanos;
  }

  /**
   * The host's end for a new kiosk.
   *
   * @param keepUnread whether replies that the kiosk before never read are still to come
   */
  public synchronized Wire host(boolean keepUnread) {
    if (!keepUnread) {
      toHost.clear();
    }
    return new HostEnd();
  }

  @Override
  public Wire device() {
    return device;
  }

  @Override
  public synchronized void unplug() {
    plugged = false;
    pulls++;
    toPrinter.clear();
    toHost.clear();
  }

  @Override
  public synchronized void plug() {
    toHost.clear();
    plugged = true;
  }

  @Override
  public synchronized boolean plugged() {
    return plugged;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private synchronized void printersTurn() {
    long end = System.nanoTime() + HANGS_NANOS;
    try {
      while (!closed && !(printerWaits && toPrinter.isEmpty())) {
        if (System.nanoTime() > end) {
          throw new AssertionError("the virtual printer hangs");
        }
        wait(1000);
      }
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts the kiosk", e);
    }
  }

  private synchronized void hostsTurn() {
    try {
      while (!closed && toPrinter.isEmpty()) {
        printerWaits = true;
        notifyAll();
        wait(1000);
      }
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts the printer", e);
    }
    printerWaits = false;
  }

  private final class DeviceEnd implements Wire {
    @Override
    public String name() {
      return "cable (printer)";
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
      synchronized (TurnCable.this) {
        hostsTurn();
        if (closed) {
          throw new WireException.Lost(name());
        }
        return toPrinter.take(into, offset, length);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) {
      synchronized (TurnCable.this) {
        if (plugged) {
          toHost.give(bytes, offset, length);
        }
      }
    }

    @Override
    public void discardInput() {
      toPrinter.clear();
    }

    @Override
    public void close() {
      TurnCable.this.close();
    }
  }

  private final class HostEnd implements Wire {
    private final int openedAt = pulls;

    /** What was open when the plug was pulled is lost, and nothing opens without a plug. */
    private void alive() throws WireException {
      if (!plugged || pulls != openedAt) {
        throw new WireException.Lost(name());
      }
    }

    @Override
    public String name() {
      return "cable";
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
      synchronized (TurnCable.this) {
        alive();
        printersTurn();
        alive();
        if (toHost.isEmpty()) {
          nanos.addAndGet(atMost.toNanos());
          return 0;
        }
        return toHost.take(into, offset, length);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
      synchronized (TurnCable.this) {
        alive();
        toPrinter.give(bytes, offset, length);
        nanos.addAndGet(length * NANOS_PER_BYTE);
        TurnCable.this.notifyAll();
        printersTurn();
      }
    }

    @Override
    public void discardInput() {
      synchronized (TurnCable.this) {
        toHost.clear();
      }
    }

    @Override
    public void close() {}
  }

  /** Bytes on their way in one direction. */
  private static final class Pipe {
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    boolean isEmpty() {
      return held.size() == 0;
    }

    void give(byte[] bytes, int offset, int length) {
      held.write(bytes, offset, length);
    }

    int take(byte[] into, int offset, int length) {
      byte[] all = held.toByteArray();
      int count = Math.min(length, all.length);
      System.arraycopy(all, 0, into, offset, count);
      held.reset();
      held.write(all, count, all.length - count);
      return count;
    }

    void clear() {
      held.reset();
    }
  }
}

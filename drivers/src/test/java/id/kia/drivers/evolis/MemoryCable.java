package id.kia.drivers.evolis;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.evolis.virtual.VirtualLine;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A cable in memory: two wires back to back, bounded like a pseudo-terminal, that can be pulled and
 * plugged in and outlives hosts.
 */
public final class MemoryCable implements VirtualLine {
  static final int HOLDS_BYTES = 16 * 1024;

  private final Pipe toDevice = new Pipe();
  private final Pipe toHost = new Pipe();
  private final Wire device = new End("cable (device)", toDevice, toHost, true);
  private Wire host = new End("cable", toHost, toDevice, false);
  private boolean plugged = true;
  private boolean closed;

  /** A host's end; what an earlier host left unread is gone, as on a real port. */
  public synchronized Wire host() {
    host.close();
    toHost.clear();
    host = new End("cable", toHost, toDevice, false);
    return host;
  }

  @Override
  public Wire device() {
    return device;
  }

  @Override
  public synchronized void unplug() {
    plugged = false;
    host.close();
  }

  @Override
  public synchronized void plug() {
    plugged = true;
  }

  @Override
  public synchronized boolean plugged() {
    return plugged;
  }

  @Override
  public synchronized void close() {
    closed = true;
    host.close();
    device.close();
  }

  private synchronized boolean gone(boolean isDevice) {
    return closed || (!isDevice && !plugged);
  }

  /** Bytes on their way in one direction. */
  private static final class Pipe {
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    synchronized int take(byte[] into, int offset, int length) {
      byte[] all = held.toByteArray();
      int count = Math.min(length, all.length);
      System.arraycopy(all, 0, into, offset, count);
      held.reset();
      held.write(all, count, all.length - count);
      notifyAll();
      return count;
    }

    synchronized boolean await(boolean forRoom, long nanos) throws InterruptedException {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
      return ready(forRoom);
    }

    synchronized boolean ready(boolean forRoom) {
      return forRoom ? held.size() < HOLDS_BYTES : held.size() > 0;
    }

    synchronized int give(byte[] bytes, int offset, int length) {
      int count = Math.min(length, HOLDS_BYTES - held.size());
      held.write(bytes, offset, count);
      notifyAll();
      return count;
    }

    synchronized void clear() {
      held.reset();
      notifyAll();
    }

    synchronized void wake() {
      notifyAll();
    }
  }

  private final class End implements Wire {
    private final String name;
    private final Pipe in;
    private final Pipe out;
    private final boolean isDevice;
    private volatile boolean shut;

    End(String name, Pipe in, Pipe out, boolean isDevice) {
      this.name = name;
      this.in = in;
      this.out = out;
      this.isDevice = isDevice;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
      return wait(in, false, atMost) ? in.take(into, offset, length) : 0;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
      int sent = 0;
      while (sent < length) {
        if (!wait(out, true, atMost)) {
          if (isDevice) {
            return;
          }
          close();
          throw new WireException.Stalled(name, atMost.toMillis());
        }
        sent += out.give(bytes, offset + sent, length - sent);
      }
    }

    private boolean wait(Pipe pipe, boolean forRoom, Duration atMost) throws WireException {
      long end = System.nanoTime() + atMost.toNanos();
      while (true) {
        if (shut || gone(isDevice)) {
          throw new WireException.Lost(name);
        }
        long left = end - System.nanoTime();
        if (pipe.ready(forRoom)) {
          return true;
        }
        if (left <= 0) {
          return false;
        }
        try {
          pipe.await(forRoom, Math.min(left, 20_000_000));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new WireException.Lost(name);
        }
      }
    }

    @Override
    public void discardInput() {
      in.clear();
    }

    @Override
    public void close() {
      shut = true;
      in.wake();
      out.wake();
    }
  }
}

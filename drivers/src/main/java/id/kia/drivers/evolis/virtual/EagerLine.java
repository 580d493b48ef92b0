package id.kia.drivers.evolis.virtual;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A cable whose bytes are taken as fast as the line brings them, whatever the printer does
 * meanwhile, up to about a raw panel. On a thread of its own.
 */
final class EagerLine implements VirtualLine {
  private static final int HOLDS_BYTES = 640 * 1024;
  private static final int CHUNK_BYTES = 512;
  private static final Duration TICK = Duration.ofMillis(20);

  private final VirtualLine line;
  private final Pacer pacer;
  private final Wire device = new Device();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final byte[] held = new byte[HOLDS_BYTES];
  private int first;
  private int count;
  private boolean lost;

  private EagerLine(VirtualLine line, Pacer pacer) {
    this.line = line;
    this.pacer = pacer;
  }

  /**
   * Begins to take bytes.
   *
   * @param pacer told of the bytes as they come
   */
  static EagerLine on(VirtualLine line, Pacer pacer) {
    var eager = new EagerLine(line, pacer);
    Thread.ofPlatform().daemon().name("virtual-evolis ear").start(eager::listen);
    return eager;
  }

  private void listen() {
    byte[] buffer = new byte[CHUNK_BYTES];
    try {
      while (true) {
        int got = line.device().read(buffer, 0, buffer.length, TICK);
        keep(buffer, got);
        pacer.line(got);
      }
    } catch (WireException | InterruptedException e) {
      lose();
    }
  }

  private void keep(byte[] bytes, int length) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (count + length > HOLDS_BYTES) {
        changed.await();
      }
      for (int i = 0; i < length; i++) {
        held[(first + count++) % HOLDS_BYTES] = bytes[i];
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void lose() {
    lock.lock();
    try {
      lost = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private int take(byte[] into, int offset, int length, Duration atMost) throws WireException {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (count == 0 && !lost && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (count == 0 && lost) {
        throw new WireException.Lost(device.name());
      }
      int taken = Math.min(length, count);
      for (int i = 0; i < taken; i++) {
        into[offset + i] = held[first];
        first = (first + 1) % HOLDS_BYTES;
      }
      count -= taken;
      changed.signalAll();
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WireException.Lost(device.name());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Wire device() {
    return device;
  }

  @Override
  public void unplug() {
    line.unplug();
  }

  @Override
  public void plug() throws IOException {
    line.plug();
  }

  @Override
  public boolean plugged() {
    return line.plugged();
  }

  @Override
  public void close() {
    line.close();
  }

  private final class Device implements Wire {
    @Override
    public String name() {
      return line.device().name();
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
      return take(into, offset, length, atMost);
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
      line.device().write(bytes, offset, length, atMost);
    }

    @Override
    public void discardInput() throws WireException {
      byte[] bin = new byte[CHUNK_BYTES];
      while (take(bin, 0, bin.length, Duration.ZERO) > 0) {
        // read and dropped
      }
    }

    @Override
    public void close() {
      line.close();
    }
  }
}

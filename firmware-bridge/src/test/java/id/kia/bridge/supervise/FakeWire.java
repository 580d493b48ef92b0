package id.kia.bridge.supervise;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wire without bytes that a test can lose; a read blocks until it is lost or closed. */
final class FakeWire implements Wire {
  private final CountDownLatch gone = new CountDownLatch(1);
  final CountDownLatch reading = new CountDownLatch(1);
  final CountDownLatch closed = new CountDownLatch(1);

  void lose() {
    gone.countDown();
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    try {
      if (length > 0) {
        reading.countDown();
        gone.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (gone.getCount() == 0) {
      throw new WireException.Lost("fake");
    }
    return 0;
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    check();
  }

  @Override
  public void discardInput() throws WireException {
    check();
  }

  @Override
  public void close() {
    gone.countDown();
    closed.countDown();
  }
}

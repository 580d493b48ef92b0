package id.kia.drivers.board;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.time.Duration;

/** A wire whose sender can be muted from any thread; it still hears. */
final class MutedWire implements Wire {
  private final Wire wire;
  private volatile boolean muted;

  MutedWire(Wire wire) {
    this.wire = wire;
  }

  void mute(boolean mute) {
    muted = mute;
  }

  @Override
  public String name() {
    return wire.name();
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    return wire.read(into, offset, length, atMost);
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    if (!muted) {
      wire.write(bytes, offset, length, atMost);
    }
  }

  @Override
  public void discardInput() throws WireException {
    wire.discardInput();
  }

  @Override
  public void close() {
    wire.close();
  }
}

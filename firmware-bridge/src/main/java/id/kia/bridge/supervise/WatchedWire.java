package id.kia.bridge.supervise;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that a wire was lost, whatever the driver above made of it: a driver may turn a loss
 * into evidence and return normally.
 */
final class WatchedWire implements Wire {
  private final Wire wire;
  private volatile @Nullable WireException loss;

  WatchedWire(Wire wire) {
    this.wire = wire;
  }

  /** Why the wire is of no more use, or null while it is. */
  @Nullable WireException loss() {
    return loss;
  }

  @Override
  public String name() {
    return wire.name();
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    try {
      return wire.read(into, offset, length, atMost);
    } catch (WireException.Lost | WireException.Stalled e) {
      loss = e;
      throw e;
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    try {
      wire.write(bytes, offset, length, atMost);
    } catch (WireException.Lost | WireException.Stalled e) {
      loss = e;
      throw e;
    }
  }

  @Override
  public void discardInput() throws WireException {
    try {
      wire.discardInput();
    } catch (WireException.Lost | WireException.Stalled e) {
      loss = e;
      throw e;
    }
  }

  @Override
  public void check() throws WireException {
    try {
      wire.check();
    } catch (WireException.Lost | WireException.Stalled e) {
      loss = e;
      throw e;
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}

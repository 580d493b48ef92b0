package id.kia.tests.promises;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.tests.promises.Death.Crossing;
import java.time.Duration;

/**
 * The kiosk's end of the printer's wire: dies with the kiosk, in the middle of what crosses it, or
 * is lost alone.
 */
final class MortalWire implements Wire {
  private static final int LONGEST_COMMAND = 32;
  private static final byte ESC = 0x1B;

  private final Wire wire;
  private final Death death;
  private boolean lost;

  MortalWire(Wire wire, Death death) {
    this.wire = wire;
    this.death = death;
  }

  /** Whether its cable was pulled; the supervised port would be opened anew. */
  boolean isLost() {
    return lost;
  }

  @Override
  public String name() {
    return wire.name();
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    check();
    int got = kept(() -> wire.read(into, offset, length, atMost));
    // Whatever part of a reply the kiosk has read when it dies, it knows nothing of it any more.
    if (got > 0 && death.letThrough(Crossing.REPLY, got) < got) {
      throw end();
    }
    return got;
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    check();
    boolean command = length <= LONGEST_COMMAND && bytes[offset] == ESC;
    int let = death.letThrough(command ? Crossing.COMMAND : Crossing.DATA, length);
    if (let > 0) {
      int _ =
          kept(
              () -> {
                wire.write(bytes, offset, let, atMost);
                return let;
              });
    }
    if (let < length || death.mainsGone()) {
      throw end();
    }
  }

  @Override
  public void discardInput() throws WireException {
    check();
    wire.discardInput();
  }

  @Override
  public void close() {
    wire.close();
  }

  @Override
  public void check() throws WireException {
    death.check();
    if (lost) {
      throw new WireException.Lost(name());
    }
  }

  /** Crosses the wire. */
  private interface Crosses {
    int cross() throws WireException;
  }

  private int kept(Crosses what) throws WireException {
    try {
      return what.cross();
    } catch (WireException.Lost e) {
      lost = true;
      throw e;
    }
  }

  private WireException end() {
    if (!death.cablePulled()) {
      throw death.die();
    }
    lost = true;
    return new WireException.Lost(name());
  }
}

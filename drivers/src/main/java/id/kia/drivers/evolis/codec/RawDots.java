package id.kia.drivers.evolis.codec;

/**
 * Raw panels: a stream of dots of 1, 5, 6 or 7 bits, most significant bit first (A5013 RevE p. 14).
 */
final class RawDots {
  private RawDots() {}

  static byte[] encode(PanelDots panel) {
    int bits = Panel.bits(panel.levels());
    byte[] out = new byte[Panel.rawBytes(panel.levels())];
    int at = 0;
    int held = 0;
    int heldBits = 0;
    for (byte dot : panel.dots()) {
      held = held << bits | dot;
      heldBits += bits;
      if (heldBits >= 8) {
        heldBits -= 8;
        out[at++] = (byte) (held >> heldBits);
        held &= (1 << heldBits) - 1;
      }
    }
    return out;
  }
}

package id.kia.drivers.evolis.codec;

/**
 * Raw panels: a stream of dots of 1, 5, 6 or 7 bits, most significant bit first (A5013 RevE p. 14).
 */
final class RawDots {
  private RawDots() {}

  static byte[] encode(PanelDots panel) {
    return encode(panel, Lines.WHOLE);
  }

  static byte[] encode(PanelDots panel, Lines lines) {
    int bits = Panel.bits(panel.levels());
    byte[] out = new byte[lines.count() * Geometry.DOTS / 8 * bits];
    int at = 0;
    int held = 0;
    int heldBits = 0;
    for (int i = lines.firstDot(); i < lines.endDot(); i++) {
      held = held << bits | panel.dots()[i];
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

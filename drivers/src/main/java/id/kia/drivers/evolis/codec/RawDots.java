package id.kia.drivers.evolis.codec;

/** Raw panels: a stream of 1-bit or 5-bit dots, most significant bit first (A5013 RevE p. 14). */
final class RawDots {
  private RawDots() {}

  static byte[] encode(PanelDots panel) {
    int bits = panel.panel().bits();
    byte[] out = new byte[panel.panel().rawBytes()];
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

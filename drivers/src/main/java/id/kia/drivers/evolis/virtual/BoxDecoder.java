package id.kia.drivers.evolis.virtual;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A BMP file of one bit a dot onto a bitmap that is there; written apart from the driver's encoder.
 * Never fails: what lies on the card is drawn, and the flaw is told.
 */
final class BoxDecoder {
  private static final int LEAST = 62;

  private BoxDecoder() {}

  static PanelDecoder.Decoded draw(Incoming.Box box, Dots on) {
    byte[] levels = on.levels().clone();
    Optional<String> flaw = draw(box, levels);
    return new PanelDecoder.Decoded(new Dots(on.scale(), levels), flaw);
  }

  private static Optional<String> draw(Incoming.Box box, byte[] levels) {
    ByteBuffer file = ByteBuffer.wrap(box.bmp()).order(ByteOrder.LITTLE_ENDIAN);
    if (file.capacity() < LEAST || file.getShort(28) != 1 || file.getInt(30) != 0) {
      return Optional.of("a picture that is not of one bit a dot");
    }
    int pixels = file.getInt(10);
    int width = file.getInt(18);
    int height = file.getInt(22);
    boolean onCard = width > 0 && height > 0 && box.x() >= 0 && box.y() >= 0;
    if (!onCard || width > Dots.LINES - box.x() || height > Dots.PER_LINE - box.y()) {
      return Optional.of("a picture of " + width + "x" + height + " that is not on the card");
    }
    int row = (width + 31) / 32 * 4;
    if (pixels < LEAST || (long) pixels + (long) row * height != file.capacity()) {
      return Optional.of("a picture whose rows are not all there");
    }
    // The palette says which bit is dark: by the printer's own polarity that is 1.
    int dark = (file.getInt(58) & 0xFFFFFF) == 0 ? 1 : 0;
    for (int line = 0; line < height; line++) {
      int start = pixels + (height - 1 - line) * row;
      for (int i = 0; i < width; i++) {
        int bit = file.get(start + i / 8) >> (7 - i % 8) & 1;
        if (bit == dark) {
          int wire = (box.x() + i) * Dots.PER_LINE + Dots.PER_LINE - 1 - (box.y() + line);
          levels[wire] = 1;
        }
      }
    }
    return Optional.empty();
  }
}

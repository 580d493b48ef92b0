package id.kia.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** The dots of the resin panel: black or nothing, never grey. */
final class BlackLayer {
  private final BufferedImage image =
      new BufferedImage(CardDots.WIDTH, CardDots.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
  private final Graphics2D graphics = image.createGraphics();

  BlackLayer() {
    graphics.setColor(Color.WHITE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** Every letter begins on a whole dot, so that the same letter is always the same dots. */
  void text(PlacedText text) {
    double scale = text.size() / Typeface.EM;
    double pen = text.x();
    for (int c : text.text().codePoints().toArray()) {
      Typeface.Glyph glyph = text.face().glyph(c);
      AffineTransform place = AffineTransform.getTranslateInstance(Math.rint(pen), text.baseline());
      place.scale(scale, scale);
      graphics.fill(place.createTransformedShape(glyph.outline()));
      pen += glyph.advance() * scale;
    }
  }

  void dot(int x, int y) {
    image.getRaster().setSample(x, y, 0, 255);
  }

  void square(int x, int y, int size) {
    graphics.fillRect(x, y, size, size);
  }

  boolean[] dots() {
    byte[] levels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    boolean[] black = new boolean[levels.length];
    for (int i = 0; i < levels.length; i++) {
      black[i] = levels[i] != 0;
    }
    return black;
  }
}

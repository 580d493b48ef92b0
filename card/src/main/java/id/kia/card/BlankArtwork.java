package id.kia.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/**
 * A pre-printed blank to look at on screen. It is invented: the real artwork belongs to the state
 * and is on the blank already, so nothing of this is ever sent to a printer.
 */
final class BlankArtwork {
  private static final Color RED = new Color(0xc8202f);
  private static final Color PINK = new Color(0xfbe3e4);
  private static final Color ROSE = new Color(0xf0b9bd);
  private static final String TITLE = "KARTU IDENTITAS ANAK";
  private static final String LABEL = "BLANGKO CONTOH - BUKAN GAMBAR RESMI";

  private final BufferedImage image;
  private final Graphics2D g;

  private BlankArtwork(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** The blank of a layout, 0xRRGGBB. */
  static int[] of(CardLayout layout, int width, int height) {
    BlankArtwork art = new BlankArtwork(width, height);
    art.paper(width, height);
    art.band(width);
    art.windows(layout);
    art.writing(LABEL, Typeface.REGULAR, 3.4, width - Dots.ofMm(1.6), height - 8.0, RED);
    art.g.dispose();
    return art.image.getRGB(0, 0, width, height, null, 0, width);
  }

  /** Pale ground with fine waves, as security paper has. */
  private void paper(int width, int height) {
    g.setPaint(new GradientPaint(0, 0, Color.WHITE, width, height, PINK));
    g.fillRect(0, 0, width, height);
    g.setStroke(new BasicStroke(1.2f));
    for (int line = -4; line < 34; line++) {
      Path2D wave = new Path2D.Double();
      for (int x = 0; x <= width; x += 8) {
        double y = line * 20 + 22 * Math.sin(x / 92.0 + line * 0.21) + 9 * Math.sin(x / 37.0);
        if (x == 0) {
          wave.moveTo(x, y);
        } else {
          wave.lineTo(x, y);
        }
      }
      g.setColor(new Color(ROSE.getRed(), ROSE.getGreen(), ROSE.getBlue(), 70));
      g.draw(wave);
    }
  }

  /** Red band with an invented emblem and the title. */
  private void band(int width) {
    double height = Dots.ofMm(6.6);
    g.setPaint(new GradientPaint(0, 0, RED, width, 0, new Color(0xe2574c)));
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, height, width, Dots.ofMm(0.35)));
    emblem(Dots.ofMm(5.6), height / 2, 1, Color.WHITE, RED);
    double size = Dots.ofPoints(12);
    double right = width / 2.0 + Typeface.BOLD.width(TITLE, size) / 2;
    writing(TITLE, Typeface.BOLD, 12, right, Dots.ofMm(4.8), Color.WHITE);
  }

  /** White grounds under photo and code: dyes need white, codes need contrast. */
  private void windows(CardLayout layout) {
    CardLayout.Box photo = layout.photo();
    if (photo == null) {
      emblem(Dots.ofMm(13.29), Dots.ofMm(23.3), 3.6, new Color(0xf9d9db), new Color(0xe9a3a9));
    } else {
      window(photo, 0.0);
    }
    window(layout.tte(), 0.2);
  }

  private void window(CardLayout.Box box, double margin) {
    RoundRectangle2D ground =
        new RoundRectangle2D.Double(
            Dots.ofMm(box.x() - margin),
            Dots.ofMm(box.y() - margin),
            Dots.ofMm(box.width() + 2 * margin),
            Dots.ofMm(box.height() + 2 * margin),
            6,
            6);
    g.setColor(Color.WHITE);
    g.fill(ground);
    g.setColor(ROSE);
    g.setStroke(new BasicStroke(2f));
    g.draw(ground);
  }

  /** A child with an open book on a round ground of radius {@code 30 * scale} dots. */
  private void emblem(double x, double y, double scale, Color ground, Color figure) {
    AffineTransform before = g.getTransform();
    g.translate(x, y);
    g.scale(scale, scale);
    g.setColor(ground);
    g.fill(new Ellipse2D.Double(-30, -30, 60, 60));
    g.setColor(figure);
    g.fill(new Ellipse2D.Double(-10, -20, 20, 20));
    Path2D book = new Path2D.Double();
    book.moveTo(0, 18);
    book.curveTo(-8, 8, -18, 8, -22, 10);
    book.lineTo(-22, -2);
    book.curveTo(-16, -4, -6, -2, 0, 6);
    book.curveTo(6, -2, 16, -4, 22, -2);
    book.lineTo(22, 10);
    book.curveTo(18, 8, 8, 8, 0, 18);
    book.closePath();
    g.fill(book);
    g.setTransform(before);
  }

  /** A text that ends at {@code right}, in dots. */
  private void writing(
      String text, Typeface face, double points, double right, double baseline, Color colour) {
    double size = Dots.ofPoints(points);
    double pen = right - face.width(text, size);
    g.setColor(colour);
    for (int c : text.codePoints().toArray()) {
      AffineTransform place = AffineTransform.getTranslateInstance(pen, baseline);
      place.scale(size / Typeface.EM, size / Typeface.EM);
      Shape letter = place.createTransformedShape(face.glyph(c).outline());
      g.fill(letter);
      pen += face.glyph(c).advance() * size / Typeface.EM;
    }
  }
}

package id.kia.card;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bundled font as pure outlines in font units. Taken unhinted at the size of the font's own grid,
 * so that no version of the font engine can move a dot.
 */
final class Typeface {
  static final Typeface REGULAR = new Typeface(false);
  static final Typeface BOLD = new Typeface(true);

  /** Font units of an em in DejaVu. */
  static final int EM = 2048;

  /** Height of a capital letter in ems. */
  static final double CAPITAL = 1493.0 / EM;

  private static final FontRenderContext EXACT = new FontRenderContext(null, false, true);

  private final Font font;
  private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

  private Typeface(boolean bold) {
    font = BundledFonts.load(bold).deriveFont((float) EM);
  }

  /**
   * One letter.
   *
   * @param outline in font units, baseline at 0, up is negative
   * @param advance font units to the next letter
   */
  record Glyph(Shape outline, double advance) {}

  boolean has(int codePoint) {
    return font.canDisplay(codePoint);
  }

  Glyph glyph(int codePoint) {
    return glyphs.computeIfAbsent(
        codePoint,
        c -> {
          GlyphVector v = font.createGlyphVector(EXACT, Character.toString(c));
          return new Glyph(v.getOutline(), v.getGlyphMetrics(0).getAdvanceX());
        });
  }

  /** Width of a text in dots at a letter size in dots. */
  double width(String text, double size) {
    return text.codePoints().mapToDouble(c -> glyph(c).advance()).sum() * size / EM;
  }
}

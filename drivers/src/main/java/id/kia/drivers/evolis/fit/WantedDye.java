package id.kia.drivers.evolis.fit;

import id.kia.drivers.CardImage;
import id.kia.drivers.evolis.codec.Geometry;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.codec.Separation;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What one colour panel of a card should be, and where there is something to choose.
 *
 * @param dye 0 none to 255 full, wire order
 * @param stretches parts of lines that are not paper, in wire order; all else stays exactly white
 */
record WantedDye(Panel panel, short[] dye, List<Stretch> stretches) {
  /** So many white dots in a row are paper: no error of a neighbour may colour them. */
  private static final int PAPER = 16;

  /**
   * Dots of one line.
   *
   * @param from first dot, in the line
   * @param to dot after the last
   */
  record Stretch(int line, int from, int to) {}

  static WantedDye of(CardImage image, Rectangle area, Panel panel) {
    short[] dye = new short[Geometry.PANEL_DOTS];
    for (int y = area.y; y < area.y + area.height; y++) {
      for (int x = area.x; x < area.x + area.width; x++) {
        int at = y * image.width() + x;
        dye[Geometry.wireIndex(x, y)] =
            (short) Separation.dye(panel, image.rgb()[at], image.black()[at]);
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int line = area.x; line < area.x + area.width; line++) {
      cut(dye, line, stretches);
    }
    return new WantedDye(panel, dye, List.copyOf(stretches));
  }

  /** The same with some lines only. */
  WantedDye only(IntPredicate line) {
    return new WantedDye(
        panel, dye, stretches.stream().filter(stretch -> line.test(stretch.line())).toList());
  }

  private static void cut(short[] dye, int line, List<Stretch> into) {
    int base = line * Geometry.DOTS;
    int from = -1;
    int white = 0;
    for (int dot = 0; dot < Geometry.DOTS; dot++) {
      if (dye[base + dot] == 0) {
        white++;
        continue;
      }
      if (from < 0) {
        from = white >= PAPER ? dot : 0;
      } else if (white >= PAPER) {
        into.add(new Stretch(line, from, dot - white));
        from = dot;
      }
      white = 0;
    }
    if (from >= 0) {
      into.add(new Stretch(line, from, white >= PAPER ? Geometry.DOTS - white : Geometry.DOTS));
    }
  }
}

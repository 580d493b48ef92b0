package id.kia.drivers.evolis.fit;

import id.kia.drivers.CardImage;
import java.awt.Rectangle;
import java.util.List;

/**
 * The coloured lines of a card, or some of them.
 *
 * @param panels yellow, magenta, cyan
 * @param lines how many lines there are
 */
record Canvas(List<WantedDye> panels, Rectangle area, int lines) {
  private static final int GROUP = 8;
  private static final int EVERY = 4;

  static Canvas of(CardImage image, Rectangle area) {
    return new Canvas(
        FittedColour.COLOURS.stream().map(panel -> WantedDye.of(image, area, panel)).toList(),
        area,
        area.width);
  }

  /** About a quarter of the lines, in groups, because what a line lacks flows into the next. */
  Canvas sample() {
    int groups = (area.width - 1) / GROUP / EVERY;
    int last = Math.min(GROUP, area.width - groups * GROUP * EVERY);
    return new Canvas(
        panels.stream()
            .map(panel -> panel.only(line -> (line - area.x) / GROUP % EVERY == 0))
            .toList(),
        area,
        groups * GROUP + last);
  }

  /**
   * Chooses all dots at one price.
   *
   * @param into levels of each panel, wire order
   * @return PSNR over the lines
   */
  double lay(PanelFit fit, double price, List<byte[]> into) {
    double error = 0;
    for (int i = 0; i < panels.size(); i++) {
      error += fit.lay(panels.get(i), price, into.get(i));
    }
    return Likeness.decibels(error / panels.size() / lines / area.height);
  }
}

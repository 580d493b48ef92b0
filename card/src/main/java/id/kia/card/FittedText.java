package id.kia.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that fits its place: shrunk first, broken at spaces when that is not enough.
 *
 * @param size letter size in dots
 */
record FittedText(double size, List<String> lines) {
  /** Points between two sizes that are tried. */
  private static final double STEP = 0.1;

  /**
   * One line at the largest size that fits; else at most {@code maxLines} lines, again as large as
   * fits. Empty: not even that. A word is never broken: two halves would read as two names.
   *
   * @param width dots
   * @param points preferred and smallest letter size in points
   */
  static Optional<FittedText> of(
      String text, Typeface face, double width, double points, double minPoints, int maxLines) {
    for (int lines = 1; lines <= maxLines; lines++) {
      int steps = (int) Math.floor((points - minPoints) / STEP + 1e-9);
      for (int i = 0; i <= steps; i++) {
        double size = Dots.ofPoints(points - i * STEP);
        List<String> broken = breakAt(text, face, width, size);
        if (broken.size() <= lines && broken.stream().allMatch(l -> face.width(l, size) <= width)) {
          return Optional.of(new FittedText(size, broken));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> breakAt(String text, Typeface face, double width, double size) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && face.width(longer, size) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }
}

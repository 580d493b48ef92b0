package id.kia.hub.pages;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small bar chart as the template draws it, in units of its own 560 x 150 picture.
 *
 * @param title what it shows
 * @param columns heads of its table of numbers
 * @param bars from left to right
 * @param top the value of its upper line, shown beside it
 */
public record Chart(String title, List<String> columns, List<Bar> bars, String top) {
  private static final double LEFT = 34;
  private static final double WIDTH = 560 - LEFT;
  private static final double BASE = 124;
  private static final double HEIGHT = 108;
  private static final int LABELS = 14;

  /**
   * One bar.
   *
   * @param label below it, blank when there is no room
   * @param name of it in the table
   * @param cells values in the table, as text
   * @param value above it, blank for nothing
   * @param height of the main part, and of the part on top of it
   */
  public record Bar(
      double x,
      double width,
      double height,
      double second,
      String label,
      String name,
      String value,
      List<String> cells) {
    public double middle() {
      return x + width / 2;
    }

    public double y() {
      return BASE - height;
    }

    public double secondY() {
      return BASE - height - second;
    }

    /** Where the value stands. */
    public double valueY() {
      return secondY() - 4;
    }
  }

  /** A value over a name; the second part stands on the first. */
  record Entry(String name, @Nullable Double value, double second, List<String> cells) {}

  static Chart of(String title, List<String> columns, List<Entry> entries, Shown shown) {
    double most = entries.stream().mapToDouble(Chart::sum).max().orElse(0);
    double scale = most == 0 ? 0 : HEIGHT / nice(most);
    double step = WIDTH / Math.max(1, entries.size());
    int every = Math.max(1, (entries.size() + LABELS - 1) / LABELS);
    return new Chart(
        title,
        columns,
        IntStream.range(0, entries.size())
            .mapToObj(i -> bar(entries.get(i), LEFT + i * step, step, scale, i % every == 0, shown))
            .toList(),
        most == 0 ? "" : shown.number(nice(most)));
  }

  /** Whether there is nothing to draw. */
  public boolean empty() {
    return top.isEmpty();
  }

  private static Bar bar(
      Entry entry, double x, double step, double scale, boolean labelled, Shown shown) {
    Double value = entry.value();
    double gap = Math.min(8, step * 0.2);
    return new Bar(
        rounded(x + gap / 2),
        rounded(Math.min(60, step - gap)),
        rounded((value == null ? 0 : value) * scale),
        rounded(entry.second() * scale),
        labelled ? entry.name() : "",
        entry.name(),
        value == null || sum(entry) == 0 ? "" : shown.number(Math.rint(sum(entry))),
        entry.cells());
  }

  private static double sum(Entry entry) {
    Double value = entry.value();
    return (value == null ? 0 : value) + entry.second();
  }

  /** The next round figure: 1, 2 or 5 times a power of ten. */
  private static double nice(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (double step : new double[] {1, 2, 5}) {
      if (most <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}

package id.kia.card;

import java.util.ArrayList;
import java.util.List;

/** Puts every text of a layout at its place; no pixels yet. */
final class CardComposer {
  /** Least distance of two lines, in heights of a letter's em: a J must not touch the next line. */
  private static final double LINE_PER_LETTER = 0.95;

  private final CardLayout layout;
  private final CardWords words;
  private final List<PlacedText> placed = new ArrayList<>();

  private CardComposer(CardLayout layout, CardWords words) {
    this.layout = layout;
    this.words = words;
  }

  static List<PlacedText> compose(CardLayout layout, CardWords words)
      throws UnprintableCardException {
    CardComposer composer = new CardComposer(layout, words);
    for (CardLayout.Line line : layout.lines()) {
      composer.line(line);
    }
    composer.table();
    return composer.placed;
  }

  private void line(CardLayout.Line line) throws UnprintableCardException {
    String text = CardText.printable(line.name(), words.fill(line.text()));
    if (text.isEmpty()) {
      return;
    }
    Typeface face = line.bold() ? Typeface.BOLD : Typeface.REGULAR;
    double width = Dots.ofMm(line.width());
    FittedText fitted =
        FittedText.of(text, face, width, line.size(), line.minSize(), 1)
            .orElseThrow(
                () -> new UnprintableCardException(Unprintable.TEXT_TOO_LONG, line.name()));
    double free = width - face.width(text, fitted.size());
    int x =
        switch (line.align()) {
          case LEFT -> Dots.roundedMm(line.x());
          case CENTRE -> (int) Math.round(Dots.ofMm(line.x()) + free / 2);
        };
    int baseline = Dots.roundedMm(line.baseline());
    placed.add(new PlacedText(line.name(), text, face, fitted.size(), x, baseline));
  }

  /** A row of the table with its value fitted at letters of at most {@code size} points. */
  private record FittedRow(CardLayout.Row row, FittedText value, double size) {}

  /** Fits every value, then again with smaller letters when the lines had to move together. */
  private void table() throws UnprintableCardException {
    CardLayout.Table table = layout.table();
    List<FittedRow> rows = fitRows(table.size());
    double size = Math.min(table.size(), pitch(rows) / Dots.ofPoints(LINE_PER_LETTER));
    if (size < table.size()) {
      rows = fitRows(Math.max(table.minSize(), size));
    }
    double pitch = pitch(rows);
    if (pitch < Dots.ofMm(table.minPitch())) {
      throw new UnprintableCardException(Unprintable.TOO_MANY_LINES, "Alamat");
    }
    double top = Dots.ofMm(table.top());
    int line = 0;
    for (FittedRow row : rows) {
      place(row, top + pitch * line, pitch);
      line += row.value().lines().size();
    }
  }

  private List<FittedRow> fitRows(double size) throws UnprintableCardException {
    CardLayout.Table table = layout.table();
    List<FittedRow> rows = new ArrayList<>();
    for (CardLayout.Row row : table.rows()) {
      CardLayout.Second second = row.second();
      double right = second == null ? table.right() : second.at() - 1;
      FittedText value = fit(row.label(), row.value(), table.value(), right, size, row.maxLines());
      rows.add(new FittedRow(row, value, size));
    }
    return rows;
  }

  /** Dots between two lines. */
  private double pitch(List<FittedRow> rows) {
    CardLayout.Table table = layout.table();
    int lines = rows.stream().mapToInt(row -> row.value().lines().size()).sum();
    double height = Dots.ofMm(table.bottom() - table.top());
    return Math.min(Dots.ofMm(table.maxPitch()), height / lines);
  }

  private void place(FittedRow fitted, double top, double pitch) throws UnprintableCardException {
    CardLayout.Table table = layout.table();
    CardLayout.Row row = fitted.row();
    int first = (int) Math.round(top + pitch);
    label(row.label(), table.label(), table.colon(), first, fitted.size());
    double y = top;
    for (String text : fitted.value().lines()) {
      y += pitch;
      value(row.label(), text, fitted.value().size(), table.value(), (int) Math.round(y));
    }
    CardLayout.Second second = row.second();
    if (second != null) {
      label(second.label(), second.at(), second.colon(), first, fitted.size());
      FittedText value =
          fit(second.label(), second.value(), second.valueAt(), table.right(), fitted.size(), 1);
      value(second.label(), value.lines().getFirst(), value.size(), second.valueAt(), first);
    }
  }

  private void value(String label, String text, double size, double x, int baseline) {
    placed.add(
        new PlacedText(label.strip(), text, Typeface.BOLD, size, Dots.roundedMm(x), baseline));
  }

  private void label(String text, double x, double colon, int baseline, double points) {
    double size = Dots.ofPoints(points);
    double indent = Typeface.REGULAR.width(text, size) - Typeface.REGULAR.width(text.strip(), size);
    int left = (int) Math.round(Dots.ofMm(x) + indent);
    String field = text.strip();
    placed.add(new PlacedText(field, field, Typeface.REGULAR, size, left, baseline));
    placed.add(new PlacedText(field, ":", Typeface.REGULAR, size, Dots.roundedMm(colon), baseline));
  }

  private FittedText fit(
      String label, String value, double left, double right, double size, int maxLines)
      throws UnprintableCardException {
    CardLayout.Table table = layout.table();
    String field = label.strip();
    String text = CardText.printable(field, words.fill(value));
    double width = Dots.ofMm(right - left);
    return FittedText.of(text, Typeface.BOLD, width, size, table.minSize(), maxLines)
        .orElseThrow(() -> new UnprintableCardException(Unprintable.TEXT_TOO_LONG, field));
  }
}

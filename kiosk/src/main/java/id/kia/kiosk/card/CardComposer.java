package id.kia.kiosk.card;

import java.util.ArrayList;
import java.util.List;

/** Puts every text of a layout at its place; no pixels yet. */
final class CardComposer {
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

  /** A row of the table with its values fitted; the height is not known before all are. */
  private record FittedRow(CardLayout.Row row, FittedText value) {}

  private void table() throws UnprintableCardException {
    CardLayout.Table table = layout.table();
    List<FittedRow> rows = new ArrayList<>();
    int lines = 0;
    for (CardLayout.Row row : table.rows()) {
      CardLayout.Second second = row.second();
      double right = second == null ? table.right() : second.at() - 1;
      FittedText value = fit(row.label(), row.value(), table.value(), right, row.maxLines());
      rows.add(new FittedRow(row, value));
      lines += value.lines().size();
    }
    double height = Dots.ofMm(table.bottom() - table.top());
    double pitch = Math.min(Dots.ofMm(table.maxPitch()), height / lines);
    if (pitch < Dots.ofMm(table.minPitch())) {
      throw new UnprintableCardException(Unprintable.TOO_MANY_LINES, "Alamat");
    }
    double top = Dots.ofMm(table.top());
    int line = 0;
    for (FittedRow fitted : rows) {
      place(fitted, top + pitch * line, pitch);
      line += fitted.value().lines().size();
    }
  }

  private void place(FittedRow fitted, double top, double pitch) throws UnprintableCardException {
    CardLayout.Table table = layout.table();
    CardLayout.Row row = fitted.row();
    int first = (int) Math.round(top + pitch);
    String field = row.label().strip();
    label(row.label(), table.label(), table.colon(), first);
    int baseline = first;
    int index = 0;
    for (String text : fitted.value().lines()) {
      baseline = (int) Math.round(top + pitch * ++index);
      placed.add(
          new PlacedText(
              field,
              text,
              Typeface.BOLD,
              fitted.value().size(),
              Dots.roundedMm(table.value()),
              baseline));
    }
    CardLayout.Second second = row.second();
    if (second != null) {
      label(second.label(), second.at(), second.colon(), first);
      FittedText value = fit(second.label(), second.value(), second.valueAt(), table.right(), 1);
      placed.add(
          new PlacedText(
              second.label(),
              value.lines().getFirst(),
              Typeface.BOLD,
              value.size(),
              Dots.roundedMm(second.valueAt()),
              first));
    }
  }

  private void label(String text, double x, double colon, int baseline) {
    double size = Dots.ofPoints(layout.table().size());
    double indent = Typeface.REGULAR.width(text, size) - Typeface.REGULAR.width(text.strip(), size);
    int left = (int) Math.round(Dots.ofMm(x) + indent);
    String field = text.strip();
    placed.add(new PlacedText(field, field, Typeface.REGULAR, size, left, baseline));
    placed.add(new PlacedText(field, ":", Typeface.REGULAR, size, Dots.roundedMm(colon), baseline));
  }

  private FittedText fit(String label, String value, double left, double right, int maxLines)
      throws UnprintableCardException {
    CardLayout.Table table = layout.table();
    String field = label.strip();
    String text = CardText.printable(field, words.fill(value));
    double width = Dots.ofMm(right - left);
    return FittedText.of(text, Typeface.BOLD, width, table.size(), table.minSize(), maxLines)
        .orElseThrow(() -> new UnprintableCardException(Unprintable.TEXT_TOO_LONG, field));
  }
}

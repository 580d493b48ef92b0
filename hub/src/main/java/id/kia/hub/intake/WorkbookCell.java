package id.kia.hub.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a workbook as text.
 *
 * @param mark what its text does not show
 */
record WorkbookCell(String text, Optional<CellMark> mark) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");
  private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);

  /** Built-in number formats that show a day (ECMA-376 part 1, 18.8.30). */
  private static boolean builtInDate(int format) {
    return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36);
  }

  static final WorkbookCell BLANK = new WorkbookCell("", Optional.empty());

  static WorkbookCell of(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return BLANK;
    }
    if (cell.getType() == CellType.FORMULA) {
      return formula(cell.getRawValue());
    }
    String raw = cell.getRawValue();
    String text = raw == null ? "" : raw;
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case BOOLEAN -> new WorkbookCell(text.equals("1") ? "YA" : "TIDAK", Optional.empty());
      case ERROR -> new WorkbookCell(text, Optional.of(CellMark.FORMULA));
      case STRING, FORMULA, EMPTY ->
          new WorkbookCell(id.kia.hub.intake.Cell.normal(cell.getText()), Optional.empty());
    };
  }

  /** The stored result is taken when it is words: a number or a day may be of another time. */
  private static WorkbookCell formula(@Nullable String stored) {
    String text = stored == null ? "" : id.kia.hub.intake.Cell.normal(stored);
    boolean words = LETTER.matcher(text).matches() && !text.startsWith("#");
    return new WorkbookCell(text, Optional.of(words ? CellMark.FORMULA_TEXT : CellMark.FORMULA));
  }

  private static WorkbookCell number(Cell cell) {
    if (date(cell)) {
      LocalDateTime moment = cell.asDate();
      return new WorkbookCell(DAY.format(moment), Optional.empty());
    }
    BigDecimal number = cell.asNumber();
    return new WorkbookCell(plain(number), Optional.of(CellMark.NUMBER));
  }

  private static String plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < -20 || bare.precision() > 40 ? bare.toString() : bare.toPlainString();
  }

  private static boolean date(Cell cell) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    if (id != null && builtInDate(id)) {
      return true;
    }
    if (format == null) {
      return false;
    }
    // Quoted words and colours are no part of the pattern.
    String pattern = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
    return (pattern.contains("d") && pattern.contains("m")) || pattern.contains("yy");
  }

  @Override
  public String toString() {
    return "WorkbookCell[" + mark + "]";
  }
}

package id.kia.hub.intake;

import java.text.Normalizer;

/** One cell of a list: normalised when it comes in, made harmless when it goes out. */
public final class Cell {
  private Cell() {}

  /** Composed letters, ordinary single spaces, no invisible characters at the ends. */
  static String normal(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFC)
        .replaceAll("[\\p{Z}\\s]+", " ")
        .replaceAll("\\p{Cf}", "")
        .strip();
  }

  /**
   * The cell as a spreadsheet may open it: never a formula, always quoted.
   *
   * <p>A cell that begins with {@code = + - @} would be calculated by a spreadsheet (BAD-45).
   */
  public static String harmless(String cell) {
    return '"' + plain(cell).replace("\"", "\"\"") + '"';
  }

  /** The same without quotes, for cells of a workbook. */
  static String plain(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}

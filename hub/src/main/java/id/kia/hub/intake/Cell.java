package id.kia.hub.intake;

import java.text.Normalizer;

/** One cell of a list: normalised when it comes in, made harmless when it goes out. */
public final class Cell {
  private Cell() {}

  /**
   * Composed letters, ordinary single spaces; no invisible or control characters and no halves of
   * characters, which no message of ours can carry.
   */
  static String normal(String cell) {
    // What is taken out may have kept a letter and its accent apart, so composing comes last.
    String shown =
        cell.replaceAll("[\\p{Cf}\\p{Cc}\\p{Cs}&&[^\\s]]", "").replaceAll("[\\p{Z}\\s]+", " ");
    return Normalizer.normalize(shown, Normalizer.Form.NFC).strip();
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

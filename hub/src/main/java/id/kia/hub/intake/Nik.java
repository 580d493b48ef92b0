package id.kia.hub.intake;

import java.util.regex.Pattern;

/**
 * What the 16 digits of a NIK say: {@code PPKKCC DDMMYY SSSS}, day + 40 for girls.
 *
 * <p>It is never corrected and never required to match: a NIK does not change when a birth date is
 * corrected or a family moves (PP 40/2019 art. 30).
 */
record Nik(String digits) {
  private static final Pattern SHAPE = Pattern.compile("\\d{16}");
  private static final int GIRL = 40;

  /** The digits without the separators and the apostrophe that people and spreadsheets add. */
  static String trimmed(String cell) {
    return cell.replaceAll("['’‘`. \\-]", "");
  }

  static boolean wellFormed(String digits) {
    return SHAPE.matcher(digits).matches();
  }

  /** The last four digits, enough to tell twins apart. */
  static String end(String digits) {
    return digits.length() < 4 ? digits : digits.substring(digits.length() - 4);
  }

  boolean girl() {
    return day() > GIRL;
  }

  /** Birth date as DDMMYY with the day of a calendar. */
  String birthDigits() {
    int day = girl() ? day() - GIRL : day();
    return (day < 10 ? "0" : "") + day + digits.substring(8, 12);
  }

  String district() {
    return digits.substring(0, 6);
  }

  String regency() {
    return digits.substring(0, 4);
  }

  private int day() {
    return Integer.parseInt(digits.substring(6, 8));
  }

  @Override
  public String toString() {
    return "Nik[************" + digits.substring(12) + "]";
  }
}

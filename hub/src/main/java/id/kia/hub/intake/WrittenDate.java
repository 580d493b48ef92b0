package id.kia.hub.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A birth date as a list writes it: {@code DD-MM-YYYY}, or the day number Excel shows in a cell
 * without a date format.
 *
 * <p>Slashes are refused: {@code 02/03/2015} is a day in February to one program and in March to
 * the next.
 */
sealed interface WrittenDate {
  /** A day that exists. */
  record Day(LocalDate date, boolean excelSerial) implements WrittenDate {
    @Override
    public String toString() {
      return "Day[**]";
    }
  }

  /** Not a day. */
  record Bad(Fault fault) implements WrittenDate {}

  /** Why it is not a day. */
  enum Fault {
    MISSING,
    AMBIGUOUS,
    FORMAT,
    IMPOSSIBLE
  }

  Pattern FIXED = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
  Pattern SLASHED = Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}");
  Pattern SERIAL = Pattern.compile("([1-9]\\d{4})(?:[.,]0+)?");

  /** Day 0 of the spreadsheet calendar, correct from 1 March 1900 on. */
  LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  static WrittenDate read(String text) {
    if (text.isEmpty()) {
      return new Bad(Fault.MISSING);
    }
    Matcher fixed = FIXED.matcher(text);
    if (fixed.matches()) {
      try {
        LocalDate date =
            LocalDate.of(
                Integer.parseInt(fixed.group(3)),
                Integer.parseInt(fixed.group(2)),
                Integer.parseInt(fixed.group(1)));
        return new Day(date, false);
      } catch (DateTimeException noSuchDay) {
        return new Bad(Fault.IMPOSSIBLE);
      }
    }
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      return new Day(SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1))), true);
    }
    return new Bad(SLASHED.matcher(text).matches() ? Fault.AMBIGUOUS : Fault.FORMAT);
  }
}

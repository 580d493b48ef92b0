package id.kia.kiosk.stock;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers printed on the blanks of one box.
 *
 * @param prefix what stands before the digits, and how many digits there are
 * @param first number of the first blank
 * @param last number of the last one, not below the first
 */
public record SerialRange(String prefix, long first, long last) {
  private static final Pattern NUMBER = Pattern.compile("([A-Z0-9./-]*?)([0-9]{1,15})");

  /** The range between two printed numbers; empty when they do not belong to one box. */
  public static Optional<SerialRange> of(String from, String to) {
    Matcher one = NUMBER.matcher(from.strip().toUpperCase(Locale.ROOT));
    Matcher two = NUMBER.matcher(to.strip().toUpperCase(Locale.ROOT));
    if (!one.matches() || !two.matches()) {
      return Optional.empty();
    }
    long first = Long.parseLong(one.group(2));
    long last = Long.parseLong(two.group(2));
    boolean together =
        one.group(1).equals(two.group(1)) && one.group(2).length() == two.group(2).length();
    return together && first <= last
        ? Optional.of(new SerialRange(one.group(1) + "#" + one.group(2).length(), first, last))
        : Optional.empty();
  }

  /** Blanks that these numbers are printed on. */
  public long pieces() {
    return last - first + 1;
  }
}

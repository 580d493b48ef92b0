package id.kia.contract.code;

import id.kia.contract.Guard;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Nine digits that two people tell each other over the telephone: eight, and a check by ISO 7064
 * MOD 11,10 that catches every single wrong digit. Forgives how it is typed, never what.
 *
 * @param value nine digits without spaces; masked in {@code toString}
 */
public record SpokenCode(String value) {
  private static final int FREE = 8;
  private static final int ALL = 100_000_000;
  private static final int GROUP = 3;
  private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-\u2010-\u2015]");

  public SpokenCode {
    Guard.digits("spoken code", value, FREE + 1);
    Guard.rule("spoken code", check(value) == value.charAt(FREE), "check digit must fit");
  }

  /** A new one; the generator should be a {@link java.security.SecureRandom}. */
  public static SpokenCode random(RandomGenerator random) {
    return ofNumber(random.nextInt(ALL));
  }

  /** As many digits of a keyed hash as fit. */
  public static SpokenCode of(KeyedHash hash) {
    long first = Long.parseUnsignedLong(hash.hex().substring(0, 16), 16);
    return ofNumber((int) Long.remainderUnsigned(first, ALL));
  }

  /** What a person typed, or empty when it was misheard or mistyped. */
  public static Optional<SpokenCode> read(String typed) {
    if (typed.length() > 32) {
      return Optional.empty();
    }
    String digits = BETWEEN.matcher(typed).replaceAll("");
    return digits.matches("[0-9]{9}") && check(digits) == digits.charAt(FREE)
        ? Optional.of(new SpokenCode(digits))
        : Optional.empty();
  }

  /** As it is shown: three groups of three. */
  public String printed() {
    return value.substring(0, GROUP)
        + " "
        + value.substring(GROUP, 2 * GROUP)
        + " "
        + value.substring(2 * GROUP);
  }

  private static SpokenCode ofNumber(int number) {
    String digits = String.format(java.util.Locale.ROOT, "%08d", number);
    return new SpokenCode(digits + check(digits));
  }

  private static char check(String digits) {
    int product = 10;
    for (int i = 0; i < FREE; i++) {
      int sum = (product + digits.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (char) ('0' + (11 - product) % 10);
  }

  @Override
  public String toString() {
    return "SpokenCode[***]";
  }
}

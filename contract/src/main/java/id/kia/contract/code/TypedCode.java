package id.kia.contract.code;

import id.kia.contract.Guard;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Twelve characters a person can type: 11 random of Crockford's base 32 (55 bits) and one check.
 *
 * <p>The check makes the sum of <i>weight times character</i> zero in the field GF(32) (polynomial
 * x^5 + x^2 + 1). The weight of position i (0 to 11) is 2^(11-i) in that field: never zero, so
 * every wrong character is caught; all different, so every exchange of two different characters is
 * caught, neighbours or not.
 *
 * @param value canonical: 12 upper-case characters without dashes; masked in {@code toString}
 */
public record TypedCode(String value) {
  /** Characters without dashes. */
  public static final int LENGTH = 12;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{12}");

  public TypedCode {
    Guard.matches("typed code", value, SHAPE);
    Guard.rule("typed code", sum(value) == 0, "check character must fit");
  }

  /** A new code; the generator should be a {@link java.security.SecureRandom}. */
  public static TypedCode random(RandomGenerator random) {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH - 1; i++) {
      code.append(ALPHABET.charAt(random.nextInt(32)));
    }
    // The last weight is 1, so the check is the sum of the others.
    return new TypedCode(code.append(ALPHABET.charAt(sum(code))).toString());
  }

  /**
   * What a person typed, or empty when it cannot be a code. Forgives case, spaces and dashes, O for
   * 0, and I or L for 1.
   */
  public static Optional<TypedCode> read(String typed) {
    if (typed.length() > 64) {
      return Optional.empty();
    }
    String canonical =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-\u2010-\u2015]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return SHAPE.matcher(canonical).matches() && sum(canonical) == 0
        ? Optional.of(new TypedCode(canonical))
        : Optional.empty();
  }

  /** As on the slip: three groups of four. */
  public String printed() {
    return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
  }

  private static int sum(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < code.length(); i++) {
      sum ^= times2(ALPHABET.indexOf(code.charAt(i)), LENGTH - 1 - i);
    }
    return sum;
  }

  /** The value times 2 to the power, in GF(32). */
  private static int times2(int value, int power) {
    int product = value;
    for (int i = 0; i < power; i++) {
      product <<= 1;
      if (product > 31) {
        product ^= 0b100101;
      }
    }
    return product;
  }

  @Override
  public String toString() {
    return "TypedCode[***]";
  }
}

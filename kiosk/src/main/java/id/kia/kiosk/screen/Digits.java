package id.kia.kiosk.screen;

/**
 * Characters keyed in at the screen; a secret, so it masks itself.
 *
 * @param value what was keyed in so far
 */
public record Digits(String value) {
  /** Nothing keyed in yet. */
  public static final Digits EMPTY = new Digits("");

  /** One character more. */
  public Digits plus(char next) {
    return new Digits(value + next);
  }

  /** One character less; none stays none. */
  public Digits minusLast() {
    return value.isEmpty() ? this : new Digits(value.substring(0, value.length() - 1));
  }

  /** How many were keyed in. */
  public int count() {
    return value.length();
  }

  @Override
  public String toString() {
    return "Digits[" + count() + "]";
  }
}

package id.kia.kiosk.screen;

/** The signs a pad offers, in the order in which the middle key goes over them. */
enum Pad {
  /** A PIN or a date. */
  DIGITS("1234567890"),

  /** The code of a slip: Crockford's letters, which leave out I, L, O and U. */
  CODE("1234567890ABCDEFGHJKMNPQRSTVWXYZ");

  private final String signs;

  Pad(String signs) {
    this.signs = signs;
  }

  String signs() {
    return signs;
  }
}

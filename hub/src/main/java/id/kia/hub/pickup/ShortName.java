package id.kia.hub.pickup;

/** A name as it may lie on a desk: first name and one initial. */
final class ShortName {
  private ShortName() {}

  /** {@code NUR AISYAH RAMADHANI} becomes {@code NUR A.}; a single word stays. */
  static String of(String name) {
    String[] words = name.strip().split("\\s+");
    if (words.length == 1) {
      return words[0];
    }
    String initial = words[1].substring(0, words[1].offsetByCodePoints(0, 1));
    return words[0] + " " + initial + ".";
  }
}

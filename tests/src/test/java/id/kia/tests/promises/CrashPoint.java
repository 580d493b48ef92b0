package id.kia.tests.promises;

import java.util.Locale;

/**
 * Where a kiosk dies, and what its printer does meanwhile. Written {@code wire-123-left-on}.
 *
 * @param number of the commit, crossing of the wire or move of a card in this life of the kiosk,
 *     from 1
 */
record CrashPoint(Blow blow, int number, Printer printer) {

  /** What the last thing was. */
  enum Blow {
    /** All work of a transaction was done, but it was not written. */
    BEFORE_COMMIT,
    /** A transaction is durable, but nobody was told. */
    AFTER_COMMIT,
    /** A command or a part of a panel went out in part, or a reply stayed unread. */
    WIRE,
    /** The same, but only the cable was pulled: the kiosk lives, and the cable is in again soon. */
    CABLE,
    /** The mains went while the printer moved or printed a card: that step did not end. */
    MOVE
  }

  /** The printer while the kiosk is away. */
  enum Printer {
    /** The mains went for both; what is volatile in the printer is gone. */
    POWER_LOST,
    /** It stays on as it is, also in the middle of a panel. */
    LEFT_ON
  }

  static CrashPoint parse(String text) {
    for (Blow blow : Blow.values()) {
      for (Printer printer : Printer.values()) {
        String head = word(blow) + "-";
        String tail = "-" + word(printer);
        if (text.startsWith(head) && text.endsWith(tail)) {
          String number = text.substring(head.length(), text.length() - tail.length());
          return new CrashPoint(blow, Integer.parseInt(number), printer);
        }
      }
    }
    throw new IllegalArgumentException(text + " is no crash point such as wire-123-left-on");
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return word(blow) + "-" + number + "-" + word(printer);
  }
}

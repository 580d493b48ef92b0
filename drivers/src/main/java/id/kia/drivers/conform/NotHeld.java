package id.kia.drivers.conform;

/** A step saw what the contract does not allow; the message says what. */
final class NotHeld extends Exception {
  NotHeld(String seen) {
    super(seen);
  }

  /** Goes on only if it is as it must be. */
  static void unless(boolean held, String seen) throws NotHeld {
    if (!held) {
      throw new NotHeld(seen);
    }
  }
}

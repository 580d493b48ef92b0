package id.kia.kiosk.technician;

import java.util.Optional;

/** Asks for the PIN of a second person; tries count and lock as at the log-in. */
final class SecondName {
  /** Its field on the form. */
  static final Optional<String> FIELD = Optional.of(Act.Field.SECOND_PIN.param());

  private SecondName() {}

  /** No second name, or not that of somebody else; nothing was done. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final long value;

    Refused(String key, long value) {
      super(key);
      this.key = key;
      this.value = value;
    }

    /** Words in the bundle. */
    String key() {
      return key;
    }

    Object[] values() {
      return new Object[] {value};
    }
  }

  /** The second person's name. */
  static String of(Form form, String person, PinGate gate) {
    String pin =
        form.optional(Act.Field.SECOND_PIN.param())
            .filter(given -> given.length() <= 32)
            .orElseThrow(() -> new Refused("second.empty", 0));
    return switch (gate.check(pin)) {
      case PinGate.Known(String name) when !name.equals(person) -> name;
      case PinGate.Known _ -> throw new Refused("second.same", 0);
      case PinGate.Wrong(int triesLeft) -> throw new Refused("login.wrong", triesLeft);
      case PinGate.Locked(java.time.Duration remaining) ->
          throw new Refused("login.locked", remaining.toMinutes() + 1);
    };
  }
}

package id.kia.hub.pickup;

/** What the teacher's half says about the second factor. */
public sealed interface SlipFactor {

  /** The PIN stands on the teacher's half, and only there; six digits, masked in logs. */
  record Pin(String digits) implements SlipFactor {
    @Override
    public String toString() {
      return "Pin[***]";
    }
  }

  /** The kiosk asks for the birth date, which is printed nowhere. */
  record BirthDate() implements SlipFactor {}
}

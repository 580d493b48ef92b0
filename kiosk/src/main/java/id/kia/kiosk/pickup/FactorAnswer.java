package id.kia.kiosk.pickup;

/** What the second factor turned out to be. */
public sealed interface FactorAnswer {
  /** Right: the order is CLAIMED, and the person is asked whether this is the child. */
  record Admitted(ClaimedCard card) implements FactorAnswer {}

  /**
   * Wrong.
   *
   * @param triesLeft 1 or 2 before the code locks
   */
  record Wrong(int triesLeft) implements FactorAnswer {}

  /** Not judged, or wrong for the third time. */
  record Refused(Refusal refusal) implements FactorAnswer {}
}

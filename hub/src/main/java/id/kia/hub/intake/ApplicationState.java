package id.kia.hub.intake;

/** Where an application stands at the office. */
public enum ApplicationState {
  /** Waits for a verifier. */
  TO_VERIFY,
  /** A verifier sent it back to the school with a reason; a new import brings it again. */
  SENT_BACK,
  /** A verifier confirmed what SIAK says; may be pushed. */
  VERIFIED,
  /** Is an open order of a kiosk. */
  PUSHED,
  /** Its card was handed over. */
  ISSUED,
  /** Its order ended without a card; a new import opens it again. */
  CLOSED
}

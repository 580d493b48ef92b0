package id.kia.kiosk.print;

/** What stands in the way of a card besides the printer's own conditions. */
public enum Obstacle {
  /** The order is not claimed (any more). */
  NOT_CLAIMED("P-301"),
  /** The person said yes too late. */
  TOO_LATE("P-302"),
  /** Another card is under way, or an unknown one waits for evidence. */
  BUSY("P-303"),
  /** No blank of the right kind in the hopper. */
  NO_BLANK("P-304"),
  /** Not enough ribbon for a whole card. */
  NO_RIBBON("P-305"),
  /** A card waits at the exit. */
  CARD_AT_EXIT("P-306"),
  /** The bin has no room for a card that is not taken. */
  BIN_FULL("P-307"),
  /** The card's content is not here, or cannot be drawn. */
  NO_PICTURE("P-308"),
  /** A card is inside that could not be put aside. */
  CARD_INSIDE("P-309"),
  /** The day's cards are made; the printer cools between two more. */
  RESTING("P-310"),
  /** Print head or cabinet were too hot a while ago. */
  TOO_WARM("P-311"),
  /** The printer made all cards of a day that it may. */
  DAY_DONE("P-312");

  private final String code;

  Obstacle(String code) {
    this.code = code;
  }

  /** Stable code, {@code P-301} to {@code P-312}. */
  public String code() {
    return code;
  }
}

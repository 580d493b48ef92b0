package id.kia.kiosk.stock;

/** What the office hears about blanks and ribbon without asking. */
public enum StockAlarm {
  /** What is in the printer ends before new supplies could be here. */
  SUPPLY_LOW("K-301"),
  /** Blanks left the hopper and no card explains them. */
  BLANKS_GONE("K-302"),
  /** A place holds something else than the ledger says. */
  DRIFT("K-303"),
  /** A sensor says of itself that it is out of order, or the board is silent. */
  SENSOR_DEAD("K-304"),
  /** A sensor talks, but without noise or without change where change must be. */
  SENSOR_STUCK("K-305"),
  /** Nobody told the board yet what a scale's raw values mean. */
  SENSOR_UNCALIBRATED("K-306"),
  /** The board's tamper latch is set. */
  TAMPERED("K-307");

  private final String code;

  StockAlarm(String code) {
    this.code = code;
  }

  /** Stable code. */
  public String code() {
    return code;
  }
}

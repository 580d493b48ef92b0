package id.kia.kiosk.stock;

/** What the office hears about blanks and ribbon without asking. */
public enum StockAlarm {
  /** What is in the printer ends before new supplies could be here. */
  SUPPLY_LOW("K-301");

  private final String code;

  StockAlarm(String code) {
    this.code = code;
  }

  /** Stable code. */
  public String code() {
    return code;
  }
}

package id.kia.hub.fleet;

/** What hub and kiosk may disagree about. */
public enum SyncFact {
  /** Two machines speak with one kiosk's keys. */
  DOUBLED("Y-201"),
  /** A kiosk tells of an order that another kiosk has now: two cards may exist. */
  CARD_ELSEWHERE("Y-202"),
  /** A kiosk tells of an order as if it waited, though its card was printed. */
  OLDER_STATE("Y-203"),
  /** A kiosk holds an order that this hub does not know. */
  ADOPTED("Y-204"),
  /** The hub's store is an older copy of itself, as this kiosk showed. */
  HUB_RESTORED("Y-205"),
  /** Two named people gave an order to another kiosk without this one's answer. */
  OVERRIDDEN("Y-206");

  private final String code;

  SyncFact(String code) {
    this.code = code;
  }

  /** As in docs/reference/codes.md. */
  public String code() {
    return code;
  }
}

package id.kia.kiosk.pickup;

/**
 * Why a code or a factor is refused. What it means, what comes next and who helps stand in the
 * screen's bundle under the code.
 */
public enum Refusal {
  /** Not a pickup code at all, such as a payment QR; nothing of it is kept. */
  NOT_OURS("C-101"),
  /** Ours, but not readable whole: scan again or type the twelve characters. */
  DAMAGED("C-102"),
  /** Not signed by an office this kiosk trusts. */
  FORGED("C-103"),
  /** No such order on this kiosk: it may wait at another one. */
  UNKNOWN_HERE("C-104"),
  /** A newer slip was issued. */
  SUPERSEDED("C-105"),
  /** The card was handed over already. */
  SPENT("C-106"),
  /** The slip's last day is over. */
  CODE_EXPIRED("C-107"),
  /** The last day of collection is over. */
  COLLECTION_OVER("C-108"),
  /** Three wrong factors: fifteen minutes. */
  LOCKED("C-109"),
  /** Locked three times: only the office opens it again. */
  LOCKED_FOR_GOOD("C-110"),
  /** Held by the office, or after two spoiled cards. */
  HELD("C-111"),
  /** Taken back by the office. */
  RECALLED("C-112"),
  /** A type A card from the fifth birthday on: a new card with photo is needed. */
  TOO_OLD_FOR_TYPE_A("C-113"),
  /** From the 17th birthday on: KTP-el. */
  SEVENTEEN("C-114"),
  /** May not be issued yet. */
  NOT_YET("C-115"),
  /** The day decides and the kiosk cannot be certain of it: an officer is asked. */
  TIME_UNCERTAIN("C-116"),
  /** No blank of the right kind. */
  NO_BLANK("C-117"),
  /** No ribbon for a whole card. */
  NO_RIBBON("C-118"),
  /** The printer or the cabinet is not ready. */
  PRINTER_NOT_READY("C-119"),
  /** Another card is being claimed, printed or handed over. */
  BUSY("C-120"),
  /** A person has to say first what became of this order's card. */
  OUTCOME_UNKNOWN("C-121"),
  /** Printed, not taken, waits in the cabinet: an officer hands it over. */
  CAPTURED("C-122"),
  /** Its card is gone or spoiled for good; the office must order a new one. */
  NEEDS_NEW_ORDER("C-123"),
  /** The card's content is not here or does not open; the office sends it again. */
  CONTENT_MISSING("C-124"),
  /** The kiosk is not enrolled with an office. */
  NOT_ENROLLED("C-125"),
  /** Signed with a key that the office does not trust any more: a new slip is needed. */
  KEY_REVOKED("C-126");

  private final String code;

  Refusal(String code) {
    this.code = code;
  }

  /** Stable code, {@code C-101} to {@code C-125}. */
  public String code() {
    return code;
  }
}

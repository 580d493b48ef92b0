package id.kia.kiosk.order;

/** Why an order is HELD. */
public enum HeldFor {
  /** The hub said so. */
  HUB,
  /** Its code was locked three times. */
  LOCKS,
  /** Its card was spoiled twice. */
  SPOILS,
  /** It may have been printed without this ledger: only the hub, which has receipts, lets it go. */
  DOUBT
}

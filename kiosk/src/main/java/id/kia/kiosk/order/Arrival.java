package id.kia.kiosk.order;

/** What became of a word of the hub about one order. */
public enum Arrival {
  /** A new order, or one that was over and is open again: keep its sealed part. */
  OPENED,
  /** A newer version of an open order: keep its new sealed part. */
  REPLACED,
  /** The state changed as the hub said (recall, hold, release). */
  FOLLOWED,
  /** The same word was taken before; nothing to do. */
  ALREADY_HERE,
  /** Not followed; kept in the journal as a conflict for the office. */
  CONFLICT;

  /** Whether the sealed part that came with it is to be kept. */
  public boolean keepsContent() {
    return this == OPENED || this == REPLACED;
  }
}

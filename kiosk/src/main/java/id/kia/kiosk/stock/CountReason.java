package id.kia.kiosk.stock;

/** What the person who counted says about a difference. */
public enum CountReason {
  /** The regular count. */
  ROUTINE,
  /** The box held more or fewer than its label says. */
  BOX_DIFFERS,
  /** Something was loaded, fitted or taken out and not recorded. */
  NOT_RECORDED,
  /** Torn, wet or bent, and thrown away. */
  DAMAGED,
  /** Nobody knows. */
  UNEXPLAINED
}

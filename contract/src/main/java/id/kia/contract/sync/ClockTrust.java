package id.kia.contract.sync;

/** How much the kiosk's clock is worth. */
public enum ClockTrust {
  /** No time was ever known. */
  NONE,
  /** A latest known time plus running time; a lower bound only. */
  STALE,
  /** A signed hub reply of this boot is known. */
  SYNCED
}

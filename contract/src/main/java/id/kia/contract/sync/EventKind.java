package id.kia.contract.sync;

/** What a kiosk reports. The fields of {@code data} stand in docs/reference/contract.md. */
public enum EventKind {
  /** An order moved: from, event, to, version, person, evidence, device, seconds. */
  ORDER_MOVED,
  /** The hub's word could not be followed; both facts are kept. */
  ORDER_CONFLICT,
  /** Blanks or panels moved between accounts. */
  STOCK_MOVED,
  /** Somebody counted by hand: what the book had, what was there, why, and who signed. */
  STOCK_COUNTED,
  /** A technician's visit began or ended: what was done, the self-test, why it was bad. */
  VISIT,
  /** How the kiosk is. */
  STATUS,
  /** A code locked after wrong factors. */
  CODE_LOCKED,
  /** What named the child of an order is gone from the kiosk, with its key. */
  ERASED,
  /** Something a person should look at, with a code. */
  ALARM,
  /** The kiosk has a new sealing key: publicKey. */
  SEALING_KEY
}

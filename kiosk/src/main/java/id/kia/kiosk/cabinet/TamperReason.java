package id.kia.kiosk.cabinet;

/** Why a technician resets the tamper latch; chosen, not typed, so that it names nobody. */
public enum TamperReason {
  /** It was opened for work that is known. */
  SERVICE,
  /** It was forced; it was looked over and the blanks were counted. */
  FORCED,
  /** Contact or cable failed, and was mended. */
  CONTACT,
  /** It was looked over and nothing was found. */
  UNEXPLAINED
}

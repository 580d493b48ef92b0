package id.kia.hub.people;

/** What a member of staff may do. */
public enum Role {
  /** Imports lists, pushes verified rows, prints slips. */
  OPERATOR,
  /** Confirms rows against SIAK. */
  VERIFIER,
  /** Looks after kiosks; has a PIN there. */
  TECHNICIAN,
  /** Head of the office: sees and may do everything of the above. */
  HEAD
}

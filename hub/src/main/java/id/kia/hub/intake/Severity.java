package id.kia.hub.intake;

/** What a finding does to its row. */
public enum Severity {
  /** Told, nothing more. */
  INFO,
  /** The verifier must acknowledge it. */
  WARN,
  /** Goes back to the school to be completed. */
  RETURNED,
  /** Cannot become an application as it is. */
  REJECT
}

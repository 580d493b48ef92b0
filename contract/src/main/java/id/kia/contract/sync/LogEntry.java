package id.kia.contract.sync;

import id.kia.contract.Guard;
import id.kia.contract.Json;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;

/**
 * One entry of a kiosk's log as it travels.
 *
 * @param sequence 1 or more; believed only when the signed record says the same
 * @param envelope purpose {@link Purpose#LOG}, payload a {@link LogRecord} as JSON
 */
public record LogEntry(long sequence, SignedEnvelope envelope) {
  public LogEntry {
    Guard.range("sequence", sequence, 1, Long.MAX_VALUE);
    Guard.present("envelope", envelope);
  }

  /** Signs a record with the hub's log key. */
  public static LogEntry sign(SigningKey key, LogRecord entry) {
    return new LogEntry(entry.sequence(), SignedEnvelope.sign(key, Json.bytes(entry)));
  }
}

package id.kia.kiosk.sync;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogRecord;
import java.util.Optional;

/** Decides whether an entry is the hub's, for this kiosk and for this place. */
final class EntryCheck {
  /** The answer. */
  sealed interface Checked {
    /** To be followed. */
    record Proven(LogRecord entry) implements Checked {}

    /** To be kept as a fact only. */
    record Refused(RefusedEntry.Why why) implements Checked {}
  }

  private final Enrolment enrolment;
  private final KeyRing hubKeys;

  EntryCheck(Enrolment enrolment) {
    this.enrolment = enrolment;
    this.hubKeys = enrolment.keyRing();
  }

  Checked check(LogEntry entry) {
    Optional<byte[]> payload = hubKeys.open(entry.envelope(), Purpose.LOG);
    if (payload.isEmpty()) {
      return new Checked.Refused(RefusedEntry.Why.FORGED);
    }
    LogRecord said;
    try {
      said = Json.read(payload.get(), LogRecord.class);
    } catch (BadJsonException e) {
      return new Checked.Refused(RefusedEntry.Why.UNREADABLE);
    }
    boolean here =
        said.kioskId().equals(enrolment.kioskId())
            && said.incarnation().equals(enrolment.hubIncarnation())
            && said.sequence() == entry.sequence();
    return here ? new Checked.Proven(said) : new Checked.Refused(RefusedEntry.Why.MISPLACED);
  }
}

package id.kia.contract.sync;

import id.kia.contract.Guard;
import java.util.List;

/**
 * What the hub has of a kiosk's events.
 *
 * @param acknowledgedUpTo the hub has every event up to here, 0 for none
 * @param conflicts sequences that the hub already had with other bytes; both are kept
 */
public record BatchReceipt(
    Incarnation hubIncarnation, long acknowledgedUpTo, List<Long> conflicts) {
  public BatchReceipt {
    Guard.present("hubIncarnation", hubIncarnation);
    Guard.range("acknowledgedUpTo", acknowledgedUpTo, 0, Long.MAX_VALUE);
    conflicts = List.copyOf(Guard.present("conflicts", conflicts));
  }
}

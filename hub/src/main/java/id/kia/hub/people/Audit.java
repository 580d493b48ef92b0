package id.kia.hub.people;

import id.kia.hub.keys.Sha256;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who did what and who saw whose data, each row chained to the one before by a hash.
 *
 * <p>A changed or removed row breaks the chain at its place; only cutting off the end goes unseen
 * here. Subjects are order, import or application ids, never names or NIKs.
 */
public final class Audit {
  private static final String START = "0".repeat(64);

  private final String office;
  private final AuditStore kept;
  private final InstantSource time;

  public Audit(String office, InstantSource time) {
    this.office = office;
    this.kept = new AuditStore(office);
    this.time = time;
  }

  /** Adds a row, inside the transaction of what it tells. */
  public void add(Handle h, String staff, String action, String subject) {
    AuditStore.Row last = kept.last(h).orElse(new AuditStore.Row(0, 0, "", "", "", START));
    long sequence = last.sequence() + 1;
    long at = time.millis();
    String hash = hash(last.hash(), sequence, at, staff, action, subject);
    kept.add(h, new AuditStore.Row(sequence, at, staff, action, subject, hash), last.hash());
  }

  /** Who changed this subject last; reads are not changes. */
  public Optional<Trace> lastChange(Handle h, String subject) {
    return kept.lastChange(h, subject);
  }

  /** How often this was done to this subject. */
  public int count(Handle h, String action, String subject) {
    return kept.count(h, action, subject);
  }

  /** The first sequence whose row does not follow from the one before; 0 when all do. */
  public long firstBroken(Handle h) {
    String previous = START;
    long expected = 1;
    for (AuditStore.Row row : kept.all(h)) {
      String hash =
          hash(previous, row.sequence(), row.at(), row.staff(), row.action(), row.subject());
      if (row.sequence() != expected || !row.hash().equals(hash)) {
        return expected;
      }
      previous = row.hash();
      expected++;
    }
    return 0;
  }

  private String hash(
      String previous, long sequence, long at, String staff, String action, String subject) {
    return Sha256.hex(
        String.join(
            "\n",
            previous,
            office,
            String.valueOf(sequence),
            String.valueOf(at),
            staff,
            action,
            subject));
  }
}

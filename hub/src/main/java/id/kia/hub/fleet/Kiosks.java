package id.kia.hub.fleet;

import id.kia.contract.code.CodeKey;
import id.kia.contract.order.KioskId;
import id.kia.contract.seal.SealingPublicKey;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.VerifyingKey;
import id.kia.contract.sync.Incarnation;
import id.kia.hub.keys.Wrapping;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The directory of enrolled kiosks; code keys lie wrapped. */
public final class Kiosks {
  private final KiosksStore kept;
  private final Wrapping wrapping;

  /** Of one office. */
  public Kiosks(String office, Wrapping wrapping) {
    this.kept = new KiosksStore(office);
    this.wrapping = wrapping;
  }

  /** A kiosk by its id. */
  public Optional<EnrolledKiosk> find(Handle h, KioskId id) {
    return kept.find(h, id).map(this::opened);
  }

  /** All kiosks, by name. */
  public List<EnrolledKiosk> all(Handle h) {
    return kept.all(h).stream().map(this::opened).toList();
  }

  /** Remembers that this kiosk spoke just now. */
  public void heard(Handle h, KioskId id, long atMillis) {
    kept.heard(h, id, atMillis);
  }

  void add(Handle h, EnrolledKiosk kiosk, long atMillis) {
    kept.add(h, kiosk, wrapping.wrap(kiosk.codeKey().bytes(), label(kiosk.id())), atMillis);
  }

  /** From now on everything for this kiosk is sealed to that key. */
  public void sealing(Handle h, KioskId id, SealingPublicKey key) {
    kept.sealing(h, id, key.bytes());
  }

  void incarnation(Handle h, KioskId id, Incarnation incarnation) {
    kept.incarnation(h, id, incarnation);
  }

  /** How far the kiosk has dealt with its log in the present life of the hub. */
  public long readUpTo(Handle h, KioskId id) {
    return kept.readUpTo(h, id);
  }

  void readUpTo(Handle h, KioskId id, long sequence) {
    kept.readUpTo(h, id, sequence);
  }

  /** A number for the next bundle on a stick, above all before. */
  public long nextBundle(Handle h, KioskId id) {
    return kept.nextBundle(h, id);
  }

  /** Number of the last bundle of receipts that was taken, 0 for none. */
  public long receiptsTaken(Handle h, KioskId id) {
    return kept.receiptsTaken(h, id);
  }

  /** This bundle of receipts was taken. */
  public void receiptsTaken(Handle h, KioskId id, long number) {
    kept.receiptsTaken(h, id, number);
  }

  String staffTold(Handle h, KioskId id) {
    return kept.staffTold(h, id);
  }

  void staffTold(Handle h, KioskId id, String told) {
    kept.staffTold(h, id, told);
  }

  void status(Handle h, KioskId id, String status, long atMillis) {
    kept.status(h, id, status, atMillis);
  }

  private EnrolledKiosk opened(KiosksStore.Row row) {
    return new EnrolledKiosk(
        row.id(),
        row.name(),
        VerifyingKey.of(Purpose.REQUEST, row.signingKey()),
        SealingPublicKey.of(row.sealingKey()),
        CodeKey.of(wrapping.open(row.codeKey(), label(row.id()))),
        row.incarnation(),
        row.keysOutside());
  }

  private static String label(KioskId id) {
    return "kia/code-key/v1|" + id;
  }
}

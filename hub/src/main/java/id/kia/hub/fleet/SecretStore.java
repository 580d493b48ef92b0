package id.kia.hub.fleet;

import id.kia.contract.order.KioskId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One-time secrets of enrolment, as hashes. */
final class SecretStore {
  private final String office;

  SecretStore(String office) {
    this.office = office;
  }

  /** A secret that was made; with a kiosk when it is spent. */
  record Secret(long expiresAt, Optional<KioskId> kioskId) {}

  void add(Handle h, String hash, String by, long expiresAt) {
    h.execute(
        "insert into enrolment_secret (office, secret_hash, made_by, expires_at)"
            + " values (?, ?, ?, ?) on conflict (office, secret_hash)"
            + " do update set expires_at = excluded.expires_at",
        office,
        hash,
        by,
        expiresAt);
  }

  Optional<Secret> find(Handle h, String hash) {
    return h.createQuery(
            "select expires_at, kiosk_id from enrolment_secret"
                + " where office = :office and secret_hash = :hash")
        .bind("office", office)
        .bind("hash", hash)
        .map(
            (rs, ctx) ->
                new Secret(
                    rs.getLong("expires_at"),
                    Optional.ofNullable(rs.getString("kiosk_id")).map(KioskId::new)))
        .findOne();
  }

  void spend(Handle h, String hash, KioskId kiosk) {
    h.execute(
        "update enrolment_secret set kiosk_id = ? where office = ? and secret_hash = ?",
        kiosk.value(),
        office,
        hash);
  }
}

package id.kia.hub.people;

import id.kia.contract.order.StaffMember;
import id.kia.contract.order.StaffRole;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Staff and their sessions. */
public final class StaffStore {
  private final String office;

  public StaffStore(String office) {
    this.office = office;
  }

  /** Adds a member of staff, unless one of that name is there. */
  public void addIfMissing(
      Handle h, String name, Role role, String passwordHash, Optional<String> pinHash) {
    h.createUpdate(
            "insert into staff (office, name, role, password_hash, pin_hash, active)"
                + " values (:office, :name, :role, :password, :pin, 1) on conflict do nothing")
        .bind("office", office)
        .bind("name", name)
        .bind("role", role)
        .bind("password", passwordHash)
        .bind("pin", pinHash.orElse(null))
        .execute();
  }

  /** Whether someone of that name is there. */
  public boolean known(Handle h, String name) {
    return h.createQuery("select 1 from staff where office = :office and name = :name")
        .bind("office", office)
        .bind("name", name)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  Optional<String> passwordHash(Handle h, String name) {
    return h.createQuery(
            "select password_hash from staff"
                + " where office = :office and name = :name and active = 1")
        .bind("office", office)
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  /** Everybody with a PIN at the kiosks, by name. */
  public List<StaffMember> withPin(Handle h) {
    return h.createQuery(
            "select name, role, pin_hash from staff"
                + " where office = :office and active = 1 and pin_hash is not null order by name")
        .bind("office", office)
        .map(
            (rs, ctx) ->
                new StaffMember(
                    rs.getString("name"),
                    atKiosk(Role.valueOf(rs.getString("role"))),
                    rs.getString("pin_hash")))
        .list();
  }

  /** Names of those who may have something to do at a kiosk: who keeps them, and who has a PIN. */
  public List<String> atKiosks(Handle h) {
    return h.createQuery(
            "select name from staff where office = :office and active = 1"
                + " and (pin_hash is not null or role in ('TECHNICIAN', 'HEAD')) order by name")
        .bind("office", office)
        .mapTo(String.class)
        .list();
  }

  void addSession(Handle h, String tokenHash, String name, String csrf, long expiresAt) {
    h.execute(
        "insert into session (office, token_hash, staff_name, csrf, expires_at)"
            + " values (?, ?, ?, ?, ?)",
        office,
        tokenHash,
        name,
        csrf,
        expiresAt);
  }

  Optional<Session> session(Handle h, String tokenHash, long now) {
    return h.createQuery(
            "select s.staff_name, p.role, s.csrf from session s"
                + " join staff p on p.office = s.office and p.name = s.staff_name"
                + " where s.office = :office and s.token_hash = :token and s.expires_at > :now"
                + " and p.active = 1")
        .bind("office", office)
        .bind("token", tokenHash)
        .bind("now", now)
        .map(
            (rs, ctx) ->
                new Session(
                    rs.getString("staff_name"),
                    Role.valueOf(rs.getString("role")),
                    rs.getString("csrf")))
        .findOne();
  }

  void endSession(Handle h, String tokenHash) {
    h.execute("delete from session where office = ? and token_hash = ?", office, tokenHash);
  }

  void endOldSessions(Handle h, long now) {
    h.execute("delete from session where office = ? and expires_at <= ?", office, now);
  }

  private static StaffRole atKiosk(Role role) {
    return switch (role) {
      case TECHNICIAN -> StaffRole.TECHNICIAN;
      case OPERATOR, VERIFIER, HEAD -> StaffRole.OFFICER;
    };
  }
}

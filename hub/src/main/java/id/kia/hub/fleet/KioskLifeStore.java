package id.kia.hub.fleet;

import id.kia.contract.order.KioskId;
import id.kia.contract.sync.Incarnation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The lives of kiosks' stores, and which of each kiosk's is the present one. */
final class KioskLifeStore {
  private final String office;

  KioskLifeStore(String office) {
    this.office = office;
  }

  /**
   * A life as the hub knows it.
   *
   * @param applied every event up to here has acted, or is not to be waited for
   * @param listed whether its list of orders was compared
   * @param refused another machine was chosen to go on as this kiosk
   */
  record Row(
      Incarnation incarnation, long applied, boolean listed, boolean refused, long heardAt) {}

  Optional<Row> find(Handle h, KioskId kiosk, Incarnation life) {
    return all(h, kiosk).stream().filter(row -> row.incarnation().equals(life)).findFirst();
  }

  List<Row> all(Handle h, KioskId kiosk) {
    return h.createQuery(
            "select * from kiosk_life where office = :office and kiosk_id = :kiosk"
                + " order by place")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .map((rs, ctx) -> row(rs))
        .list();
  }

  /** A life that was not heard of before. */
  void add(Handle h, KioskId kiosk, Incarnation life, boolean refused, long at) {
    h.execute(
        "insert into kiosk_life (office, kiosk_id, incarnation, place, refused, heard_at)"
            + " select ?, ?, ?, coalesce(max(place), 0) + 1, ?, ? from kiosk_life"
            + " where office = ? and kiosk_id = ?",
        office,
        kiosk.value(),
        life.toString(),
        refused ? 1 : 0,
        at,
        office,
        kiosk.value());
  }

  void heard(Handle h, KioskId kiosk, Incarnation life, long at) {
    update(h, "heard_at", at, kiosk, life);
  }

  void applied(Handle h, KioskId kiosk, Incarnation life, long upTo) {
    update(h, "applied", upTo, kiosk, life);
  }

  void listed(Handle h, KioskId kiosk, Incarnation life) {
    update(h, "listed", 1, kiosk, life);
  }

  void refused(Handle h, KioskId kiosk, Incarnation life, boolean refused) {
    update(h, "refused", refused ? 1 : 0, kiosk, life);
  }

  void doubled(Handle h, KioskId kiosk, boolean doubled) {
    h.execute(
        "update kiosk set doubled = ? where office = ? and kiosk_id = ?",
        doubled ? 1 : 0,
        office,
        kiosk.value());
  }

  boolean doubled(Handle h, KioskId kiosk) {
    return h.createQuery(
            "select 1 from kiosk where office = :office and kiosk_id = :kiosk and doubled = 1")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private void update(Handle h, String column, long value, KioskId kiosk, Incarnation life) {
    h.execute(
        "update kiosk_life set "
            + column
            + " = ? where office = ? and kiosk_id = ? and incarnation = ?",
        value,
        office,
        kiosk.value(),
        life.toString());
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        Incarnation.of(rs.getString("incarnation")),
        rs.getLong("applied"),
        rs.getInt("listed") == 1,
        rs.getInt("refused") == 1,
        rs.getLong("heard_at"));
  }
}

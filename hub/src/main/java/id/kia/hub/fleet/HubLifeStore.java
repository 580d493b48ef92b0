package id.kia.hub.fleet;

import id.kia.contract.order.KioskId;
import id.kia.contract.sync.Incarnation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of the hub's own lives and of the lists that each waits for. */
final class HubLifeStore {
  private final String office;

  HubLifeStore(String office) {
    this.office = office;
  }

  Optional<Incarnation> present(Handle h) {
    return h.createQuery(
            "select incarnation from hub_life where office = :office order by place desc limit 1")
        .bind("office", office)
        .mapTo(String.class)
        .findOne()
        .map(Incarnation::of);
  }

  boolean knows(Handle h, Incarnation life) {
    return h.createQuery("select 1 from hub_life where office = :office and incarnation = :life")
        .bind("office", office)
        .bind("life", life.toString())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  void add(Handle h, Incarnation life, long at, String why) {
    h.execute(
        "insert into hub_life (office, place, incarnation, began_at, why) select ?,"
            + " coalesce(max(place), 0) + 1, ?, ?, ? from hub_life where office = ?",
        office,
        life.toString(),
        at,
        why,
        office);
  }

  void want(Handle h, Incarnation life, KioskId kiosk, long at) {
    h.execute(
        "insert into list_wanted (office, incarnation, kiosk_id, state, at)"
            + " values (?, ?, ?, 'WAITING', ?)",
        office,
        life.toString(),
        kiosk.value(),
        at);
  }

  Optional<WantedList> wanted(Handle h, Incarnation life, KioskId kiosk) {
    return h.createQuery(
            "select * from list_wanted where office = :office and incarnation = :life"
                + " and kiosk_id = :kiosk")
        .bind("office", office)
        .bind("life", life.toString())
        .bind("kiosk", kiosk.value())
        .map((rs, ctx) -> row(rs))
        .findOne();
  }

  List<WantedList> all(Handle h, Incarnation life) {
    return h.createQuery(
            "select * from list_wanted where office = :office and incarnation = :life"
                + " order by kiosk_id")
        .bind("office", office)
        .bind("life", life.toString())
        .map((rs, ctx) -> row(rs))
        .list();
  }

  /** Where the kiosk stood in an older life of the hub; its first word about it counts. */
  void stood(Handle h, Incarnation life, KioskId kiosk, Incarnation was, long cursor) {
    h.execute(
        "update list_wanted set was_hub = ?, was_cursor = ?"
            + " where office = ? and incarnation = ? and kiosk_id = ? and was_hub is null",
        was.toString(),
        cursor,
        office,
        life.toString(),
        kiosk.value());
  }

  /** What the kiosk had not read of the older life was said again; not a second time. */
  void saidAgain(Handle h, Incarnation life, KioskId kiosk) {
    h.execute(
        "update list_wanted set was_cursor = 9223372036854775807"
            + " where office = ? and incarnation = ? and kiosk_id = ? and state = 'LISTED'",
        office,
        life.toString(),
        kiosk.value());
  }

  void state(Handle h, Incarnation life, KioskId kiosk, WantedList.State state, long at) {
    h.execute(
        "update list_wanted set state = ?, at = ?"
            + " where office = ? and incarnation = ? and kiosk_id = ?",
        state.name(),
        at,
        office,
        life.toString(),
        kiosk.value());
  }

  void signed(Handle h, Incarnation life, KioskId kiosk, String column, String person) {
    h.execute(
        "update list_wanted set "
            + (column.equals("second_by") ? "second_by" : "first_by")
            + " = ? where office = ? and incarnation = ? and kiosk_id = ?",
        person,
        office,
        life.toString(),
        kiosk.value());
  }

  private static WantedList row(ResultSet rs) throws SQLException {
    return new WantedList(
        new KioskId(rs.getString("kiosk_id")),
        WantedList.State.valueOf(rs.getString("state")),
        Optional.ofNullable(rs.getString("was_hub")).map(Incarnation::of),
        rs.getLong("was_cursor"),
        Optional.ofNullable(rs.getString("first_by")),
        Optional.ofNullable(rs.getString("second_by")));
  }
}

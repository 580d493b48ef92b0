package id.kia.hub.fleet;

import id.kia.contract.order.KioskId;
import id.kia.contract.sync.Incarnation;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of the kiosks' logs. */
final class LogStore {
  private final String office;

  LogStore(String office) {
    this.office = office;
  }

  long last(Handle h, KioskId kiosk, Incarnation life) {
    return h.createQuery(
            "select coalesce(max(sequence), 0) from kiosk_log"
                + " where office = :office and kiosk_id = :kiosk and incarnation = :life")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("life", life.toString())
        .mapTo(Long.class)
        .one();
  }

  void add(
      Handle h,
      KioskId kiosk,
      Incarnation life,
      long sequence,
      String kind,
      @Nullable String orderId,
      String entry,
      long atMillis) {
    h.createUpdate(
            "insert into kiosk_log (office, kiosk_id, incarnation, sequence, kind, order_id, entry,"
                + " at) values (:office, :kiosk, :life, :sequence, :kind, :order, :entry, :at)")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("life", life.toString())
        .bind("sequence", sequence)
        .bind("kind", kind)
        .bind("order", orderId)
        .bind("entry", entry)
        .bind("at", atMillis)
        .execute();
  }

  Optional<Long> pushedAt(Handle h, KioskId kiosk, String order) {
    return h.createQuery(
            "select at from kiosk_log where office = :office and kiosk_id = :kiosk and order_id ="
                + " :order and kind = 'OrderPushed' order by at desc, sequence desc limit 1")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("order", order)
        .mapTo(Long.class)
        .findOne();
  }

  List<String> after(Handle h, KioskId kiosk, Incarnation life, long after, int limit) {
    return h.createQuery(
            "select entry from kiosk_log where office = :office and kiosk_id = :kiosk"
                + " and incarnation = :life and sequence > :after order by sequence limit :limit")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("life", life.toString())
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }
}

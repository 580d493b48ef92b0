package id.kia.hub.fleet;

import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.sync.KioskEvent;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Kiosks' events and those that contradict them. */
final class EventStore {
  private final String office;

  EventStore(String office) {
    this.office = office;
  }

  Optional<String> hash(Handle h, KioskId kiosk, String incarnation, long sequence) {
    return h.createQuery(
            "select hash from kiosk_event where office = :office and kiosk_id = :kiosk"
                + " and incarnation = :incarnation and sequence = :sequence")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("incarnation", incarnation)
        .bind("sequence", sequence)
        .mapTo(String.class)
        .findOne();
  }

  void add(
      Handle h, KioskId kiosk, String incarnation, KioskEvent event, String hash, long received) {
    h.createUpdate(
            "insert into kiosk_event (office, kiosk_id, incarnation, sequence, hash, kind, at,"
                + " order_id, data, received_at) values (:office, :kiosk, :incarnation, :sequence,"
                + " :hash, :kind, :at, :order, :data, :received)")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("incarnation", incarnation)
        .bind("sequence", event.sequence())
        .bind("hash", hash)
        .bind("kind", event.kind())
        .bind("at", event.atMillis())
        .bind("order", event.orderId() == null ? null : event.orderId().toString())
        .bind("data", Json.text(event.data()))
        .bind("received", received)
        .execute();
  }

  void addConflict(
      Handle h, KioskId kiosk, String incarnation, KioskEvent event, String hash, long received) {
    h.createUpdate(
            "insert into event_conflict (office, kiosk_id, incarnation, sequence, hash, kind,"
                + " order_id, event, received_at) values (:office, :kiosk, :incarnation,"
                + " :sequence, :hash, :kind, :order, :event, :received) on conflict do nothing")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("incarnation", incarnation)
        .bind("sequence", event.sequence())
        .bind("hash", hash)
        .bind("kind", event.kind())
        .bind("order", event.orderId() == null ? null : event.orderId().toString())
        .bind("event", Json.text(event))
        .bind("received", received)
        .execute();
  }

  /** The highest n such that 1 to n are all here. */
  long withoutGap(Handle h, KioskId kiosk, String incarnation) {
    return h.createQuery(
            "select coalesce(max(sequence), 0) from (select sequence, row_number() over"
                + " (order by sequence) as place from kiosk_event where office = :office"
                + " and kiosk_id = :kiosk and incarnation = :incarnation) numbered"
                + " where sequence = place")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("incarnation", incarnation)
        .mapTo(Long.class)
        .one();
  }
}

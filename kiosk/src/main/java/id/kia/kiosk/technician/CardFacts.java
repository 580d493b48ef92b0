package id.kia.kiosk.technician;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.OrderEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A card that may need a hand, with what the journal knows of it; nothing that names a child.
 *
 * @param startedMillis when its last print began, if a time was known
 * @param movedMillis when it came into its present state, if a time was known
 * @param evidence what the printer's body said about it last, as the journal keeps it
 */
record CardFacts(
    KioskOrder card,
    OptionalLong startedMillis,
    OptionalLong movedMillis,
    Optional<JsonNode> evidence) {

  /** Reads the journal of this order, oldest event first. */
  static CardFacts of(KioskOrder card, List<KioskEvent> events) {
    OptionalLong started = OptionalLong.empty();
    OptionalLong moved = OptionalLong.empty();
    Optional<JsonNode> evidence = Optional.empty();
    for (KioskEvent event : events) {
      JsonNode data = event.data();
      if (event.kind() == EventKind.ORDER_MOVED) {
        moved = known(event.atMillis());
        if (data.path("event").asText().equals(OrderEvent.START.name())) {
          started = moved;
          evidence = Optional.empty();
        }
        if (data.has("evidence")) {
          evidence = Optional.of(data.get("evidence"));
        }
      } else if (event.kind() == EventKind.ALARM && data.has("verdict")) {
        evidence = Optional.of(data);
      }
    }
    return new CardFacts(card, started, moved, evidence);
  }

  private static OptionalLong known(long atMillis) {
    return atMillis > 0 ? OptionalLong.of(atMillis) : OptionalLong.empty();
  }
}

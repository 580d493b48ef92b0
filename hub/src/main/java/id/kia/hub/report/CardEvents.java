package id.kia.hub.report;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.Json;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.EventKind;
import id.kia.hub.fleet.EventSink;
import org.jdbi.v3.core.Handle;

/** Keeps from each {@code ORDER_MOVED} what the office's figures need. */
public final class CardEvents implements EventSink {
  private final ReportStore kept;

  public CardEvents(String office) {
    this.kept = new ReportStore(office);
  }

  @Override
  public void apply(Handle h, KioskFact fact) {
    OrderId order = fact.event().orderId();
    if (fact.event().kind() != EventKind.ORDER_MOVED || order == null) {
      return;
    }
    JsonNode data = fact.event().data();
    switch (data.path("event").asText()) {
      case "EVIDENCE_GOOD", "SETTLE_GOOD" -> kept.addRun(h, fact, order, Run.GOOD);
      case "EVIDENCE_SPOILED", "SETTLE_SPOILED" -> kept.addRun(h, fact, order, Run.SPOILED);
      case "TAKEN", "GIVEN" -> {
        kept.addRun(h, fact, order, Run.HANDED_OVER);
        kept.addReceipt(
            h,
            fact,
            order,
            data.hasNonNull("person") ? data.path("person").asText() : null,
            Json.text(data.path("evidence")),
            device(data),
            data.path("device").path("virtual").asBoolean());
      }
      default -> {
        // All other moves are told by the order's state alone.
      }
    }
  }

  private static String device(JsonNode data) {
    JsonNode device = data.path("device");
    return device.path("driver").asText("") + " " + device.path("serial").asText("");
  }
}

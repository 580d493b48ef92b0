package id.kia.hub.stock;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.sync.EventKind;
import id.kia.hub.fleet.EventSink;
import org.jdbi.v3.core.Handle;

/** Adds each kiosk's {@code STOCK_MOVED} to its balances. */
public final class StockEvents implements EventSink {
  private final StockStore kept;

  public StockEvents(String office) {
    this.kept = new StockStore(office);
  }

  @Override
  public void apply(Handle h, KioskFact fact) {
    if (fact.event().kind() != EventKind.STOCK_MOVED) {
      return;
    }
    JsonNode data = fact.event().data();
    int pieces = data.path("pieces").asInt();
    String sku = data.path("sku").asText();
    String unit = data.path("unit").asText();
    kept.add(h, fact.kiosk().id(), sku, unit, data.path("from").asText(), -pieces);
    kept.add(h, fact.kiosk().id(), sku, unit, data.path("to").asText(), pieces);
  }
}

package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.sync.EventKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a kiosk counted by hand and what its sensors say otherwise, at the office. */
class CountedAtTheKioskTest extends SampleOffice {
  @Test
  void a_count_is_shown_with_its_reason_and_both_names_and_a_theft_as_a_concern() throws Exception {
    ObjectNode count =
        JsonNodeFactory.instance
            .objectNode()
            .put("sku", "KIA-B")
            .put("account", "HOPPER")
            .put("unit", "CARD")
            .put("book", 50)
            .put("counted", 48)
            .put("difference", -2)
            .put("reason", "UNEXPLAINED")
            .put("person", "Bu Tuti")
            .put("witness", "Pak Joko");
    ObjectNode gone = JsonNodeFactory.instance.objectNode().put("code", "K-302");
    events(event(EventKind.STOCK_COUNTED, null, count), event(EventKind.ALARM, null, gone));
    JsonNode told = office.json("/office/kiosks.json").get(0).path("counts").get(0);
    assertEquals(-2, told.path("difference").asInt());
    assertEquals("Pak Joko", told.path("witness").asText());
    String page = new String(office.get("/office?tab=kios").body(), StandardCharsets.UTF_8);
    assertTrue(page.contains("48 ada, 50 di buku (selisih -2)."), page);
    assertTrue(page.contains("Tidak ada yang tahu sebabnya."));
    assertTrue(page.contains("Bu Tuti + Pak Joko"));
    assertTrue(page.contains("Blangko hilang dari mesin tanpa menjadi kartu"));
  }
}

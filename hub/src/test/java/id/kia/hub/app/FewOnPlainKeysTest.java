package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.sync.EventKind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A kiosk whose storage holds its own wrapping key gets at most 200 open orders. */
class FewOnPlainKeysTest extends SampleOffice {
  @Test
  void the_201st_open_order_is_refused_until_the_kiosk_keeps_its_keys_outside() throws Exception {
    pushed(verified("AISYAH"));
    waiting(198);
    String second = another(0);
    assertTrue(push(second).path("done").asBoolean(), "the 200th");
    String third = another(1);
    JsonNode refused = push(third);
    assertFalse(refused.path("done").asBoolean());
    assertEquals("KIOSK_FULL", refused.path("code").asText(), refused.toString());

    tell("plain-file", false);
    assertEquals("KIOSK_FULL", push(third).path("code").asText());
    tell("usb-token", true);
    assertTrue(push(third).path("done").asBoolean());
  }

  private void tell(String provider, boolean outside) throws Exception {
    events(
        event(
            EventKind.STATUS,
            null,
            JsonNodeFactory.instance
                .objectNode()
                .put("wrappingKey", provider)
                .put("wrappingKeyOutside", outside)));
  }

  private JsonNode push(String child) throws Exception {
    return office.posted("/office/push", Map.of("kiosk", kiosk.id().value(), "ids", child)).get(0);
  }

  /** A child that no other call of this test took, verified. */
  private String another(int place) throws Exception {
    int seen = 0;
    for (JsonNode one : office.json("/office/applications.json")) {
      String id = one.path("id").asText();
      if (one.path("state").asText().equals("TO_VERIFY")) {
        if (seen == place) {
          office.posted("/office/verify", Map.of("ids", id, "siak", "yes", "warnings", "yes"));
          return id;
        }
        seen++;
      }
    }
    throw new AssertionError("too few children");
  }

  /** Orders as many pushes would have left them; making them all would take minutes. */
  private void waiting(int orders) throws Exception {
    try (Connection base = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hub.db"));
        Statement setting = base.createStatement()) {
      setting.execute("pragma foreign_keys = off");
      setting.execute("pragma busy_timeout = 10000");
      StringBuilder columns = new StringBuilder();
      try (var names = setting.executeQuery("select name from pragma_table_info('print_order')")) {
        while (names.next()) {
          columns.append(columns.isEmpty() ? "" : ", ").append(names.getString(1));
        }
      }
      String copied = columns.toString().replace("order_id", "?").replace("application_id", "?");
      try (PreparedStatement copy =
          base.prepareStatement(
              "insert into print_order ("
                  + columns
                  + ") select "
                  + copied
                  + " from print_order limit 1")) {
        for (int i = 0; i < orders; i++) {
          copy.setString(1, UUID.randomUUID().toString());
          copy.setString(2, UUID.randomUUID().toString());
          copy.execute();
        }
      }
    }
  }
}

package id.kia.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.LogMessage;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.person.CardContent;
import id.kia.contract.sync.LogRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  @Test
  void every_message_of_the_log_comes_back_as_it_was_written() throws Exception {
    for (LogMessage message : Samples.messages()) {
      LogRecord record = new LogRecord(Samples.KIOSK, Samples.HUB, 7, message);
      String json = Json.text(record);
      LogRecord back = Json.read(json.getBytes(StandardCharsets.UTF_8), LogRecord.class);
      assertEquals(json, Json.text(back));
      assertEquals(message.getClass(), back.message().getClass());
    }
  }

  @Test
  void a_pushed_order_shows_no_name_in_json_and_an_unknown_field_is_refused() {
    String json = Json.text(Samples.pushed());
    assertFalse(json.contains("SITI"), json);
    assertTrue(json.contains("\"type\":\"OrderPushed\""), json);
    assertTrue(json.contains("\"lastDay\":\"2031-06-30\""), json);
    String more = json.replaceFirst("\\{", "{\"extra\":1,");
    assertThrows(BadJsonException.class, () -> read(more, OrderPushed.class));
  }

  @Test
  void a_newer_answer_is_read_without_its_new_fields() throws Exception {
    String json = Json.text(Samples.recalled()).replaceFirst("\\{", "{\"extra\":1,");
    OrderRecalled back =
        Json.readTolerant(json.getBytes(StandardCharsets.UTF_8), OrderRecalled.class);
    assertEquals(Samples.recalled(), back);
  }

  @Test
  void content_comes_back_and_masks_itself() throws Exception {
    CardContent content = Samples.content();
    CardContent back = Json.read(Json.bytes(content), CardContent.class);
    assertEquals(Json.text(content), Json.text(back));
    for (String shown : List.of(content.toString(), content.name().toString())) {
      assertTrue(shown.contains("***"), shown);
      assertFalse(shown.contains("SITI"), shown);
    }
  }

  @Test
  void a_reason_names_field_and_rule_but_never_the_value() {
    String bad = Json.text(Samples.content()).replace("6311014107180001", "NIK-SECRET");
    BadJsonException e = assertThrows(BadJsonException.class, () -> read(bad, CardContent.class));
    assertEquals("nik: 16 digits", e.getMessage());
    String date = Json.text(Samples.content()).replace("2018-07-01", "SECRET-DATE");
    BadJsonException d = assertThrows(BadJsonException.class, () -> read(date, CardContent.class));
    assertEquals("birthDate: InvalidFormatException", d.getMessage());
  }

  @Test
  void doubled_fields_trailing_text_and_null_are_refused() {
    String json = Json.text(Samples.recalled());
    String doubled = json.replaceFirst("\"version\"", "\"version\":9,\"version\"");
    assertThrows(BadJsonException.class, () -> read(doubled, OrderRecalled.class));
    assertThrows(BadJsonException.class, () -> read(json + "x", OrderRecalled.class));
    assertThrows(BadJsonException.class, () -> read("null", OrderRecalled.class));
    assertThrows(BadJsonException.class, () -> read("{}", OrderRecalled.class));
    assertThrows(
        BadJsonException.class, () -> read("{\"type\":\"OrderBurned\"}", LogMessage.class));
  }

  private static <T> T read(String json, Class<T> type) throws BadJsonException {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
  }
}

package id.kia.hub.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A kiosk's last status in words, in the order in which an office reads it. */
final class KioskFacts {
  private KioskFacts() {}

  /** By the name of its text; what the kiosk did not tell is left out. */
  static Map<String, String> of(JsonNode status, Shown shown) {
    Map<String, String> facts = new LinkedHashMap<>();
    JsonNode printer = status.path("printer");
    if (printer.isTextual()) {
      // Why it is not ready stands beside, among the faults.
      facts.put(
          "printer", Texts.say(printer.asText().equals("READY") ? "kiosk.ready" : "kiosk.unready"));
    }
    outlook(facts, status);
    JsonNode work = status.path("cardsToday");
    if (work.isIntegralNumber()) {
      facts.put(
          "work",
          Texts.say(
              "kiosk.work.of",
              work.asInt(),
              status.path("cardsPerDay").asInt(),
              status.path("mostPerDay").asInt()));
    }
    count(facts, "bin", status.path("bin"), "kiosk.pieces");
    count(facts, "queue", status.path("queue"), "kiosk.cards");
    JsonNode door = status.path("doorOpen");
    if (door.isBoolean()) {
      facts.put("door", Texts.say(door.asBoolean() ? "kiosk.open" : "kiosk.shut"));
    }
    JsonNode temperature = status.path("temperature");
    if (temperature.isNumber()) {
      facts.put("temperature", shown.figure(temperature.asDouble()) + " °C");
    }
    JsonNode clock = status.path("clockTrust");
    if (clock.isTextual()) {
      facts.put("clock", shown.code("clock.", clock.asText()));
    }
    JsonNode virtual = status.path("printerVirtual");
    if (virtual.isBoolean()) {
      facts.put("device", Texts.say(virtual.asBoolean() ? "kiosk.virtual" : "kiosk.real"));
    }
    JsonNode wrapping = status.path("wrappingKey");
    if (wrapping.isTextual()) {
      facts.put("keys", shown.code("keys.", wrapping.asText()));
    }
    JsonNode keyList = status.path("keyList");
    if (keyList.asLong(0) > 0) {
      facts.put("keylist", keyList.asText());
    }
    return facts;
  }

  /** How long supplies last by the kiosk's own calendar, beside the way of a delivery. */
  private static void outlook(Map<String, String> facts, JsonNode status) {
    JsonNode cards = status.path("cardsLeft");
    if (cards.isIntegralNumber()) {
      JsonNode days = status.path("schoolDaysLeft");
      facts.put(
          "outlook",
          days.isIntegralNumber()
              ? Texts.say("kiosk.outlook.days", days.asInt(), status.path("leadSchoolDays").asInt())
              : Texts.say("kiosk.outlook.cards", cards.asInt()));
    }
  }

  private static void count(Map<String, String> facts, String name, JsonNode value, String unit) {
    if (value.isIntegralNumber()) {
      facts.put(name, value.asText() + " " + Texts.say(unit));
    }
  }
}

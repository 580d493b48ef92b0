package id.kia.kiosk.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of an event's data all that is not known to be harmless: only these fields, only values
 * that look like codes, serials or numbers; a person becomes a number that is the same throughout
 * one bundle.
 */
final class EventMask {
  private static final Set<String> FIELDS =
      Set.of(
          "from",
          "event",
          "to",
          "version",
          "cause",
          "heldFor",
          "reason",
          "evidence",
          "device",
          "secondsPrinting",
          "secondsWaiting",
          "said",
          "saidVersion",
          "state",
          "code",
          "sequence",
          "cards",
          "panels",
          "serial",
          "sku",
          "pieces",
          "unit",
          "verdict",
          "before",
          "after",
          "position",
          "panelsOfJob",
          "rejected",
          "filled",
          "conditions",
          "driver",
          "virtual");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:/-]{1,40}");
  private static final Pattern LONG_NUMBER = Pattern.compile(".*\\d{12}.*");

  private final Map<String, Integer> people = new HashMap<>();

  ObjectNode masked(JsonNode data) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    data.properties()
        .forEach(
            field -> {
              if (field.getKey().equals("person")) {
                int number =
                    people.computeIfAbsent(field.getValue().asText(), _ -> people.size() + 1);
                kept.put("person", "person-" + number);
              } else if (FIELDS.contains(field.getKey())) {
                JsonNode value = value(field.getValue());
                if (!value.isMissingNode()) {
                  kept.set(field.getKey(), value);
                }
              }
            });
    return kept;
  }

  private JsonNode value(JsonNode value) {
    if (value.isObject()) {
      return masked(value);
    }
    if (value.isArray()) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      value.forEach(
          one -> {
            JsonNode kept = value(one);
            if (!kept.isMissingNode()) {
              all.add(kept);
            }
          });
      return all;
    }
    boolean harmless =
        value.isBoolean()
            || ((value.isNumber() || CODE.matcher(value.asText()).matches())
                && !LONG_NUMBER.matcher(value.asText()).matches());
    return harmless ? value : JsonNodeFactory.instance.missingNode();
  }
}

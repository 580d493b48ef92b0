package id.kia.tests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.Json;
import id.kia.drivers.DriverRegistry;
import id.kia.kiosk.incident.IncidentBundle;
import id.kia.kiosk.incident.IncidentFault;
import id.kia.kiosk.incident.IncidentReplay;
import id.kia.kiosk.order.TransitionTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A bundle of an incident: refused with a code, or replayed to its end; and what is read is read
 * again from what we write.
 *
 * <p>An input that begins with a brace is no ZIP but the lines themselves: notes of calls where
 * they say so, events otherwise.
 */
final class IncidentTarget implements FuzzTarget {
  private static final DriverRegistry DRIVERS = DriverRegistry.installed();

  @Override
  public void take(byte[] input) throws IOException {
    try {
      IncidentBundle bundle =
          input.length > 0 && input[0] == '{' ? ofLines(input) : IncidentBundle.read(input);
      if (!IncidentBundle.read(bundle.bytes()).toString().equals(bundle.toString())) {
        throw new AssertionError("packed and read again it is another bundle");
      }
      var _ = IncidentReplay.of(bundle, TransitionTable.ROWS, DRIVERS);
    } catch (IncidentFault told) {
      if (!String.valueOf(told.getMessage()).startsWith(told.kind().code())) {
        throw new AssertionError("refused without a code", told);
      }
    }
  }

  private static IncidentBundle ofLines(byte[] input) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    List<JsonNode> calls = new ArrayList<>();
    for (String line : new String(input, StandardCharsets.UTF_8).lines().toList()) {
      JsonNode node;
      try {
        node = Json.strict().readTree(line);
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        return new IncidentBundle(List.of(), List.of());
      }
      if (node.isObject()) {
        (node.has("kind") ? events : calls).add(node);
      }
    }
    return new IncidentBundle(events, calls);
  }
}

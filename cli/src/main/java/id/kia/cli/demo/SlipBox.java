package id.kia.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The pupils' slips as the teacher has them, for the bench: the newest of the office, what was
 * thrown away before, and the birth dates that a teacher knows anyway. One thread at a time.
 */
final class SlipBox {
  /** The list's name in the demo's folder. */
  static final String FILE = "slips.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DemoFolder folder;
  private final Path classList;
  private final Map<String, Slip> seen = new LinkedHashMap<>();

  /** A slip and the order's states after it was printed. */
  private record Slip(JsonNode codes, JsonNode order, List<String> old) {}

  SlipBox(DemoFolder folder, Path classList) {
    this.folder = folder;
    this.classList = classList;
  }

  /** Asks the office and writes the list anew. */
  synchronized void layOut(Office operator) throws CommandFailure, InterruptedException {
    Map<String, JsonNode> orders = new LinkedHashMap<>();
    operator.orders().forEach(order -> orders.put(order.path("orderId").asText(), order));
    for (JsonNode codes : operator.slips()) {
      String id = codes.path("orderId").asText();
      JsonNode order = orders.getOrDefault(id, JSON.createObjectNode());
      seen.merge(id, new Slip(codes, order, List.of()), SlipBox::newer);
    }
    Map<String, String> births = births();
    ArrayNode list = JSON.createArrayNode();
    seen.forEach(
        (id, slip) -> list.add(shown(id, slip, orders.getOrDefault(id, slip.order()), births)));
    folder.write(FILE, list.toPrettyString());
  }

  private static Slip newer(Slip before, Slip now) {
    String was = before.codes().path("qrText").asText();
    if (was.equals(now.codes().path("qrText").asText())) {
      return new Slip(now.codes(), now.order(), before.old());
    }
    List<String> old = new ArrayList<>(before.old());
    old.add(was);
    return new Slip(now.codes(), now.order(), List.copyOf(old));
  }

  private static ObjectNode shown(
      String id, Slip slip, JsonNode order, Map<String, String> births) {
    String name = order.path("name").asText();
    ObjectNode one = JSON.createObjectNode();
    one.put("order", id);
    one.put("label", name);
    one.put("note", order.path("className").asText());
    one.put("code", slip.codes().path("qrText").asText());
    one.put("typed", slip.codes().path("typed").asText());
    one.put("factor", slip.codes().path("pin").asText(""));
    one.put("birth", births.getOrDefault(name, ""));
    one.put("state", order.path("state").asText());
    ArrayNode old = one.putArray("old");
    slip.old().forEach(old::add);
    return one;
  }

  /** Birth dates by name, as the class list has them; all of them when pupils share a name. */
  private Map<String, String> births() throws CommandFailure {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, String> births = new HashMap<>();
    try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(classList), format)) {
      for (CSVRecord row : rows) {
        births.merge(
            row.get("nama"),
            row.get("tgl_lahir"),
            (one, other) -> one.contains(other) ? one : one + " / " + other);
      }
      return births;
    } catch (IOException | IllegalArgumentException e) {
      throw CommandFailure.failed("cannot read " + classList + ": " + e.getMessage(), e);
    }
  }
}

package id.kia.kiosk.print;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;

/** Evidence as it stands in the journal: counters, position and codes. */
final class EvidenceReport {
  private EvidenceReport() {}

  static ObjectNode of(Evidence evidence) {
    Evidence.Facts facts = evidence.facts();
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("verdict", evidence.getClass().getSimpleName());
    if (evidence instanceof Evidence.Unclear(Evidence.Facts _, Evidence.Reason reason)) {
      data.put("reason", reason.name());
    }
    put(data, "before", facts.before().counters());
    facts
        .after()
        .ifPresent(
            after -> {
              put(data, "after", after.counters());
              data.put("position", after.position().name());
            });
    data.put("panelsOfJob", facts.before().panelsOfJob());
    data.put("rejected", facts.rejected());
    data.put("filled", facts.filled());
    var codes = data.putArray("conditions");
    facts.conditions().stream().sorted().map(Condition::code).forEach(codes::add);
    if (!facts.said().isEmpty()) {
      var said = data.putArray("said");
      facts.said().forEach(said::add);
    }
    return data;
  }

  private static void put(ObjectNode data, String name, Counters counters) {
    data.putObject(name).put("panels", counters.panels()).put("cards", counters.cards());
  }
}

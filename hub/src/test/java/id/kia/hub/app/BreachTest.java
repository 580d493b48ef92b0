package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.EventKind;
import id.kia.hub.people.Audit;
import id.kia.hub.report.Breach;
import id.kia.hub.report.BreachText;
import id.kia.hub.store.HubStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose data was on a kiosk: in doubt a child is on the list. */
class BreachTest extends SampleOffice {
  @Test
  void it_names_each_child_whose_data_may_have_been_there_and_nobody_else() throws Exception {
    Instant before = hub.now();
    hub.later(Duration.ofMinutes(1));
    List<String> orders = pushedThree();
    String waits = orders.get(0);
    String given = orders.get(1);
    String recalled = orders.get(2);
    events(
        moved(waits, "ARRIVE", "QUEUED", 0, 0),
        moved(given, "ARRIVE", "QUEUED", 0, 0),
        moved(given, "TAKEN", "HANDED_OVER", 0, 5),
        moved(recalled, "RECALL", "RECALLED", 0, 0));
    assertEquals(Set.of(), at(before), "nothing was sent yet");
    assertEquals(new HashSet<>(orders), at(hub.now()), "told just now: all may have been there");

    hub.later(Duration.ofDays(1));
    assertEquals(Set.of(waits, given), at(hub.now()), "a recall destroys at once");
    hub.later(Duration.ofDays(8));
    events(event(EventKind.STATUS, null, JsonNodeFactory.instance.objectNode()));
    hub.later(Duration.ofMinutes(1));
    assertEquals(
        Set.of(waits, given), at(hub.now()), "it ran, but who knows how long it keeps them");
    Instant kept = hub.now();
    events(event(EventKind.ERASED, OrderId.of(given), JsonNodeFactory.instance.objectNode()));
    hub.later(Duration.ofMinutes(1));
    assertEquals(Set.of(waits), at(hub.now()), "it told that the child is erased");
    assertEquals(Set.of(waits, given), at(kept), "it was there then");
  }

  @Test
  void list_and_summary_are_for_the_notice_and_the_reading_is_in_the_chain() throws Exception {
    pushedThree();
    try (HubStore store = HubStore.open(data.resolve("hub.db"), hub::now)) {
      Audit audit = new Audit("6311", hub::now);
      Breach breach = new Breach(store, "6311", audit, hub::now);
      Breach.Bundle bundle = breach.read(kiosk.id(), hub.now(), hub.now(), "kepala");
      BreachText text = new BreachText(bundle, ZoneId.of("Asia/Makassar"));
      assertEquals(4, text.csv().lines().count(), text.csv());
      assertFalse(bundle.toString().contains("AISYAH"), "masked where it could reach a log");
      assertTrue(text.summary().contains("ada di kios: 3"), text.summary());
      assertTrue(
          text.summary().contains("2026-11-24 11:00"), "three days later: " + text.summary());
      assertEquals(0L, store.<Long>read(audit::firstBroken));
      assertThrows(
          IllegalArgumentException.class,
          () -> breach.read(new KioskId("K-6311-99"), hub.now(), hub.now(), "kepala"),
          "a slip of the pen must not read as nobody affected");
      assertEquals(1, store.<Integer>read(h -> audit.count(h, "READ_BREACH", subject(bundle))));
    }
  }

  private static String subject(Breach.Bundle bundle) {
    return bundle.kiosk() + " " + bundle.from() + " " + bundle.to();
  }

  private Set<String> at(Instant moment) {
    try (HubStore store = HubStore.open(data.resolve("hub.db"), hub::now)) {
      Breach breach = new Breach(store, "6311", new Audit("6311", hub::now), hub::now);
      Set<String> orders = new HashSet<>();
      breach
          .read(kiosk.id(), moment, moment, "kepala")
          .rows()
          .forEach(row -> orders.add(row.orderId()));
      return orders;
    }
  }

  private List<String> pushedThree() throws Exception {
    imported();
    List<String> ids = new ArrayList<>();
    for (JsonNode one : office.json("/office/applications.json")) {
      if (ids.size() < 3 && one.path("state").asText().equals("TO_VERIFY")) {
        ids.add(one.path("id").asText());
      }
    }
    String all = String.join(",", ids);
    office.posted("/office/verify", Map.of("ids", all, "siak", "yes", "warnings", "yes"));
    List<String> orders = new ArrayList<>();
    office
        .posted("/office/push", Map.of("kiosk", kiosk.id().value(), "ids", all))
        .forEach(one -> orders.add(one.path("orderId").asText()));
    return orders;
  }
}

package id.kia.tests.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.order.OrderId;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.sync.HubFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that are put back, or run twice. */
class RestoredTest {
  @TempDir private Path folder;
  private final Cards cards = new Cards();
  private Office office;
  private School school;

  @BeforeEach
  void open() throws Exception {
    office = new Office(folder.resolve("hub"));
    school = School.enrolled(folder.resolve("one"), office, cards);
  }

  @AfterEach
  void close() {
    school.close();
    office.close();
  }

  @Test
  void a_kiosk_put_back_from_a_backup_prints_nothing_again_and_the_office_sees_why()
      throws Exception {
    List<OrderId> orders = office.push(school, office.verified(3, 0));
    school.round();
    Path backup = school.image("backup");
    school.issue(orders.get(0));
    school.print(orders.get(1));
    school.round();
    assertEquals("HANDED_OVER", office.state(orders.get(0)));
    school.restore(backup);
    assertEquals(3, school.in(OrderState.HELD).size(), "before it could ask anybody");
    school.round();
    assertEquals("HANDED_OVER", office.state(orders.get(0)), "what was told stays true");
    assertEquals("PRINTED", office.state(orders.get(1)));
    assertEquals("HELD", office.state(orders.get(2)));
    school.round();
    assertEquals(OrderState.RECALLED, school.state(orders.get(0)), "the office knows its card");
    assertEquals(OrderState.RECALLED, school.state(orders.get(1)));
    school.round();
    assertEquals("", office.ask("release", orders.get(2)));
    school.round();
    school.issue(orders.get(2));
    school.round();
    assertEquals("HANDED_OVER", office.state(orders.get(2)));
    assertEquals("PRINTED", office.state(orders.get(1)));
    cards.assertEach(3);
    assertTrue(office.concerns(school).containsAll(List.of("S-106", "Y-203")));
  }

  @Test
  void two_machines_with_one_identity_both_stop_until_a_person_says_which_stays() throws Exception {
    List<OrderId> orders = office.push(school, office.verified(2, 0));
    school.round();
    Path image = school.image("two");
    try (School clone = new School(image, office.uri(), cards)) {
      school.issue(orders.get(0));
      school.round();
      clone.round();
      assertEquals(List.of(), clone.in(OrderState.QUEUED), "it knows less than the office");
      assertEquals(List.of(orders.get(1)), clone.in(OrderState.HELD));
      HubFault fault = assertThrows(HubFault.class, school::round);
      assertEquals(Optional.of("DOUBLED"), fault.problemCode());
      assertThrows(HubFault.class, school::round);
      assertEquals(List.of(), school.in(OrderState.QUEUED));
      assertThrows(HubFault.class, clone::round);
      assertEquals("HANDED_OVER", office.state(orders.get(0)));
      assertTrue(office.concerns(school).containsAll(List.of("Y-108", "Y-201")));
      JsonNode lives =
          office.json(Office.HEAD, "/office/kiosks.json").get(0).path("kiosk").path("lives");
      String life = lives.get(lives.size() - 1).path("incarnation").asText();
      assertTrue(office.page(Office.HEAD, "/office?tab=kios").contains(life), "shown");
      office.posted(
          Office.HEAD, "/office/kiosks/stays", Map.of("kiosk", school.id(), "life", life));
      school.round();
      assertThrows(HubFault.class, clone::round);
      school.round();
      assertEquals("", office.ask("release", orders.get(1)));
      school.round();
      school.issue(orders.get(1));
      school.round();
      assertThrows(HubFault.class, clone::round);
      cards.assertEach(2);
    }
  }

  @Test
  void a_restored_hub_moves_nothing_before_every_kiosk_has_spoken_and_then_knows_again()
      throws Exception {
    School second = School.enrolled(folder.resolve("two"), office, cards);
    try (second) {
      List<String> children = office.verified(6, 0);
      List<OrderId> before = office.push(school, children.subList(0, 3));
      school.round();
      second.round();
      OrderId unread = office.push(second, children.subList(5, 6)).getFirst();
      Path backup = office.backup();
      school.hubIsAt(office.uri());
      second.hubIsAt(office.uri());
      school.issue(before.get(0));
      assertEquals("", office.ask("reissue", before.get(1)));
      OrderId after = office.push(school, children.subList(3, 4)).getFirst();
      school.round();
      assertEquals("", office.ask("recall", before.get(2)));
      school.round();
      office.restore(backup);
      school.hubIsAt(office.uri());
      second.hubIsAt(office.uri());
      assertEquals("RESTORED", refusal(second, children.get(4)));
      school.round();
      school.round();
      assertEquals("RESTORED", refusal(second, children.get(4)), "one list is missing");
      assertEquals("RESTORED", office.ask("hold", before.get(1)));
      second.round();
      second.round();
      assertEquals("HANDED_OVER", office.state(before.get(0)));
      assertEquals("RECALLED", office.state(before.get(2)), "it came back after the backup");
      assertEquals(OrderState.QUEUED, second.state(unread), "what was not read was said again");
      assertEquals(2, office.line(before.get(1)).path("issueNumber").asInt());
      assertFalse(hasSlip(before.get(1)), "what the child's slip says is not known here");
      assertTrue(hasSlip(unread));
      assertEquals("ADOPTED", refusal(second, children.get(3)), "the first kiosk has it");
      school.round();
      int version = office.line(before.get(1)).path("version").asInt();
      assertEquals(school.order(before.get(1)).version(), version);
      assertEquals("", office.ask("reissue", before.get(1)));
      assertTrue(hasSlip(before.get(1)), "a new one is");
      school.round();
      assertEquals(3, school.order(before.get(1)).ordered().issueNumber(), "above the highest");
      assertEquals(
          "", refusalOf(office.posted(Office.HEAD, "/office/adopted/recall", ids(after)).get(0)));
      school.round();
      assertEquals(OrderState.RECALLED, school.state(after));
      OrderId again = office.push(second, children.subList(3, 4)).getFirst();
      second.round();
      second.issue(again);
      second.issue(unread);
      school.issue(before.get(1));
      second.round();
      school.round();
      cards.assertEach(4);
      assertTrue(office.concerns(school).contains("Y-204"));
    }
  }

  @Test
  void a_restored_hub_goes_on_without_a_kiosk_when_two_named_people_say_so() throws Exception {
    List<String> children = office.verified(2, 0);
    Path backup = office.backup();
    school.hubIsAt(office.uri());
    OrderId order = office.push(school, children.subList(0, 1)).getFirst();
    school.round();
    office.restore(backup);
    School second = School.enrolled(folder.resolve("two"), office, cards);
    try (second) {
      Map<String, String> kiosk = Map.of("kiosk", school.id());
      for (String person : List.of(Office.HEAD, Office.HEAD)) {
        office.posted(person, "/office/kiosks/without", kiosk);
        assertEquals("RESTORED", refusal(second, children.get(1)), "one person is not two");
      }
      office.posted(Office.OTHER_HEAD, "/office/kiosks/without", kiosk);
      assertEquals("", refusal(second, children.get(1)));
      school.hubIsAt(office.uri());
      school.round();
      assertEquals("ADOPTED", refusal(second, children.get(0)), "it is compared when it comes");
      school.issue(order);
      school.round();
      assertEquals("ADOPTED", refusal(second, children.get(0)), "the child has the card");
      cards.assertEach(1);
      office.restore(office.backup());
      assertEquals(
          "RESTORED",
          refusalOf(office.posted(Office.HEAD, "/office/adopted/recall", ids(order)).get(0)));
    }
  }

  @Test
  void a_hub_put_back_as_a_whole_disk_is_found_out_by_what_a_kiosk_has_read() throws Exception {
    Path backup = office.backup();
    school.hubIsAt(office.uri());
    List<OrderId> orders = office.push(school, office.verified(2, 0));
    school.round();
    office.restoreImage(backup);
    assertEquals(List.of(), office.concerns(school));
    school.hubIsAt(office.uri());
    school.round();
    assertTrue(office.concerns(school).containsAll(List.of("Y-204", "Y-205")));
    school.issue(orders.getFirst());
    school.round();
    cards.assertEach(1);
  }

  private boolean hasSlip(OrderId order) throws Exception {
    for (JsonNode slip : office.json(Office.HEAD, "/office/slips.json")) {
      if (slip.path("orderId").asText().equals(order.toString())) {
        return true;
      }
    }
    return false;
  }

  private String refusal(School to, String child) throws Exception {
    return refusalOf(office.tryPush(to, List.of(child)).get(0));
  }

  private static String refusalOf(JsonNode result) {
    return result.path("done").asBoolean() ? "" : result.path("code").asText();
  }

  private static Map<String, String> ids(OrderId order) {
    return Map.of("ids", order.toString());
  }
}

package id.kia.tests.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.order.OrderId;
import id.kia.kiosk.order.OrderState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One order, one home. */
class MoveTest {
  private static final int PHOTO = 3_000;
  @TempDir private Path folder;
  private final Cards cards = new Cards();
  private Office office;
  private School first;
  private School second;

  @BeforeEach
  void open() throws Exception {
    office = new Office(folder.resolve("hub"));
    first = School.enrolled(folder.resolve("one"), office, cards);
    second = School.enrolled(folder.resolve("two"), office, cards);
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    office.close();
  }

  @Test
  void an_order_reaches_the_new_kiosk_only_after_the_old_one_gave_it_back() throws Exception {
    OrderId order = office.push(first, office.verified(1, PHOTO)).getFirst();
    first.round();
    assertEquals("", move(order));
    second.round();
    assertFalse(second.knows(order), "the old kiosk has not answered");
    assertEquals("RECALLING", office.state(order));
    first.round();
    assertEquals(OrderState.RECALLED, first.state(order));
    second.round();
    assertEquals(OrderState.QUEUED, second.state(order));
    assertEquals(PHOTO, second.photo(order).length, "sealed again for its new home");
    second.issue(order);
    second.round();
    assertEquals("HANDED_OVER", office.state(order));
    cards.assertEach(1);
  }

  @Test
  void a_kiosk_that_has_the_card_refuses_and_nothing_moves() throws Exception {
    OrderId order = office.push(first, office.verified(1, 0)).getFirst();
    first.round();
    assertEquals("", move(order));
    first.print(order);
    first.round();
    first.round();
    assertEquals("PRINTED", office.state(order));
    second.round();
    assertFalse(second.knows(order));
    assertEquals("STATE", override(Office.HEAD, order), "it was answered");
    first.take(order);
    first.round();
    assertEquals("HANDED_OVER", office.state(order));
    cards.assertEach(1);
  }

  @Test
  void an_override_needs_two_named_people_and_the_second_card_is_shown_when_the_kiosk_returns()
      throws Exception {
    OrderId order = office.push(first, office.verified(1, 0)).getFirst();
    first.round();
    assertEquals("", move(order));
    assertEquals("SECOND_PERSON", override(Office.HEAD, order));
    assertEquals("SECOND_PERSON", override(Office.HEAD, order), "one person is not two");
    second.round();
    assertFalse(second.knows(order));
    assertEquals("", override(Office.OTHER_HEAD, order));
    second.round();
    second.issue(order);
    second.round();
    assertTrue(office.concerns(first).contains("Y-206"));
    assertFalse(office.concerns(first).contains("Y-202"));
    // Nobody could reach it: it gave the card out too. The one road to two cards.
    first.issue(order);
    first.round();
    first.round();
    assertEquals(2, cards.all());
    assertEquals("HANDED_OVER", office.state(order));
    assertTrue(office.concerns(first).contains("Y-202"), "shown, not hidden");
    assertFalse(office.concerns(second).contains("Y-202"));
    assertTrue(office.page(Office.HEAD, "/office?tab=kios").contains("data-sync=\"moves\""));
  }

  @Test
  void an_overridden_kiosk_that_has_not_printed_gives_the_order_up_when_it_returns()
      throws Exception {
    OrderId order = office.push(first, office.verified(1, 0)).getFirst();
    first.round();
    assertEquals("", move(order));
    assertEquals("SECOND_PERSON", override(Office.HEAD, order));
    assertEquals("", override(Office.OTHER_HEAD, order));
    first.round();
    assertEquals(OrderState.RECALLED, first.state(order));
    second.round();
    second.issue(order);
    second.round();
    assertEquals("HANDED_OVER", office.state(order));
    assertFalse(office.concerns(first).contains("Y-202"));
    cards.assertEach(1);
  }

  @Test
  void a_restored_hub_moves_nothing_and_overrides_nothing_before_every_kiosk_has_spoken()
      throws Exception {
    List<OrderId> orders = office.push(first, office.verified(2, 0));
    first.round();
    second.round();
    assertEquals("", move(orders.get(0)));
    restore(office.backup());
    assertEquals("RESTORED", move(orders.get(1)));
    assertEquals("RESTORED", override(Office.HEAD, orders.get(0)));
    first.round();
    first.round();
    assertEquals(OrderState.QUEUED, first.state(orders.get(0)), "the hub tells nobody anything");
    second.round();
    second.round();
    // Both have spoken: the recall of before goes out, and the order to its new home.
    first.round();
    second.round();
    second.issue(orders.get(0));
    second.round();
    assertEquals("HANDED_OVER", office.state(orders.get(0)));
    assertEquals("", move(orders.get(1)));
    cards.assertEach(1);
  }

  @Test
  void a_restored_hub_that_hears_of_a_recall_does_not_send_again_what_the_new_kiosk_has_printed()
      throws Exception {
    OrderId order = office.push(first, office.verified(1, 0)).getFirst();
    first.round();
    second.round();
    assertEquals("", move(order));
    Path backup = office.backup();
    first.hubIsAt(office.uri());
    second.hubIsAt(office.uri());
    first.round();
    second.round();
    second.issue(order);
    restore(backup);
    first.round();
    first.round();
    assertEquals("RECALLED", office.state(order), "given back, and the other may have it");
    second.round();
    second.round();
    second.round();
    assertEquals("HANDED_OVER", office.state(order));
    assertEquals(OrderState.HANDED_OVER, second.state(order));
    cards.assertEach(1);
  }

  private void restore(Path backup) throws Exception {
    office.restore(backup);
    first.hubIsAt(office.uri());
    second.hubIsAt(office.uri());
  }

  private String move(OrderId order) throws Exception {
    return code(
        office.posted(
            Office.HEAD, "/office/move", Map.of("ids", order.toString(), "to", second.id())));
  }

  private String override(String person, OrderId order) throws Exception {
    return code(office.posted(person, "/office/override", Map.of("ids", order.toString())));
  }

  private static String code(JsonNode results) {
    JsonNode one = results.get(0);
    return one.path("done").asBoolean() ? "" : one.path("code").asText();
  }
}

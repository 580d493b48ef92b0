package id.kia.kiosk.sync;

import static id.kia.kiosk.vault.VaultSamples.ORDER;
import static id.kia.kiosk.vault.VaultSamples.OTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.code.KeyedHash;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.OrderReleased;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.HeldOrder;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.KioskEvent;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogRecord;
import id.kia.kiosk.order.OrderState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kiosk finds out, before anything else, about its own store and the hub's. */
class GreetingTest {
  private static final Incarnation NEXT = Incarnation.of("00000000-0000-4000-8000-000000000009");
  @TempDir private Path folder;
  private SmallHub hub;
  private KioskRig kiosk;

  @BeforeEach
  void open() throws Exception {
    hub = new SmallHub();
    kiosk = new KioskRig(folder, hub);
    kiosk.enrol();
  }

  @AfterEach
  void close() {
    kiosk.close();
    hub.close();
  }

  @Test
  void a_restored_hub_is_told_every_event_behind_its_mark_and_every_order() throws Exception {
    hub.say(order());
    hub.say(new OrderRecalled(OTHER, 3));
    kiosk.link.round();
    assertEquals(List.of(1L, 2L), sequences(hub.batches.getLast()));
    hub.life = NEXT;
    hub.log.clear();
    hub.wantsList = true;
    hub.marks.put(life(), 1L);
    assertThrows(HubFault.class, kiosk.link::round);
    kiosk.link.round();
    assertEquals(List.of(2L), sequences(hub.batches.getLast()));
    assertEquals(NEXT, kiosk.link.enrolment().orElseThrow().hubIncarnation());
    List<HeldOrder> listed = hub.lists.getLast().orders();
    assertEquals(2, listed.size());
    HeldOrder held = listed.stream().filter(one -> one.orderId().equals(ORDER)).findAny().get();
    assertEquals("QUEUED", held.state());
    assertEquals("application-1", held.application());
    assertEquals(new KeyedHash("0".repeat(64)), held.nikHash());
    HeldOrder tombstone =
        listed.stream().filter(one -> one.orderId().equals(OTHER)).findAny().get();
    assertEquals("RECALLED", tombstone.state());
    assertEquals(3, tombstone.version());
    hub.say(new OrderRecalled(ORDER, 2));
    kiosk.link.round();
    assertEquals(Optional.of(OrderState.RECALLED), kiosk.state(ORDER), "the new log is followed");
  }

  @Test
  void a_store_that_knows_less_than_the_hub_holds_every_order_and_begins_a_new_life()
      throws Exception {
    hub.say(order());
    kiosk.link.round();
    Incarnation before = life();
    hub.marks.put(before, 7L);
    kiosk.link.close();
    try (KioskRig restored = rebooted()) {
      restored.link.round();
      assertEquals(Optional.of(OrderState.HELD), restored.state(ORDER));
      assertEquals(List.of("Y-108"), restored.alarms());
      assertNotEquals(before, restored.link.kiosk());
      EventBatch batch = hub.batches.getLast();
      assertEquals(restored.link.kiosk(), batch.incarnation());
      assertEquals(1, batch.after());
      assertEquals(2, batch.events().getFirst().sequence());
      restored.link.round();
      hub.say(new OrderReleased(ORDER, 2));
      restored.link.round();
      assertEquals(Optional.of(OrderState.QUEUED), restored.state(ORDER), "only the hub may");
    }
  }

  @Test
  void a_doubled_kiosk_holds_its_orders_once_and_still_tells_what_happened() throws Exception {
    hub.say(order());
    kiosk.link.round();
    hub.doubled = true;
    try (KioskRig again = rebooted()) {
      for (int i = 0; i < 3; i++) {
        assertEquals(
            Optional.of("DOUBLED"), assertThrows(HubFault.class, again.link::round).problemCode());
      }
      assertEquals(List.of("Y-109"), again.alarms());
      assertEquals(Optional.of(OrderState.HELD), again.state(ORDER));
      while (again.push().run()) {
        // Facts go up all the same.
      }
      assertTrue(
          hub.batches.getLast().events().stream()
              .anyMatch(event -> "Y-109".equals(event.data().path("code").asText())));
    }
  }

  @Test
  void an_entry_that_somebody_slips_into_a_page_stops_the_page_and_not_the_real_entry()
      throws Exception {
    kiosk.link.round();
    SigningKey thief = SigningKey.generate(Purpose.LOG, hub.random);
    LogEntry forged =
        LogEntry.sign(
            thief, new LogRecord(SmallHub.KIOSK, hub.life, 1, new OrderRecalled(OTHER, 1)));
    hub.say(order());
    hub.slippedIn = forged;
    HubFault fault = assertThrows(HubFault.class, kiosk.link::round);
    assertEquals(HubFault.Kind.NOT_TRUSTED, fault.kind());
    hub.slippedIn = null;
    kiosk.link.round();
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(ORDER), "not skipped");
    assertTrue(kiosk.alarms().isEmpty());
  }

  @Test
  void an_answer_to_another_greeting_changes_nothing() throws Exception {
    Incarnation followed = hub.life;
    hub.life = NEXT;
    hub.greetsUnsigned = true;
    HubFault fault = assertThrows(HubFault.class, kiosk.link::round);
    assertEquals(HubFault.Kind.NOT_TRUSTED, fault.kind());
    assertEquals(followed, kiosk.link.enrolment().orElseThrow().hubIncarnation());
    assertTrue(hub.lists.isEmpty());
  }

  @Test
  void a_kiosk_greets_once_and_then_goes_on() throws Exception {
    kiosk.link.round();
    kiosk.link.round();
    assertEquals(1, hub.greetings.size());
    assertFalse(hub.greetings.getFirst().lives().isEmpty());
  }

  private OrderPushed order() {
    OrderPushed plain = kiosk.order(ORDER, 1, "SITI AMINAH", null);
    return new OrderPushed(
        plain.orderId(),
        plain.version(),
        plain.officeCode(),
        plain.schoolNpsn(),
        plain.className(),
        plain.cardType(),
        plain.sku(),
        plain.notBefore(),
        plain.lastDay(),
        plain.collectUntil(),
        plain.issueNumber(),
        plain.codeHash(),
        plain.factorKind(),
        plain.factorHash(),
        plain.priority(),
        plain.sealedContent(),
        plain.photoSha256(),
        plain.photoBytes(),
        "application-1",
        new KeyedHash("0".repeat(64)));
  }

  private Incarnation life() {
    return hub.greetings.getLast().present().incarnation();
  }

  /** The same folder in another run; the first one is closed. */
  private KioskRig rebooted() {
    kiosk.store.close();
    return new KioskRig(folder, hub);
  }

  private static List<Long> sequences(EventBatch batch) {
    return batch.events().stream().map(KioskEvent::sequence).toList();
  }
}

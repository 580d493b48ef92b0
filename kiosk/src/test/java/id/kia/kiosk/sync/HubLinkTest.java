package id.kia.kiosk.sync;

import static id.kia.kiosk.vault.VaultSamples.ORDER;
import static id.kia.kiosk.vault.VaultSamples.OTHER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.OrderId;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.KioskEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubLinkTest {
  private static final Optional<Invitation> INVITED =
      Optional.of(new Invitation(SmallHub.SECRET, "Kios SDN Paringin 1"));
  @TempDir private Path folder;
  private SmallHub hub;
  private KioskRig kiosk;

  @BeforeEach
  void open() throws Exception {
    hub = new SmallHub();
    kiosk = new KioskRig(folder, hub);
  }

  @AfterEach
  void close() {
    kiosk.close();
    hub.close();
  }

  @Test
  void enrolment_pins_the_hub_and_keeps_the_code_key_in_the_key_file() throws Exception {
    Enrolment enrolment = kiosk.enrol();
    assertEquals(SmallHub.KIOSK, enrolment.kioskId());
    assertEquals(hub.life, enrolment.hubIncarnation());
    assertArrayEquals(
        hub.kioskCodeKey.bytes(), kiosk.keys.kioskKeys().code().orElseThrow().bytes());
    assertEquals(Optional.of(enrolment.kioskId()), kiosk.link.enrolment().map(Enrolment::kioskId));
    assertFalse(INVITED.toString().contains(SmallHub.SECRET));
  }

  @Test
  void a_wrong_secret_changes_nothing_and_says_so() {
    Invitation wrong = new Invitation("wrong", "Kios");
    HubFault fault = assertThrows(HubFault.class, () -> kiosk.link.enrol(wrong));
    assertEquals(Optional.of("SECRET"), fault.problemCode());
    assertTrue(kiosk.link.enrolment().isEmpty());
    assertTrue(kiosk.keys.kioskKeys().code().isEmpty());
  }

  @Test
  void a_started_line_enrols_pulls_and_sends_the_receipt_by_itself() throws Exception {
    kiosk.link.start(INVITED);
    awaitSync(() -> kiosk.link.status().enrolled());
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", null));
    hub.toWake.add("event: log\ndata: 1\n\n");
    assertArrived(ORDER);
    hub.say(kiosk.order(OTHER, 1, "BUDI", null));
    hub.toWake.add("event: log\ndata: 2\n\n");
    assertArrived(OTHER);
    awaitSync(() -> kiosk.link.status().fault().isEmpty());
    assertTrue(kiosk.link.status().secondsSinceContact().isPresent());
  }

  @Test
  void a_comment_on_the_wake_line_wakes_nobody() throws Exception {
    CountDownLatch data = new CountDownLatch(1);
    Signal pull = new Signal();
    kiosk.enrol();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                new WakeLine(kiosk.api(), pull).run();
              } catch (HubFault | InterruptedException e) {
                // The hub closed at the end of the test.
              }
            });
    pull.await(Duration.ofSeconds(20));
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                pull.await(Duration.ofSeconds(20));
                data.countDown();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    hub.toWake.add(": still here\n\n");
    assertFalse(data.await(200, TimeUnit.MILLISECONDS));
    hub.toWake.add("da");
    hub.toWake.add("ta: 3\n\n");
    assertTrue(data.await(20, TimeUnit.SECONDS));
  }

  @Test
  void a_line_without_invitation_waits_and_says_so() throws Exception {
    kiosk.link.start(Optional.empty());
    awaitSync(() -> kiosk.link.status().fault().equals(Optional.of("Y-106")));
    assertFalse(kiosk.link.status().enrolled());
  }

  @Test
  void a_store_that_refuses_the_enrolment_for_a_while_does_not_end_the_line() throws Exception {
    kiosk.store.run(
        tx ->
            tx.execute(
                "create trigger full before insert on setting when new.name like 'sync.%'"
                    + " begin select raise(abort, 'the disk is full'); end"));
    kiosk.link.start(INVITED);
    awaitSync(() -> kiosk.link.status().fault().equals(Optional.of("Y-107")));
    assertFalse(kiosk.link.status().enrolled());
    kiosk.store.run(tx -> tx.execute("drop trigger full"));
    awaitSync(() -> kiosk.link.status().enrolled());
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", null));
    kiosk.link.pullNow();
    assertArrived(ORDER);
  }

  @Test
  void a_hub_in_another_life_is_followed_when_it_proves_who_it_is() throws Exception {
    kiosk.enrol();
    hub.life = Incarnation.of("00000000-0000-4000-8000-000000000009");
    hub.greetsUnsigned = true;
    kiosk.link.start(Optional.empty());
    awaitSync(() -> kiosk.link.status().fault().equals(Optional.of("Y-105")));
    hub.greetsUnsigned = false;
    awaitSync(() -> kiosk.link.status().fault().isEmpty());
    assertEquals(hub.life, kiosk.link.enrolment().orElseThrow().hubIncarnation());
  }

  private void assertArrived(OrderId order) throws InterruptedException {
    KioskEvent event =
        Optional.ofNullable(hub.events.poll(30, TimeUnit.SECONDS))
            .orElseThrow(() -> new AssertionError("no receipt came"));
    assertEquals(EventKind.ORDER_MOVED, event.kind());
    assertEquals(order, event.orderId());
    assertEquals("QUEUED", event.data().get("to").asText());
  }

  /** Looks again whenever the hub was asked; a minute at most. */
  private static void awaitSync(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < until, "it never happened");
      new Signal().await(Duration.ofMillis(10));
    }
  }
}

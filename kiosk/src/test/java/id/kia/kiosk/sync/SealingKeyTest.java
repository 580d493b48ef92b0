package id.kia.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.OrderId;
import id.kia.contract.order.SealingKeyConfirmed;
import id.kia.contract.order.SealingKeyWanted;
import id.kia.contract.seal.SealingPublicKey;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.kiosk.vault.KeyFile;
import id.kia.kiosk.vault.PlainFileWrappingKey;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kiosk's sealing key changes without an order being lost, and the old one is gone then. */
class SealingKeyTest {
  private final OrderId before = new OrderId(UUID.randomUUID());
  private final OrderId between = new OrderId(UUID.randomUUID());
  private final OrderId after = new OrderId(UUID.randomUUID());

  @TempDir Path folder;
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
  void what_was_sealed_to_the_old_key_opens_until_the_hub_confirmed_the_new_one() throws Exception {
    SealingPublicKey old = hub.kioskSealing();
    hub.say(kiosk.order(before, 1, "ANAK SATU", null));
    hub.say(new SealingKeyWanted());
    kiosk.pull().run();
    SealingPublicKey told = SealingPublicKey.of(told().getLast());
    // The hub wrote this before it heard of the new key.
    hub.say(kiosk.order(between, 1, "ANAK DUA", null));
    hub.sealTo(told);
    hub.say(new SealingKeyConfirmed(told.bytes()));
    hub.say(kiosk.order(after, 1, "ANAK TIGA", null));
    kiosk.pull().run();
    for (OrderId order : List.of(before, between, after)) {
      assertTrue(kiosk.vault.open(order).isPresent(), order.toString());
    }
    assertEquals(List.of(), kiosk.alarms());

    // A late piece under the old key is not opened any more: that key is gone, from the file too.
    hub.sealTo(old);
    OrderId late = new OrderId(UUID.randomUUID());
    hub.say(kiosk.order(late, 1, "ANAK EMPAT", null));
    kiosk.pull().run();
    assertTrue(kiosk.vault.open(late).isEmpty());
    assertEquals(List.of("SYNC_ENTRY_NOT_OPENED"), kiosk.alarms());
    assertEquals(0, reopened().kioskKeys().former().size());
  }

  @Test
  void asked_twice_before_it_was_confirmed_it_tells_the_same_key() throws Exception {
    hub.say(new SealingKeyWanted());
    kiosk.pull().run();
    hub.say(new SealingKeyWanted());
    kiosk.pull().run();
    assertEquals(2, told().size());
    assertArrayEquals(told().getFirst(), told().getLast());
    assertEquals(
        1, reopened().kioskKeys().former().size(), "durable before the office hears of it");
  }

  @Test
  void a_confirmed_key_that_is_not_here_destroys_nothing_and_is_answered_with_the_one_that_is()
      throws Exception {
    byte[] here = kiosk.keys.kioskKeys().sealing().publicKey().bytes();
    hub.say(new SealingKeyConfirmed(new byte[32]));
    kiosk.pull().run();
    assertArrayEquals(here, told().getLast());
    assertArrayEquals(here, reopened().kioskKeys().sealing().publicKey().bytes());
  }

  /** The public keys that the journal tells, oldest first. */
  private List<byte[]> told() {
    List<KioskEvent> events = kiosk.store.read(h -> kiosk.journal.after(h, 0, 1000));
    return events.stream()
        .filter(event -> event.kind() == EventKind.SEALING_KEY)
        .map(
            event -> {
              try {
                return event.data().path("publicKey").binaryValue();
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .toList();
  }

  private KeyFile reopened() {
    return KeyFile.open(
        folder.resolve("kiosk.keys"),
        PlainFileWrappingKey.open(folder.resolve("wrap.key"), kiosk.random),
        kiosk.random);
  }
}

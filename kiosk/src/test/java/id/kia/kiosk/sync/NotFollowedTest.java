package id.kia.kiosk.sync;

import static id.kia.kiosk.vault.VaultSamples.ORDER;
import static id.kia.kiosk.vault.VaultSamples.OTHER;
import static id.kia.kiosk.vault.VaultSamples.PHOTO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.StaffMember;
import id.kia.contract.order.StaffPushed;
import id.kia.contract.order.StaffRole;
import id.kia.contract.sync.LogEntry;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.stock.Account;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub says and a kiosk cannot follow, or must not follow twice. */
class NotFollowedTest {
  @TempDir private Path folder;
  private SmallHub hub;
  private KioskRig kiosk;
  private LogPull pull;

  @BeforeEach
  void enrol() throws Exception {
    hub = new SmallHub();
    kiosk = new KioskRig(folder, hub);
    kiosk.enrol();
    pull = kiosk.pull();
  }

  @AfterEach
  void close() {
    kiosk.close();
    hub.close();
  }

  @Test
  void what_was_dealt_with_does_not_act_again_behind_what_came_later() throws Exception {
    hub.say(
        new StaffPushed(
            List.of(
                new StaffMember("Ani", StaffRole.OFFICER, "$argon2id$v=19$m=1,t=1,p=1$made$up"))));
    hub.say(new StaffPushed(List.of()));
    pull.run();
    LogEntry last = hub.log.removeLast();
    hub.ignoresCursor = true;
    pull.run();
    assertEquals(List.of(), kiosk.staff.members(), "who lost the PIN does not get it back");
    hub.log.add(last);
    pull.run();
    long cursor = kiosk.store.read(h -> SyncStore.cursor(h, hub.life));
    assertEquals(2, cursor);
  }

  @Test
  void bad_43_a_recall_or_a_version_that_cannot_be_followed_leaves_the_content_of_the_card()
      throws Exception {
    hub.say(kiosk.order(ORDER, 2, "SITI AMINAH", PHOTO));
    hub.say(new OrderRecalled(ORDER, 1));
    pull.run();
    assertEquals("SITI AMINAH", name(ORDER));
    kiosk.store.run(
        tx -> kiosk.orders.move(tx, ORDER, OrderEvent.CLAIM, MoveFacts.by(Cause.COLLECTOR)));
    hub.say(kiosk.order(ORDER, 3, "SITI", null));
    pull.run();
    assertEquals(Optional.of(OrderState.CLAIMED), kiosk.state(ORDER));
    assertEquals("SITI AMINAH", name(ORDER), "what was confirmed on the screen is what prints");
  }

  @Test
  void an_entry_that_this_kiosk_cannot_follow_is_a_fact_and_the_next_one_arrives()
      throws Exception {
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", null));
    pull.run();
    kiosk.store.run(
        tx -> {
          kiosk.stock.receiveBlanks(tx, "KIA-B", "lot-1", 5, "Pak Udin");
          kiosk.stock.loadHopper(tx, "KIA-B", 5, "Pak Udin");
          kiosk.stock.moveBlank(tx, ORDER, "KIA-B", Account.HOPPER, Account.PRINTER, "BY_MISTAKE");
        });
    hub.say(new OrderHeld(ORDER, 2, "OFFICE"));
    hub.say(kiosk.order(OTHER, 1, "BUDI", null));
    pull.run();
    assertEquals(List.of("SYNC_ENTRY_NOT_APPLIED"), kiosk.alarms());
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(ORDER));
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(OTHER));
  }

  private String name(OrderId id) {
    return kiosk.vault.open(id).orElseThrow().content().name().value();
  }
}

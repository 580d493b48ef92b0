package id.kia.kiosk.app;

import static id.kia.kiosk.TestKiosk.id;
import static id.kia.kiosk.TestKiosk.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.StoreWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  @TempDir Path folder;

  @Test
  void a_boot_on_what_the_last_one_left_holds_nothing() {
    for (int boot = 0; boot < 3; boot++) {
      try (Storage storage = open()) {
        storage.store().run(tx -> storage.orders().arrive(tx, pushed(id(1), 1)));
        assertEquals(OrderState.QUEUED, state(storage));
      }
    }
  }

  @Test
  void bad_41_a_backup_that_was_put_back_holds_every_order() throws Exception {
    Path copy = folder.resolve("copy.db");
    try (Storage storage = open()) {
      storage.store().run(tx -> storage.orders().arrive(tx, pushed(id(1), 1)));
    }
    Files.copy(folder.resolve("kiosk.db"), copy);
    open().close();
    Files.copy(copy, folder.resolve("kiosk.db"), StandardCopyOption.REPLACE_EXISTING);
    try (Storage storage = open()) {
      assertEquals(OrderState.HELD, state(storage));
      assertEquals(Optional.of("S-106"), storage.store().read(storage.orders()::doubtCode));
    }
    try (Storage storage = open()) {
      assertEquals(1, alarms(storage), "told once");
    }
  }

  @Test
  void bad_41_a_database_without_its_mark_came_from_elsewhere() throws Exception {
    try (Storage storage = open()) {
      storage.store().run(tx -> storage.orders().arrive(tx, pushed(id(1), 1)));
    }
    Files.delete(folder.resolve("boot.mark"));
    try (Storage storage = open()) {
      assertEquals(OrderState.HELD, state(storage));
    }
  }

  @Test
  void a_first_boot_that_is_cut_off_before_its_mark_is_no_backup() {
    assertThrows(PowerCut.class, () -> open(cutAfterCommits(1)));
    try (Storage storage = open()) {
      storage.store().run(tx -> storage.orders().arrive(tx, pushed(id(1), 1)));
      assertEquals(OrderState.QUEUED, state(storage));
    }
  }

  @Test
  void bad_41_a_boot_that_finds_a_backup_and_is_cut_off_holds_every_order_all_the_same()
      throws Exception {
    try (Storage storage = open()) {
      storage.store().run(tx -> storage.orders().arrive(tx, pushed(id(1), 1)));
    }
    Files.writeString(folder.resolve("boot.mark"), "7\n");
    assertThrows(PowerCut.class, () -> open(cutAfterCommits(1)));
    try (Storage storage = open()) {
      assertEquals(OrderState.HELD, state(storage));
      assertEquals(1, alarms(storage));
    }
  }

  /** The power goes. */
  private static final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static StoreWatch cutAfterCommits(int commits) {
    return new StoreWatch() {
      private int left = commits;

      @Override
      public void committed() {
        if (--left == 0) {
          throw new PowerCut();
        }
      }
    };
  }

  private static long alarms(Storage storage) {
    return storage.store().read(h -> storage.journal().after(h, 0, 100)).stream()
        .filter(event -> event.data().path("code").asText().equals("S-106"))
        .count();
  }

  private static OrderState state(Storage storage) {
    return storage.store().read(h -> storage.orders().find(h, id(1))).orElseThrow().state();
  }

  private Storage open() {
    return open(new StoreWatch() {});
  }

  private Storage open(StoreWatch watch) {
    KioskStore store = KioskStore.open(folder.resolve(Storage.DATABASE));
    store.watch(watch);
    try {
      return Storage.open(
          store, folder, TestKiosk.ZONE, new SecureRandom(), System::nanoTime, () -> Duration.ZERO);
    } catch (PowerCut cut) {
      store.close();
      throw cut;
    }
  }
}

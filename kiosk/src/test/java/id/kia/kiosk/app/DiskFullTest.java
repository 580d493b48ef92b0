package id.kia.kiosk.app;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.TestKiosk.id;
import static id.kia.kiosk.TestKiosk.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.EventKind;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.store.DiskGuard;
import id.kia.kiosk.store.DiskGuard.Fault;
import id.kia.kiosk.store.KioskStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk's whole storage on a real disk of 16 MB that fills up or turns read-only. */
class DiskFullTest {
  private static final OrderId A = id(1);
  private static final int MB = 1 << 20;
  private static final DiskGuard.Limits LIMITS = new DiskGuard.Limits(4 * MB, 2 * MB);

  @TempDir Path folder;
  private SmallDisk disk;
  private DiskGuard guard;
  private Storage storage;

  @BeforeEach
  void open() throws Exception {
    disk = SmallDisk.mount(folder, 16);
    guard = new DiskGuard(folder, LIMITS, System::nanoTime);
    assertEquals(Optional.empty(), guard.look());
    storage = openStorage();
    storage
        .store()
        .run(
            tx -> {
              storage.stock().receiveBlanks(tx, BLANK, "lot-1", 50, "Pak Udin");
              storage.stock().loadHopper(tx, BLANK, 5, "Pak Udin");
              storage
                  .stock()
                  .receiveRibbon(tx, TestKiosk.RIBBON, RibbonKind.YMCKO, "lot-2", 200, "Pak Udin");
              storage.stock().fitRibbon(tx, TestKiosk.RIBBON, 100, "Pak Udin");
              storage.orders().arrive(tx, pushed(A, 1));
              move(tx, OrderEvent.CLAIM, Cause.COLLECTOR);
              move(tx, OrderEvent.START, Cause.COLLECTOR);
            });
  }

  @AfterEach
  void close() throws Exception {
    if (storage != null) {
      storage.close();
    }
    if (disk != null) {
      disk.unmount();
    }
  }

  @Test
  void issuing_stops_while_the_rows_of_a_card_under_way_can_still_be_written() throws Exception {
    disk.leave(3 * MB);
    assertEquals(Optional.of(Fault.FULL), guard.look());
    storage.store().run(tx -> move(tx, OrderEvent.LOST, Cause.EVIDENCE));
    assertTrue(Files.exists(folder.resolve("disk.reserve")), "not needed yet");
    disk.makeSpace();
    assertEquals(Optional.empty(), guard.look(), "goes on by itself");
  }

  @Test
  void a_disk_that_is_filled_to_the_last_byte_still_takes_the_rows_of_a_stop() throws Exception {
    disk.fill();
    assertEquals(Optional.of(Fault.FULL), guard.look());
    assertFalse(Files.exists(folder.resolve("disk.reserve")), "given up");
    storage.store().run(tx -> move(tx, OrderEvent.LOST, Cause.EVIDENCE));
    disk.makeSpace();
    assertEquals(Optional.empty(), guard.look());
    assertTrue(Files.exists(folder.resolve("disk.reserve")), "taken again");
    assertNothingLost(OrderState.OUTCOME_UNKNOWN);
  }

  @Test
  void a_kiosk_boots_on_a_full_disk_and_says_so() throws Exception {
    storage.close();
    disk.fill();
    guard = new DiskGuard(folder, LIMITS, System::nanoTime);
    assertEquals(Optional.of(Fault.FULL), guard.look());
    storage = openStorage();
    assertNothingLost(OrderState.PRINTING);
  }

  @Test
  void a_disk_that_comes_up_read_only_is_told_and_taken_again_when_it_can_be_written()
      throws Exception {
    storage.close();
    disk.readOnly(true);
    guard = new DiskGuard(folder, LIMITS, System::nanoTime);
    assertEquals(Optional.of(Fault.NOT_WRITABLE), guard.look());
    disk.readOnly(false);
    assertEquals(Optional.empty(), guard.look());
    storage = openStorage();
    assertNothingLost(OrderState.PRINTING);
  }

  @Test
  void a_database_that_takes_no_row_is_told_and_goes_on_when_it_does() {
    storage.store().run(tx -> tx.execute("pragma max_page_count = 1"));
    assertThrows(RuntimeException.class, this::writeMuch);
    guard.writeFailed();
    assertEquals(Optional.of(Fault.NOT_WRITABLE), guard.look());
    assertEquals(OrderState.PRINTING, state(), "reading goes on");
    storage.store().run(tx -> tx.execute("pragma max_page_count = 1000000"));
    storage.time().tick();
    guard.wrote();
    assertEquals(Optional.empty(), guard.look());
    storage.store().run(tx -> move(tx, OrderEvent.LOST, Cause.EVIDENCE));
    assertNothingLost(OrderState.OUTCOME_UNKNOWN);
  }

  private void writeMuch() {
    String much = "x".repeat(20_000);
    for (int i = 0; i < 1000; i++) {
      storage
          .store()
          .run(
              tx ->
                  storage
                      .journal()
                      .append(
                          tx,
                          EventKind.STATUS,
                          Optional.empty(),
                          JsonNodeFactory.instance.objectNode().put("much", much)));
    }
  }

  private void assertNothingLost(OrderState state) {
    assertEquals(state, state());
    storage.store().run(tx -> storage.stock().audit(tx));
    storage.close();
    storage = openStorage();
    assertEquals(state, state(), "after a boot");
  }

  private OrderState state() {
    return storage.store().read(h -> storage.orders().find(h, A)).orElseThrow().state();
  }

  private void move(org.jdbi.v3.core.Handle tx, OrderEvent event, Cause cause) {
    MoveFacts facts =
        MoveFacts.because(cause).roll(1).saidYesAt(storage.time().uptimeMillis()).build();
    storage.orders().move(tx, A, event, facts);
  }

  private Storage openStorage() {
    return Storage.open(
        KioskStore.open(folder.resolve(Storage.DATABASE)),
        folder,
        TestKiosk.ZONE,
        new SecureRandom(),
        System::nanoTime,
        () -> Duration.ZERO);
  }
}

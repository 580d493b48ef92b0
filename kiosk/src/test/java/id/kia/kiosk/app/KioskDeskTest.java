package id.kia.kiosk.app;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.TestKiosk.CODE_KEY;
import static id.kia.kiosk.TestKiosk.NOON;
import static id.kia.kiosk.TestKiosk.PIN;
import static id.kia.kiosk.TestKiosk.RIBBON;
import static id.kia.kiosk.TestKiosk.TRUSTED;
import static id.kia.kiosk.TestKiosk.ZONE;
import static id.kia.kiosk.TestKiosk.id;
import static id.kia.kiosk.TestKiosk.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.supervise.PortState;
import id.kia.contract.Json;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.StaffRole;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sync.HubTime;
import id.kia.drivers.BoardReading;
import id.kia.drivers.CardImage;
import id.kia.drivers.Condition;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.pickup.PickupDesk;
import id.kia.kiosk.pickup.PickupTrust;
import id.kia.kiosk.print.CardArtist.Drawing;
import id.kia.kiosk.print.DutyLimits;
import id.kia.kiosk.print.ExitFeed;
import id.kia.kiosk.print.PrintDesk;
import id.kia.kiosk.print.PrinterPort;
import id.kia.kiosk.screen.ScreenInput;
import id.kia.kiosk.store.DiskGuard;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.sync.PinAnswer;
import id.kia.kiosk.technician.TestPrinting;
import id.kia.kiosk.vault.VaultSamples;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kiosk itself forbids is asked before the printer is. */
class KioskDeskTest {
  private static final OrderId A = id(1);
  private static final DiskGuard.Limits LITTLE = new DiskGuard.Limits(1, 0);
  private static final DiskGuard.Limits NEVER_ENOUGH = new DiskGuard.Limits(Long.MAX_VALUE / 2, 0);
  private static final BoardReading CLEAR = new BoardReading(5, 0, false, 0, false, 3000, Set.of());
  private static final PrinterPort NO_PRINTER =
      new PrinterPort() {
        @Override
        public <R> R run(Work<R> work) {
          throw new AssertionError("the printer is asked");
        }
      };

  /** Says that it is asked, and answers nothing until it is told to. */
  private record SlowPrinter(CountDownLatch asked, CountDownLatch goOn) implements PrinterPort {
    @Override
    public <R> R run(Work<R> work) throws PrinterException {
      asked.countDown();
      try {
        assertTrue(goOn.await(10, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      throw new PrinterException(Set.of(Condition.LINE_LOST), "gone", null);
    }
  }

  @TempDir Path folder;
  private Storage storage;
  private PrintDesk print;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final PowerFail power =
      new PowerFail(Duration.ofMinutes(1), System::nanoTime, stopped::countDown);
  private PrinterPort port = NO_PRINTER;
  private final List<String> drawn = new ArrayList<>();

  @BeforeEach
  void open() {
    storage =
        Storage.open(
            KioskStore.open(folder.resolve(Storage.DATABASE)),
            folder,
            ZONE,
            new SecureRandom(),
            System::nanoTime,
            () -> Duration.ZERO);
    byte[] noon = Json.bytes(new HubTime(NOON.toEpochMilli(), "n"));
    storage.time().synced(SignedEnvelope.sign(TestKiosk.HUB_TIME, noon), "n", TRUSTED);
    print =
        new PrintDesk(
            storage.store(),
            storage.orders(),
            storage.stock(),
            storage.journal(),
            storage.time(),
            storage.vault(),
            content -> {
              drawn.add(content.content().name().value());
              return Drawing.unseen(
                  new CardImage(1016, 648, new int[1016 * 648], new boolean[1016 * 648]));
            },
            new PrinterPort() {
              @Override
              public <R> R run(Work<R> work) throws PrinterException {
                return port.run(work);
              }
            },
            new ExitFeed(System::nanoTime),
            Duration.ofSeconds(1),
            50,
            DutyLimits.USUAL);
    storage
        .store()
        .run(
            tx -> {
              storage.stock().receiveBlanks(tx, BLANK, "lot-1", 50, "Pak Udin");
              storage.stock().loadHopper(tx, BLANK, 5, "Pak Udin");
              storage.stock().receiveRibbon(tx, RIBBON, RibbonKind.YMCKO, "l", 200, "Pak Udin");
              storage.stock().fitRibbon(tx, RIBBON, 100, "Pak Udin");
              storage.orders().arrive(tx, pushed(A, 1));
              storage.vault().keep(tx, A, 1, VaultSamples.content("SITI"), VaultSamples.PHOTO);
            });
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void a_full_disk_starts_no_card_and_asks_no_printer() {
    Service service = service(NEVER_ENOUGH, 5);
    KioskDesk desk = desk(service);
    assertInstanceOf(ScreenInput.Admitted.class, desk.factor(A, PIN));
    var refused =
        assertInstanceOf(ScreenInput.NothingPrinted.class, desk.print(A, PrintListener.NONE));
    assertEquals(new ScreenInput.NothingPrinted(A, "S-108"), refused);
    assertEquals(OrderState.CLAIMED, state(), "nothing began");
  }

  @Test
  void neither_a_full_disk_nor_a_reboot_loop_prints_a_test_card() {
    Service full = service(NEVER_ENOUGH, 5);
    assertEquals(refused("S-108"), hands(full).begin(BLANK, "Bu Ani"));
    for (int fruitless = 1; fruitless < 5; fruitless++) {
      new BootLoop(storage.store(), 5);
    }
    assertEquals(refused("S-107"), hands(service(LITTLE, 5)).begin(BLANK, "Bu Ani"));
  }

  @Test
  void when_the_mains_are_gone_no_card_begins_whoever_wants_it() throws Exception {
    Service service = service(LITTLE, 5);
    KioskDesk desk = desk(service);
    assertInstanceOf(ScreenInput.Admitted.class, desk.factor(A, PIN));
    power.line(true);
    assertTrue(stopped.await(10, TimeUnit.SECONDS));
    assertEquals(new ScreenInput.NothingPrinted(A, "S-110"), desk.print(A, PrintListener.NONE));
    assertEquals(refused("S-110"), hands(service).begin(BLANK, "Bu Ani"));
    assertEquals(OrderState.CLAIMED, state());
  }

  @Test
  void a_card_that_is_being_made_comes_to_its_end_before_the_kiosk_stops() throws Exception {
    var asked = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    port = new SlowPrinter(asked, goOn);
    KioskDesk desk = desk(service(LITTLE, 5));
    assertInstanceOf(ScreenInput.Admitted.class, desk.factor(A, PIN));
    Thread child = Thread.ofVirtual().start(() -> desk.print(A, PrintListener.NONE));
    assertTrue(asked.await(10, TimeUnit.SECONDS));
    power.line(true);
    assertFalse(stopped.await(200, TimeUnit.MILLISECONDS), "the card is still under way");
    goOn.countDown();
    assertTrue(stopped.await(10, TimeUnit.SECONDS));
    child.join();
  }

  /** What shows a child is kept for as long as that child stands there. */
  @Test
  void a_card_that_was_worked_out_is_forgotten_when_its_child_goes() {
    port = new SlowPrinter(new CountDownLatch(0), new CountDownLatch(0));
    KioskDesk desk = desk(service(LITTLE, 5));
    for (Consumer<OrderId> leaves : List.<Consumer<OrderId>>of(desk::drop, desk::walkedAway)) {
      assertInstanceOf(ScreenInput.Admitted.class, desk.factor(A, PIN));
      desk.prepare(A);
      leaves.accept(A);
    }
    assertEquals(2, drawn.size());
    assertInstanceOf(ScreenInput.Admitted.class, desk.factor(A, PIN));
    var _ = desk.print(A, PrintListener.NONE);
    assertEquals(3, drawn.size());
  }

  @Test
  void a_child_whose_code_is_accepted_is_progress() {
    for (int day = 0; day < 4; day++) {
      new BootLoop(storage.store(), 5);
    }
    KioskDesk desk = desk(service(LITTLE, 5));
    assertInstanceOf(ScreenInput.Admitted.class, desk.factor(A, PIN));
    assertEquals(Optional.empty(), new BootLoop(storage.store(), 5).fault());
  }

  @Test
  void a_technician_who_logs_in_is_progress_and_one_who_guesses_is_not() {
    for (int day = 0; day < 4; day++) {
      new BootLoop(storage.store(), 5);
    }
    var loop = new BootLoop(storage.store(), 5);
    var _ = Gates.judged(new PinAnswer.Wrong(2), loop);
    assertEquals(Optional.of("S-107"), new BootLoop(storage.store(), 5).fault());
    var _ = Gates.judged(new PinAnswer.Known("Bu Ani", StaffRole.TECHNICIAN), loop);
    assertEquals(Optional.empty(), new BootLoop(storage.store(), 5).fault());
  }

  @Test
  void a_kiosk_in_a_reboot_loop_says_so_and_begins_nothing_until_a_technician_says_so()
      throws InterruptedException {
    for (int fruitless = 0; fruitless < 5; fruitless++) {
      new BootLoop(storage.store(), 5);
    }
    var loop = new BootLoop(storage.store(), 5);
    var saysWhy = new CountDownLatch(1);
    var begins = new CountDownLatch(1);
    try (var recovery = new Recovery()) {
      recovery.printerIs(new PortState.Ready());
      var exit = new ExitFeed(System::nanoTime);
      var steps = new KioskRecovery(recovery, print, exit, saysWhy::countDown, loop);
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  steps.awaitDevices();
                  begins.countDown();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      assertTrue(saysWhy.await(10, TimeUnit.SECONDS));
      exit.accept(CLEAR);
      assertFalse(begins.await(100, TimeUnit.MILLISECONDS));
      loop.tryAgain();
      while (!begins.await(10, TimeUnit.MILLISECONDS)) {
        exit.accept(CLEAR);
      }
    }
  }

  private OrderState state() {
    return storage.store().read(h -> storage.orders().find(h, A)).orElseThrow().state();
  }

  private static TestPrinting.Refused refused(String code) {
    return new TestPrinting.Refused(List.of(code));
  }

  private TestHands hands(Service service) {
    return new TestHands(
        print,
        _ -> {
          throw new AssertionError("the test card is drawn");
        },
        service);
  }

  private Service service(DiskGuard.Limits limits, int most) {
    var disk = new DiskGuard(folder, limits, System::nanoTime);
    var _ = disk.look();
    return new Service(new BootLoop(storage.store(), most), disk, power);
  }

  private KioskDesk desk(Service service) {
    var pickup =
        new PickupDesk(
            storage.store(),
            storage.orders(),
            storage.journal(),
            storage.time(),
            storage.vault(),
            () -> Optional.of(new PickupTrust(TRUSTED, CODE_KEY)),
            () -> true);
    return new KioskDesk(pickup, print, service);
  }
}

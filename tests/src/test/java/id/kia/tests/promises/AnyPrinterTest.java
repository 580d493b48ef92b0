package id.kia.tests.promises;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kia.drivers.BoardReading;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.ipp.IppDriver;
import id.kia.kiosk.app.Desks;
import id.kia.kiosk.app.Storage;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.pickup.FactorAnswer;
import id.kia.kiosk.pickup.PickupTrust;
import id.kia.kiosk.pickup.ScanAnswer;
import id.kia.kiosk.print.ExitWatch;
import id.kia.kiosk.print.PrintResult;
import id.kia.kiosk.print.PrinterPort;
import id.kia.kiosk.print.Settlement;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.store.KioskStore;
import id.kia.tests.cups.CardQueue;
import id.kia.tests.cups.CupsScheduler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kiosk whose printer is a queue of Debian's CUPS: the real desks on a real file, the real
 * driver, the real scheduler. Such a printer gives no evidence, so a named person settles each
 * card, and until then nobody prints it again.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AnyPrinterTest {
  private static final String PERSON = "Bu Ani";
  private static final byte[] RASTER = "RaS2".getBytes(StandardCharsets.US_ASCII);
  private static final PrinterProfile PROFILE =
      new PrinterProfile(RibbonKind.YMCKO, 115_200, false, false, false);

  @TempDir Path folder;
  private CardQueue queue;
  private Storage storage;
  private Desks desks;

  @BeforeEach
  void anOfficeHasAPrinterOfAnotherMaker() throws Exception {
    assumeTrue(
        CupsScheduler.isInstalled(), "skipped: no cupsd (apt install cups-daemon cups-client)");
    assumeTrue("root".equals(System.getProperty("user.name")), "skipped: cupsd takes root");
    queue = CardQueue.start(folder.resolve("office"));
    begin();
    SchoolDay.theOfficeIsHeard(storage);
    SchoolDay.stockIsBooked(storage);
    SchoolDay.arrives(storage, Child.TAKES);
    SchoolDay.arrives(storage, Child.FORGETS);
  }

  @AfterEach
  void close() throws Exception {
    if (queue != null) {
      queue.close();
      storage.close();
    }
  }

  @Test
  void a_card_of_unknown_outcome_is_settled_by_a_named_person_and_never_printed_again()
      throws Exception {
    assertInstanceOf(PrintResult.Unknown.class, collects(Child.TAKES));
    assertEquals(OrderState.OUTCOME_UNKNOWN, state(Child.TAKES));
    assertEquals(1, queue.kept().size());
    assertArrayEquals(
        RASTER, Arrays.copyOf(Files.readAllBytes(queue.kept().getFirst()), RASTER.length));
    assertEquals(List.of(), queue.documents(), "CUPS keeps the child's card");
    assertEquals(1, blanks(Account.PRINTER));

    rebootsAndLooksAgain();
    assertEquals(OrderState.OUTCOME_UNKNOWN, state(Child.TAKES));
    assertInstanceOf(
        ScanAnswer.Refused.class, desks.pickup().scan(Child.TAKES.slip()), "it could print twice");
    assertEquals(1, queue.kept().size());

    desks.print().settle(Child.TAKES.order, Settlement.GOOD, PERSON);
    desks.print().handOver(Child.TAKES.order, PERSON);
    assertEquals(OrderState.HANDED_OVER, state(Child.TAKES));
    assertEquals(1, blanks(Account.ISSUED));
    assertEquals(0, blanks(Account.PRINTER));
    assertInstanceOf(ScanAnswer.Refused.class, desks.pickup().scan(Child.TAKES.slip()));
  }

  @Test
  void a_card_that_a_person_found_spoiled_is_printed_once_more() throws Exception {
    assertInstanceOf(PrintResult.Unknown.class, collects(Child.TAKES));
    desks.print().settle(Child.TAKES.order, Settlement.SPOILED, PERSON);
    assertEquals(OrderState.QUEUED, state(Child.TAKES));
    assertInstanceOf(PrintResult.Unknown.class, collects(Child.TAKES));
    assertEquals(2, queue.kept().size());
    desks.print().settleHandedOver(Child.TAKES.order, PERSON);
    assertEquals(OrderState.HANDED_OVER, state(Child.TAKES));
    assertEquals(1, blanks(Account.SPOILED));
    assertEquals(1, blanks(Account.ISSUED));
  }

  @Test
  void what_the_queue_says_of_itself_stands_in_the_way_before_a_blank_is_used() throws Exception {
    queue.isPaused(true);
    assertEquals(List.of("P-119"), inTheWay());
    assertInstanceOf(ScanAnswer.Refused.class, desks.pickup().scan(Child.TAKES.slip()));
    queue.isPaused(false);
    assertEquals(List.of(), inTheWay());

    queue.hasOneBlankLeft();
    assertInstanceOf(PrintResult.Unknown.class, collects(Child.TAKES));
    assertEquals(Set.of(Condition.FEEDER_EMPTY), printer().run(CardPrinter::snapshot).conditions());
    desks.print().settleHandedOver(Child.TAKES.order, PERSON);
    assertEquals(List.of("P-101"), inTheWay());
    assertEquals(1, queue.kept().size());
  }

  private PrintResult collects(Child child) {
    assertInstanceOf(ScanAnswer.Found.class, desks.pickup().scan(child.slip()));
    assertInstanceOf(FactorAnswer.Admitted.class, desks.pickup().factor(child.order, Child.PIN));
    return desks.print().print(child.order, PrintListener.NONE);
  }

  private List<String> inTheWay() {
    var _ = desks.print().look();
    return desks.print().inTheWay();
  }

  private void begin() {
    KioskStore store = KioskStore.open(folder.resolve(Storage.DATABASE));
    storage =
        Storage.open(
            store,
            folder,
            KioskLife.ZONE,
            new SecureRandom(),
            System::nanoTime,
            () -> Duration.ZERO);
    desks =
        Desks.on(
            storage, Child.artist(), printer(), noBoard(), Duration.ZERO, this::trust, () -> true);
    desks.print().boot();
    var _ = desks.print().look();
  }

  private void rebootsAndLooksAgain() {
    storage.close();
    begin();
    SchoolDay.theOfficeIsHeard(storage);
    desks.print().recover();
  }

  private PrinterPort printer() {
    CardPrinter printer = new IppDriver().open(queue.uri(), PROFILE, System::nanoTime, () -> {});
    return new PrinterPort() {
      @Override
      public <R> R run(Work<R> work) throws PrinterException {
        var _ = printer.identify();
        return work.with(printer);
      }
    };
  }

  private static ExitWatch noBoard() {
    return new ExitWatch() {
      @Override
      public Optional<BoardReading> latest() {
        return Optional.empty();
      }

      @Override
      public Optional<BoardReading> next(Duration atMost) {
        return Optional.empty();
      }
    };
  }

  private Optional<PickupTrust> trust() {
    return storage.keys().kioskKeys().code().map(code -> new PickupTrust(KioskLife.TRUSTED, code));
  }

  private OrderState state(Child child) {
    return storage.store().read(h -> storage.orders().find(h, child.order)).orElseThrow().state();
  }

  private int blanks(Account account) {
    return storage.store().read(h -> storage.stock().balance(h, Child.BLANK, account));
  }
}

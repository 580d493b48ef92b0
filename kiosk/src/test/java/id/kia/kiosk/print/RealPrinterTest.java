package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortState;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.bridge.supervise.Waiting;
import id.kia.drivers.BoardReading;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.EvolisClassicDriver;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PrinterView;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.stock.Account;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real driver over a real serial port to the virtual Evolis; nothing of ours is replaced. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealPrinterTest {
  private static final PrinterProfile PROFILE =
      new PrinterProfile(RibbonKind.YMCKO, 115_200, true, true, true);

  private static final Duration TURN = Duration.ofMillis(20);

  @TempDir Path folder;
  private final ScheduledExecutorService world = Executors.newSingleThreadScheduledExecutor();
  private final LinkedBlockingQueue<PortState> states = new LinkedBlockingQueue<>();
  private final ExitFeed exit = new ExitFeed(System::nanoTime);
  private final AtomicInteger seenAtExit = new AtomicInteger();
  private PrintBench bench;
  private VirtualEvolis machine;
  private PortSupervisor<CardPrinter> port;

  private PrintDesk desk;

  @AfterEach
  void unplug() {
    world.shutdownNow();
    port.close();
    machine.close();
    bench.close();
  }

  @Test
  void one_card_goes_through_the_wire_into_a_hand() throws Exception {
    bench.claim(A);
    assertEquals(new PrintResult.Printed(), desk.print(A, PrintListener.NONE));
    assertEquals(HandOver.TAKEN, desk.awaitTaken(A));
    assertEquals(OrderState.HANDED_OVER, bench.state(A));
    assertEquals(5, bench.panels(Account.PRINTED));
    PrinterView after = machine.body();
    assertEquals(List.of(), after.violations());
    assertEquals(0, after.bitmaps(), "nothing of the child stays in the printer");
    assertTrue(after.lastCard().isPresent(), "a card came out");
  }

  @Test
  void bad_35_a_plug_pulled_in_the_middle_of_a_panel_costs_one_blank_and_no_order()
      throws Exception {
    AtomicBoolean pulled = new AtomicBoolean();
    PrintListener hand =
        progress -> {
          if (progress.panel() == 2 && pulled.compareAndSet(false, true)) {
            machine.unplug();
          }
        };
    bench.claim(A);
    assertEquals(new PrintResult.Unknown(), desk.print(A, hand));
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
    states.clear();
    machine.plug();
    awaitReady();
    desk.recover();
    assertEquals(OrderState.QUEUED, bench.state(A));
    assertEquals(1, bench.blanks(Account.SPOILED));
    assertEquals(1, machine.body().rejectBox());
    assertEquals(0, machine.body().bitmaps(), "nothing of the child stays in the printer");
    bench.claim(A);
    assertEquals(new PrintResult.Printed(), desk.print(A, PrintListener.NONE));
    assertEquals(HandOver.TAKEN, desk.awaitTaken(A));
    assertEquals(1, bench.blanks(Account.ISSUED));
  }

  @BeforeEach
  void plugIn() throws Exception {
    bench = new PrintBench(folder);
    Path link = folder.resolve("printer");
    machine =
        VirtualEvolis.start(
            PtyLine.open(link, System::nanoTime),
            VirtualPrinterOptions.of(folder.resolve("cards"), Pacer.INSTANT, System::nanoTime)
                .withStock(200, 5)
                .withSlot(Optional.empty()));
    var _ = world.scheduleAtFixedRate(this::turn, 0, TURN.toMillis(), TimeUnit.MILLISECONDS);
    EvolisClassicDriver driver = new EvolisClassicDriver();
    port =
        new PortSupervisor<>(
            new SerialOpener(link.toString(), 115_200, System::nanoTime),
            wire -> {
              CardPrinter printer = driver.open(wire, PROFILE, System::nanoTime);
              var _ = printer.identify();
              return printer;
            },
            new BackOff(Duration.ofMillis(50), Duration.ofMillis(200), 0.1, new Random(7)),
            System::nanoTime,
            Waiting.REAL,
            (from, to) -> states.add(to));
    port.start();
    awaitReady();
    TestKiosk kiosk = bench.kiosk;
    desk =
        new PrintDesk(
            kiosk.store,
            kiosk.orders,
            kiosk.stock,
            kiosk.journal,
            kiosk.time,
            bench.vault,
            PrintBench::drawn,
            new SupervisedPrinter(port, job -> job),
            exit,
            PrintBench.TAKE_TIME,
            50,
            DutyLimits.USUAL);
    desk.boot();
  }

  private void awaitReady() throws InterruptedException {
    PortState state = port.state();
    while (!(state instanceof PortState.Ready)) {
      state = states.poll(60, TimeUnit.SECONDS);
    }
  }

  /** The board reads, and a child takes a card that it has seen for a while. */
  private void turn() {
    bench.kiosk.pass(TURN);
    PrinterView view = machine.body();
    boolean there = view.exitCards() > 0;
    exit.accept(
        new BoardReading(view.feederCards(), 0, there, view.rejectBox(), false, 3000, Set.of()));
    if (there && seenAtExit.incrementAndGet() > 10) {
      seenAtExit.set(0);
      machine.takeCard();
    }
  }
}

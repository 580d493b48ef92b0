package id.kia.kiosk.print;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.stock.StockLedger;
import id.kia.kiosk.stock.TestCardStock;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.time.KioskTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/**
 * Test cards: an intention row of their own, judged by the same evidence as a child's card
 * (architecture 4, one card at a time), but with no order and no child behind them.
 */
final class TestCards {
  /** Longer than a look at the printer takes, shorter than a card. */
  private static final long PATIENCE_SECONDS = 5;

  private static final Set<OrderState> SOMEBODY_IS_SERVED =
      EnumSet.of(OrderState.CLAIMED, OrderState.PRINTING, OrderState.PRINTED);

  private final KioskStore store;
  private final Orders orders;
  private final TestCardStock stock;
  private final Outcomes outcomes;
  private final KioskTime time;
  private final Readiness readiness;
  private volatile boolean running;

  /** A test card that somebody asks for. */
  record Wanted(
      String sku,
      TestArtist picture,
      PrintJob.Sending sending,
      String person,
      PrintListener listener) {}

  TestCards(
      KioskStore store,
      Orders orders,
      StockLedger stock,
      Outcomes outcomes,
      KioskTime time,
      Readiness readiness) {
    this.store = store;
    this.orders = orders;
    this.stock = new TestCardStock(stock);
    this.outcomes = outcomes;
    this.time = time;
    this.readiness = readiness;
  }

  /** Takes the printer, unless somebody has it. */
  boolean begin(ReentrantLock atPrinter) {
    try {
      running = atPrinter.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return running;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void end(ReentrantLock atPrinter) {
    running = false;
    atPrinter.unlock();
  }

  /** Whether a test card is on its way now. */
  boolean running() {
    return running;
  }

  boolean waitsForEvidence() {
    return store.read(h -> !TestCardStore.waiting(h).isEmpty());
  }

  Optional<TestCard> find(long number) {
    return store.read(h -> TestCardStore.find(h, number));
  }

  Optional<TestCard> last() {
    return store.read(TestCardStore::last);
  }

  /**
   * On the printer's thread: prints unless something stands in the way; then nothing is written.
   */
  Optional<Evidence> print(CardPrinter printer, Snapshot now, Wanted test) {
    if (!readiness.clear(now)) {
      return Optional.empty();
    }
    PrintJob job = new PrintJob(now.ribbon(), test.picture().draw(now.ribbon()), test.sending());
    Baseline baseline =
        new Baseline(now.identity().serial(), now.counters(), now.position(), job.panels());
    MoveFacts.Device device =
        new MoveFacts.Device(
            printer.capabilities().driverId(),
            now.identity().serial(),
            now.identity().virtual() || printer.capabilities().virtual());
    Optional<Long> number = store.write(tx -> start(tx, test, device, baseline));
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Evidence evidence = printer.print(job, baseline, test.listener());
    conclude(number.get(), evidence);
    return Optional.of(evidence);
  }

  /** What to answer; without evidence what stood in the way. */
  PrintResult result(Snapshot now, Optional<Evidence> evidence, String sku) {
    if (evidence.isEmpty()) {
      Set<Obstacle> obstacles = readiness.obstacles(now);
      store.read(h -> hindrance(h, sku)).ifPresent(obstacles::add);
      return new PrintResult.NothingPrinted(readiness.conditions(now), obstacles);
    }
    return switch (OutcomePolicy.of(evidence.get()).verdict()) {
      case GOOD -> new PrintResult.Printed();
      case SPOILED -> new PrintResult.SpoiledTryAgain();
      case NONE -> new PrintResult.NothingPrinted(evidence.get().facts().conditions(), Set.of());
      case UNKNOWN -> new PrintResult.Unknown();
    };
  }

  /** On the printer's thread: reads the evidence about each test card that an earlier run left. */
  void judge(CardPrinter printer) throws PrinterException {
    for (TestCard open : store.read(TestCardStore::waiting)) {
      printer
          .recover(Optional.of(open.baseline()))
          .evidence()
          .ifPresent(evidence -> conclude(open.number(), evidence));
    }
  }

  /** A named person says whether the blank was used. */
  void settle(long number, boolean used, String person) {
    store.run(
        tx ->
            TestCardStore.find(tx, number)
                .filter(test -> test.outcome() == TestCard.Outcome.UNKNOWN)
                .ifPresent(test -> settle(tx, test, used, person)));
  }

  private void settle(Handle tx, TestCard test, boolean used, String person) {
    TestCardStore.say(
        tx,
        test.number(),
        used ? TestCard.Outcome.SAID_USED : TestCard.Outcome.SAID_UNUSED,
        person);
    if (!used) {
      stock.nothing(tx, test.sku(), test.roll(), person);
    }
  }

  /** The intention: durable before the first byte, with its blank and panels written off. */
  private Optional<Long> start(Handle tx, Wanted test, MoveFacts.Device device, Baseline baseline) {
    if (hindrance(tx, test.sku()).isPresent()) {
      return Optional.empty();
    }
    long roll = stock.take(tx, test.sku(), test.person());
    long number =
        IntentionStore.insert(
            tx, Optional.empty(), device, baseline, readiness.bin(), Optional.of(test.person()));
    DutyStore.began(tx, number, time);
    TestCardStore.declare(tx, number, test.sku(), roll, time.stamp().atMillis());
    return Optional.of(number);
  }

  private Optional<Obstacle> hindrance(Handle handle, String sku) {
    boolean served = !orders.in(handle, SOMEBODY_IS_SERVED).isEmpty();
    if (served || !orders.printerIsFree(handle) || !TestCardStore.waiting(handle).isEmpty()) {
      return Optional.of(Obstacle.BUSY);
    }
    return orders
        .shortage(handle, sku)
        .map(
            shortage ->
                switch (shortage) {
                  case NO_BLANK -> Obstacle.NO_BLANK;
                  case NO_RIBBON -> Obstacle.NO_RIBBON;
                });
  }

  /** Writes down what the evidence says; what was not read at rest stays open. */
  private void conclude(long number, Evidence evidence) {
    OutcomePolicy policy = OutcomePolicy.of(evidence);
    if (!policy.judged()) {
      return;
    }
    store.run(
        tx ->
            TestCardStore.find(tx, number)
                .filter(test -> test.outcome() == TestCard.Outcome.OPEN)
                .ifPresent(test -> conclude(tx, test, policy, evidence)));
  }

  private void conclude(Handle tx, TestCard test, OutcomePolicy policy, Evidence evidence) {
    TestCard.Outcome outcome =
        switch (policy.verdict()) {
          case GOOD -> {
            stock.good(tx, test.roll(), test.person());
            yield TestCard.Outcome.GOOD;
          }
          case SPOILED -> {
            int panels = policy.panelsPrinted().orElse(0);
            stock.spoiled(tx, test.sku(), test.roll(), panels, test.person());
            yield TestCard.Outcome.SPOILED;
          }
          case NONE -> {
            stock.nothing(tx, test.sku(), test.roll(), test.person());
            yield TestCard.Outcome.NOTHING;
          }
          case UNKNOWN -> {
            outcomes.testNeedsPerson(tx, evidence);
            yield TestCard.Outcome.UNKNOWN;
          }
        };
    Optional<Snapshot> after =
        evidence
            .facts()
            .after()
            .filter(now -> now.identity().serial().equals(test.baseline().serial()));
    IntentionStore.conclude(tx, test.number(), outcome.name(), after.map(Snapshot::counters));
    after.ifPresent(now -> CounterBook.explain(tx, now));
  }
}

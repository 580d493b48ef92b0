package id.kia.kiosk.print;

import id.kia.contract.order.OrderId;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.stock.StockLedger;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.time.KioskTime;
import id.kia.kiosk.vault.ContentVault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/**
 * Prints claimed orders and finds out what became of each card (architecture 4).
 *
 * <p>Any thread but the event loop and the printer's own; calls block, {@link #print} for as long
 * as a card takes. Every answer is durable before it is given; a call that never answers (power,
 * kill) is settled by {@link #boot}.
 */
public final class PrintDesk {
  private final KioskStore store;
  private final Orders orders;
  private final KioskTime time;
  private final NextCard next;
  private final PrinterPort port;
  private final Duty duty;
  private final ExitWatch exit;
  private final Readiness readiness;
  private final Starting starting;
  private final TestCards tests;
  private final PrinterCare care;
  private final Outcomes outcomes;
  private final Recovering recovering;
  private final Leaving leaving;
  private final ByHand byHand;

  /** Held while somebody prints or recovers: nobody else may think the printer is theirs. */
  private final ReentrantLock atPrinter = new ReentrantLock();

  private final LastLook lastLook;
  private final KeptPicture kept;

  /**
   * @param takeTime how long a good card waits at the exit before it is drawn back
   * @param binRoom cards the bin can hold
   * @param limits how much the printer may work
   */
  public PrintDesk(
      KioskStore store,
      Orders orders,
      StockLedger stock,
      EventJournal journal,
      KioskTime time,
      ContentVault vault,
      CardArtist artist,
      PrinterPort port,
      ExitWatch exit,
      Duration takeTime,
      int binRoom,
      DutyLimits limits) {
    this.store = store;
    this.orders = orders;
    this.time = time;
    this.port = port;
    this.outcomes = new Outcomes(store, orders, journal, time);
    this.duty = new Duty(store, time, limits);
    this.exit = exit;
    this.readiness = new Readiness(store, stock, exit, binRoom, duty);
    this.starting = new Starting(orders, stock, time, readiness);
    this.lastLook = new LastLook(readiness, duty, exit);
    this.next = new NextCard(vault, artist, outcomes, port, lastLook::get);
    this.tests = new TestCards(store, orders, stock, outcomes, time, readiness);
    this.recovering = new Recovering(store, orders, outcomes, tests, lastLook);
    this.kept = new KeptPicture(recovering, this::state);
    var cleaning = new Cleaning(store, orders, readiness);
    this.care = new PrinterCare(tests, cleaning, recovering, port, lastLook, atPrinter);
    this.leaving = new Leaving(store, orders, time, port, exit, takeTime);
    this.byHand = new ByHand(store, orders);
  }

  /**
   * Works out the card of a claimed order while its child reads the question, so that it begins
   * sooner after the yes. Changes nothing that lasts.
   */
  public void prepare(OrderId id) {
    next.prepare(id);
  }

  /** Forgets what {@link #prepare} worked out for an order that nobody prints now. */
  public void giveUp(OrderId id) {
    next.giveUp(id);
  }

  /** Prints the card of a claimed order, whose person said yes just now. */
  public PrintResult print(OrderId id, PrintListener listener) {
    long saidYes = time.uptimeMillis();
    atPrinter.lock();
    try {
      recovering.abandonPrinting();
      if (state(id).filter(OrderState.CLAIMED::equals).isEmpty()) {
        return nothing(Obstacle.NOT_CLAIMED);
      }
      Optional<NextCard.Worked> card = next.take(id);
      if (card.isEmpty()) {
        return nothing(Obstacle.NO_PICTURE);
      }
      card.get().drawing().show().run();
      PrintListener harmless = new HarmlessListener(listener);
      return port.run(printer -> onPrinter(printer, card.get(), harmless, saidYes));
    } catch (PrinterException e) {
      return lostIfPrinting(id, e.conditions())
          ? new PrintResult.Unknown()
          : new PrintResult.NothingPrinted(e.conditions(), Set.of());
    } catch (RuntimeException | Error fault) {
      try {
        var _ = lostIfPrinting(id, Set.of());
      } catch (RuntimeException | Error again) {
        // Not even that could be written; the next recovery abandons the order.
        fault.addSuppressed(again);
      }
      throw fault;
    } finally {
      atPrinter.unlock();
    }
  }

  /** Waits until the card that {@link #print} made is taken or captured, or found to stay. */
  public HandOver awaitTaken(OrderId id) {
    return leaving.await(id);
  }

  /**
   * The mains are gone: a good card at the exit goes to the hand or into the bin, when this time is
   * enough; else it stays PRINTED, for {@link #boot} to settle. Blocks for about as long at most.
   */
  public void park(Duration left) {
    for (KioskOrder printed : store.read(h -> orders.in(h, EnumSet.of(OrderState.PRINTED)))) {
      leaving.park(printed.id(), left);
    }
  }

  /** Settles what the last run left; once, before anybody may claim. */
  public void boot() {
    store.run(
        tx -> {
          for (KioskOrder claimed : orders.in(tx, EnumSet.of(OrderState.CLAIMED))) {
            orders.move(tx, claimed, OrderEvent.DROP, MoveFacts.by(Cause.BOOT));
          }
        });
    var _ = recoverPrinter();
    for (KioskOrder printed : store.read(h -> orders.in(h, EnumSet.of(OrderState.PRINTED)))) {
      var _ = leaving.afterBoot(printed.id());
    }
  }

  /** Settles by evidence what can be, at each reconnect; not on the printer's own thread. */
  public void recover() {
    for (OrderId good : recoverPrinter()) {
      var _ = leaving.await(good);
    }
  }

  /** Says by name what became of a card of unknown outcome. */
  public void settle(OrderId id, Settlement settlement, String person) {
    byHand.settle(id, settlement, person);
  }

  /** Says by name that an unknown card is good and in the right hands already. */
  public void settleHandedOver(OrderId id, String person) {
    byHand.settleHandedOver(id, person);
  }

  /** Says by name that a printed card, or a captured one, is in the right hands now. */
  public void handOver(OrderId id, String person) {
    byHand.handOver(id, person);
  }

  /** Says by name that a printed card was put into the bin. */
  public void capture(OrderId id, String person) {
    byHand.capture(id, person);
  }

  /** Says by name that a captured card is spoiled; a new order is needed. */
  public void discard(OrderId id, String person) {
    byHand.discard(id, person);
  }

  /**
   * Prints a test card under a name, now or not at all: it waits for no child's card. The blank and
   * the panels are written off with the intention and given back when nothing was used.
   *
   * @param sku blank in the hopper
   * @param picture shows no child
   * @return {@code SpoiledTryAgain} for a spoiled card; {@code Unknown} is settled by evidence at
   *     the next recovery, or by {@link #settleTest}
   */
  public PrintResult testCard(
      String sku, TestArtist picture, String person, PrintListener listener) {
    return testCard(sku, picture, PrintJob.Sending.ROUNDED, person, listener);
  }

  /** The same, travelling in this form. */
  public PrintResult testCard(
      String sku,
      TestArtist picture,
      PrintJob.Sending sending,
      String person,
      PrintListener listener) {
    if (!tests.begin(atPrinter)) {
      return nothing(Obstacle.BUSY);
    }
    try {
      recovering.abandonPrinting();
      return port.run(
          printer -> {
            kept.before(printer, Optional.empty());
            Snapshot now = recovering.recover(printer).now();
            var test =
                new TestCards.Wanted(sku, picture, sending, person, new HarmlessListener(listener));
            Optional<Evidence> evidence = tests.print(printer, now, test);
            evidence.flatMap(seen -> seen.facts().after()).ifPresent(lastLook::seen);
            return tests.result(now, evidence, sku);
          });
    } catch (PrinterException e) {
      PrintResult unheard = unheard(e);
      return tests.waitsForEvidence() ? new PrintResult.Unknown() : unheard;
    } finally {
      tests.end(atPrinter);
    }
  }

  /** Cleaning, and what else is done to the printer beside printing. */
  public PrinterCare care() {
    return care;
  }

  /** A test card by its number. */
  public Optional<TestCard> test(long number) {
    return tests.find(number);
  }

  /** The newest test card, if there ever was one. */
  public Optional<TestCard> lastTest() {
    return tests.last();
  }

  /** Says by name whether a test card of unknown outcome used its blank. */
  public void settleTest(long number, boolean used, String person) {
    tests.settle(number, used, person);
  }

  /** Whether a test card is being printed now. */
  public boolean testing() {
    return tests.running();
  }

  /** Whether evidence about a test card of an earlier try is still to be read. */
  public boolean testLeftOpen() {
    return !tests.running() && tests.waitsForEvidence();
  }

  /** Asks the printer how it is, unless it is at work; then the last answer is returned. */
  public Optional<Snapshot> look() {
    if (atPrinter.tryLock()) {
      try {
        kept.tidy(port);
        lastLook.ask(port);
      } finally {
        atPrinter.unlock();
      }
    }
    return lastLook.get();
  }

  /** Whether a card could start as far as printer, exit, bin and heat are known; at once. */
  public boolean ready() {
    return !tests.running() && inTheWay().isEmpty() && work().flatMap(DutyReport::rest).isEmpty();
  }

  /** How much the printer has worked and whether it rests; empty when no printer was met yet. */
  public Optional<DutyReport> work() {
    return lastLook.get().map(now -> duty.report(now.identity().serial()));
  }

  /** Settles what the hub's time makes certain about the days of earlier cards. */
  public void settleDates(Handle tx) {
    duty.settleDates(tx);
  }

  /**
   * Why the printer is not at hand: it does not answer, or the last recovery failed though it does,
   * and another one may help. Empty when it is.
   */
  public Set<Condition> away() {
    return lastLook.away();
  }

  /** What keeps a card from starting, by the last look; codes, obstacles first. */
  public List<String> inTheWay() {
    return lastLook.inTheWay();
  }

  /** Leaves no order in PRINTING that nobody is printing. */
  private boolean lostIfPrinting(OrderId id, Set<Condition> why) {
    lastLook.lost(why);
    boolean printing = state(id).filter(OrderState.PRINTING::equals).isPresent();
    if (printing) {
      outcomes.lost(id, Cause.EVIDENCE);
    }
    return printing;
  }

  private List<OrderId> recoverPrinter() {
    atPrinter.lock();
    try {
      recovering.abandonPrinting();
      return port.run(kept::recover).settledGood();
    } catch (PrinterException e) {
      // Nobody is there to ask; the next reconnect asks again.
      lastLook.lost(e.conditions());
      return List.of();
    } finally {
      atPrinter.unlock();
    }
  }

  private PrintResult onPrinter(
      CardPrinter printer, NextCard.Worked card, PrintListener listener, long saidYes)
      throws PrinterException {
    OrderId id = card.id();
    kept.before(printer, Optional.of(id));
    Snapshot now = recovering.recover(printer).now();
    PrintJob job = card.job(now.ribbon());
    Set<Condition> conditions = readiness.conditions(now);
    Set<Obstacle> obstacles = readiness.obstacles(now);
    if (!conditions.isEmpty() || !obstacles.isEmpty()) {
      return new PrintResult.NothingPrinted(conditions, obstacles);
    }
    Baseline baseline =
        new Baseline(now.identity().serial(), now.counters(), now.position(), job.panels());
    MoveFacts.Device device =
        new MoveFacts.Device(
            printer.capabilities().driverId(),
            now.identity().serial(),
            now.identity().virtual() || printer.capabilities().virtual());
    Optional<Obstacle> refused =
        store.write(tx -> starting.start(tx, id, device, baseline, saidYes));
    if (refused.isPresent()) {
      return nothing(refused.get());
    }
    leaving.started(id);
    Evidence evidence = printer.print(job, baseline, listener);
    KioskOrder after = outcomes.whilePrinting(id, evidence);
    kept.after(printer, after, evidence);
    evidence.facts().after().ifPresent(lastLook::seen);
    duty.heard(evidence.facts().conditions(), exit.latest());
    return PrintResult.of(after.state(), evidence);
  }

  private Optional<OrderState> state(OrderId id) {
    return store.read(h -> orders.find(h, id)).map(KioskOrder::state);
  }

  private PrintResult.NothingPrinted unheard(PrinterException e) {
    lastLook.lost(e.conditions());
    return new PrintResult.NothingPrinted(e.conditions(), Set.of());
  }

  private static PrintResult.NothingPrinted nothing(Obstacle obstacle) {
    return new PrintResult.NothingPrinted(Set.of(), Set.of(obstacle));
  }
}

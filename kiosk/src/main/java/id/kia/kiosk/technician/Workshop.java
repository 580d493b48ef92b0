package id.kia.kiosk.technician;

import id.kia.contract.order.OrderId;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.cabinet.CabinetGuard;
import id.kia.kiosk.cabinet.TamperReason;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.order.HeldFor;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.print.Obstacle;
import id.kia.kiosk.print.SettingsWatch;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.Comparison;
import id.kia.kiosk.stock.CountReason;
import id.kia.kiosk.stock.Forecast;
import id.kia.kiosk.stock.RibbonRoll;
import id.kia.kiosk.stock.SerialRange;
import id.kia.kiosk.stock.StockCount;
import id.kia.kiosk.stock.StockHistory;
import id.kia.kiosk.stock.StockLedger;
import id.kia.kiosk.stock.StockRules;
import id.kia.kiosk.stock.SupplyStage;
import id.kia.kiosk.stock.Unit;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.visit.Run;
import id.kia.kiosk.visit.Visits;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a technician sees and does, each deed one transaction under a name. Blocking; any thread but
 * the event loop.
 *
 * <p>Throws {@code MoveRefused} or {@code StockFault} with a code when something cannot be; nothing
 * has changed then.
 */
public final class Workshop {
  private static final Set<OrderState> BY_HAND =
      EnumSet.of(
          OrderState.OUTCOME_UNKNOWN, OrderState.PRINTED, OrderState.CAPTURED, OrderState.HELD);

  /** Counts that are shown. */
  private static final int COUNTS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

  private final KioskStore store;
  private final Orders orders;
  private final StockLedger stock;
  private final EventJournal journal;
  private final StockHistory history;
  private final CardSettler settler;
  private final TestPrinting tests;
  private final Supplier<MachineReading> machine;
  private final InstantSource now;
  private final Runnable tryAgain;
  private final CabinetGuard cabinet;
  private final StockRules rules;
  private final TwoNames twoNames;
  private final Visits visits;

  /**
   * @param now lower bound of the time, for the days of the forecast
   * @param rules what this place uses
   * @param twoNames deeds that nobody does alone
   * @param tryAgain lets a kiosk work that stays out of service after many fruitless boots
   */
  public Workshop(
      KioskStore store,
      Orders orders,
      StockLedger stock,
      EventJournal journal,
      StockHistory history,
      CardSettler settler,
      TestPrinting tests,
      Supplier<MachineReading> machine,
      InstantSource now,
      Runnable tryAgain,
      CabinetGuard cabinet,
      StockRules rules,
      TwoNames twoNames) {
    this.store = store;
    this.orders = orders;
    this.stock = stock;
    this.journal = journal;
    this.history = history;
    this.settler = settler;
    this.tests = tests;
    this.machine = machine;
    this.now = now;
    this.tryAgain = tryAgain;
    this.cabinet = cabinet;
    this.rules = rules;
    this.twoNames = twoNames;
    this.visits = new Visits(journal, now);
  }

  /**
   * Everything on the page.
   *
   * @param cards orders that may need a hand
   * @param waiting orders in the queue
   * @param testing a test card is being printed now
   * @param doubt code of why cards were last held in doubt, if ever
   * @param counts the newest physical counts
   * @param walk the guide that is walked in the open visit
   * @param drift settings of the printer that answers which changed by themselves, as they were
   */
  record Sight(
      MachineReading machine,
      List<StockLine> stock,
      Optional<RibbonRoll> roll,
      int panelsLeft,
      Forecast forecast,
      List<CardFacts> cards,
      int waiting,
      Optional<TestCard> test,
      boolean testing,
      Optional<String> doubt,
      List<StockCount> counts,
      TwoNames twoNames,
      Optional<Run> walk,
      Map<String, String> drift) {

    /** What sensors and printer say beside the book. */
    List<Comparison> compared() {
      int bin = sum(Unit.CARD, Account.CAPTURED) + sum(Unit.CARD, Account.SPOILED);
      var book = new Comparison.Book(sum(Unit.CARD, Account.HOPPER), bin, forecast.ribbonCards());
      return Comparison.of(book, machine.board(), machine.printer());
    }

    /** Pieces of all kinds of a unit in one account. */
    int sum(Unit unit, Account account) {
      return stock.stream()
          .filter(line -> line.unit() == unit)
          .mapToInt(line -> line.at(account))
          .sum();
    }

    /** How urgent the blanks are. */
    SupplyStage blanks() {
      return SupplyStage.of(forecast, forecast.blanks(), sum(Unit.CARD, Account.BOX));
    }

    /** How urgent the ribbon is; whole sets of what lies in the box. */
    SupplyStage ribbon() {
      RibbonKind kind = roll.map(RibbonRoll::kind).orElse(RibbonKind.YMCKO);
      int sets = sum(Unit.PANEL, Account.BOX) / kind.panelsPerCard();
      return SupplyStage.of(forecast, forecast.ribbonCards(), sets);
    }

    /** How many cards are on hold for this. */
    long held(HeldFor why) {
      return in(OrderState.HELD).stream()
          .filter(held -> held.card().heldFor().equals(Optional.of(why)))
          .count();
    }

    /** Cards in one of these states. */
    List<CardFacts> in(OrderState state) {
      return cards.stream().filter(facts -> facts.card().state() == state).toList();
    }
  }

  Sight look() {
    MachineReading reading = machine.get();
    boolean testing = tests.running();
    Optional<TestCard> test = tests.last();
    return store.read(h -> look(h, reading, test, testing));
  }

  private Sight look(Handle h, MachineReading reading, Optional<TestCard> test, boolean testing) {
    List<StockLine> lines =
        stock.skus(h).stream()
            .map(
                sku ->
                    new StockLine(
                        sku, stock.unit(h, sku), stock.balances(h, sku), stock.lots(h, sku)))
            .toList();
    Optional<RibbonRoll> roll = stock.fitted(h);
    int panels = stock.panelsLeft(h);
    return new Sight(
        reading,
        lines,
        roll,
        panels,
        history.forecast(h, stock, now.instant()),
        orders.in(h, BY_HAND).stream()
            .map(card -> CardFacts.of(card, journal.of(h, card.id())))
            .toList(),
        orders.in(h, EnumSet.of(OrderState.QUEUED)).size(),
        test,
        testing,
        orders.doubtCode(h),
        stock.counts(h, COUNTS),
        twoNames,
        visits.running(h),
        reading
            .printer()
            .map(printer -> SettingsWatch.drift(h, printer.identity().serial()))
            .orElse(Map.of()));
  }

  /** The visit at this kiosk. */
  VisitDesk visitDesk(MachineCare care) {
    return new VisitDesk(store, this, visits, care);
  }

  TwoNames twoNames() {
    return twoNames;
  }

  /** One page of the moves of stock, the newest first. */
  StockHistory.Found moves(StockHistory.Search search) {
    return store.read(h -> history.find(h, search));
  }

  /** Refuses what was said about a card on a page that is older than the card's last move. */
  void seen(OrderId order, Optional<String> rowVersion) {
    boolean stale =
        rowVersion.isPresent()
            && store
                .read(h -> orders.find(h, order))
                .filter(card -> Long.toString(card.rowVersion()).equals(rowVersion.get()))
                .isEmpty();
    if (stale) {
      throw new StalePage(order.toString());
    }
  }

  /** Prints a test card; throws {@link PrinterBusy} when something stands in the way. */
  void testCard(String sku, String person) {
    if (tests.begin(sku, person) instanceof TestPrinting.Refused(List<String> codes)) {
      throw new PrinterBusy(codes);
    }
    store.run(tx -> visits.recorded(tx, Act.TEST_CARD.address(), "", person));
  }

  /** What a person says of a test card of unknown outcome. */
  void settleTest(long number, boolean used, String person) {
    tests.settle(number, used, person);
  }

  /** One of the three buttons; a good card counts as handed over by this person. */
  void settle(OrderId order, CardSettler.Verdict verdict, String person) {
    settler.settle(order, verdict, person);
  }

  /** What a person does with a card that is not unknown. */
  void move(OrderId order, Deeds.CardDeed deed, String person) {
    switch (deed) {
      case GIVEN, TAKEN -> settler.handOver(order, person);
      case NOT_TAKEN -> settler.capture(order, person);
      case DISCARD -> settler.discard(order, person);
      case RELEASE ->
          store.run(tx -> orders.move(tx, order, OrderEvent.RELEASE, MoveFacts.byPerson(person)));
    }
  }

  /** Lets the kiosk work again after it stayed out of service by itself. */
  void tryAgain(String person) {
    LOG.info("KIOSK-TRY-AGAIN by {}", person);
    tryAgain.run();
  }

  /** Lets the service door be opened for some seconds. */
  void openDoor(String person) {
    cabinet.openDoor(person);
  }

  /** Throws {@code TamperStands} while the contact still says open. */
  void resetTamper(TamperReason why, String person) {
    cabinet.resetTamper(why, person);
  }

  void receiveBlanks(
      String sku, String lot, int pieces, Optional<SerialRange> serials, Signers by) {
    rules.registered(sku);
    book(
        by,
        (tx, ledger) -> {
          ledger.receiveBlanks(tx, sku, lot, pieces, by.person());
          serials.ifPresent(range -> ledger.serials(tx, sku, Account.BOX, range, pieces));
        });
  }

  void receiveRibbon(String sku, RibbonKind kind, String lot, int panels, Signers by) {
    rules.registered(sku);
    book(by, (tx, ledger) -> ledger.receiveRibbon(tx, sku, kind, lot, panels, by.person()));
  }

  void load(String sku, int pieces, Optional<SerialRange> serials, Signers by) {
    book(
        by,
        (tx, ledger) -> {
          ledger.loadHopper(tx, sku, pieces, by.person());
          visits.recorded(tx, Act.LOAD_BLANKS.address(), "", by.person());
          serials.ifPresent(range -> ledger.serials(tx, sku, Account.HOPPER, range, pieces));
        });
  }

  void unload(String sku, int pieces, Signers by) {
    book(by, (tx, ledger) -> ledger.unloadHopper(tx, sku, pieces, by.person()));
  }

  void fit(String sku, int panels, Signers by) {
    book(
        by,
        (tx, ledger) -> {
          rules.fits(ledger.ribbonKind(tx, sku));
          ledger.fitRibbon(tx, sku, panels, by.person());
          visits.recorded(tx, Act.FIT_RIBBON.address(), "", by.person());
        });
  }

  void destroy(String sku, int pieces, Signers by) {
    book(
        by,
        (tx, ledger) -> {
          ledger.handOverForDestruction(tx, sku, pieces, by.person());
          visits.recorded(tx, Act.DESTROY.address(), "", by.person());
        });
  }

  void giveBack(String sku, int pieces, Signers by) {
    book(by, (tx, ledger) -> ledger.giveBack(tx, sku, pieces, by.person()));
  }

  private void book(Signers by, BiConsumer<Handle, StockLedger> deed) {
    store.run(tx -> deed.accept(tx, stock.beside(by.witness())));
  }

  /** Refused while a test card may still give its blank and panels back. */
  int count(String sku, Account account, int counted, CountReason reason, Signers by) {
    boolean open = tests.last().filter(test -> test.outcome() == TestCard.Outcome.OPEN).isPresent();
    if (open) {
      throw new PrinterBusy(List.of(Obstacle.BUSY.code()));
    }
    return store.write(
        tx -> {
          visits.recorded(tx, Act.COUNT.address(), account.name(), by.person());
          return orders.count(tx, sku, account, counted, reason, by.person(), by.witness());
        });
  }
}

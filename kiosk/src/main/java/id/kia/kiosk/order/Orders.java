package id.kia.kiosk.order;

import id.kia.contract.code.KeyedHash;
import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.OrderReleased;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.HeldOrder;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.CountReason;
import id.kia.kiosk.stock.StockLedger;
import id.kia.kiosk.time.KioskTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Finds orders and moves them; the one place where an order's state changes.
 *
 * <p>Works inside the caller's transaction, on the caller's thread: a move is the guarded update,
 * its event and its stock moves together, and whatever is refused throws and rolls all of it back.
 */
public final class Orders {
  private static final Set<OrderState> CARD_IN_PRINTER =
      EnumSet.of(OrderState.PRINTING, OrderState.OUTCOME_UNKNOWN, OrderState.PRINTED);
  private static final Set<OrderState> PANELS_NOT_SETTLED =
      EnumSet.of(OrderState.PRINTING, OrderState.OUTCOME_UNKNOWN);

  private final EventJournal journal;
  private final StockLedger stock;
  private final KioskTime time;
  private final ZoneId zone;

  /**
   * @param zone in which the kiosk's days begin
   */
  public Orders(EventJournal journal, StockLedger stock, KioskTime time, ZoneId zone) {
    this.journal = journal;
    this.stock = stock;
    this.time = time;
    this.zone = zone;
  }

  /** The order, if it was ever heard of here. */
  public Optional<KioskOrder> find(Handle handle, OrderId id) {
    return OrderStore.find(handle, id);
  }

  /** The order whose typed code has this hash. */
  public Optional<KioskOrder> byTypedCode(Handle handle, KeyedHash code) {
    return OrderStore.byTypedCode(handle, code);
  }

  /** All orders in one of these states, urgent ones first. */
  public List<KioskOrder> in(Handle handle, Set<OrderState> states) {
    return OrderStore.in(handle, states);
  }

  /** Every order that was ever heard of here, tombstones too, for the hub's comparison. */
  public List<HeldOrder> list(Handle handle) {
    return OrderListStore.all(handle);
  }

  /** Whether a card can start as far as other orders are concerned (one card at a time). */
  public boolean printerIsFree(Handle handle) {
    return in(handle, EnumSet.of(OrderState.PRINTING, OrderState.PRINTED)).isEmpty()
        && Needs.everyUnknownFrozen(handle);
  }

  /** Cards of this blank that can still be printed; see {@link StockLedger#remainingCards}. */
  public int remainingCards(Handle handle, String sku) {
    return stock.remainingCards(handle, sku, unsettledSets(handle));
  }

  /** What is short for one more card of this blank (K6). */
  public Optional<StockLedger.Shortage> shortage(Handle handle, String sku) {
    return stock.shortage(handle, sku, unsettledSets(handle));
  }

  /** Notes what a person counted; see {@link StockLedger#count}. */
  public int count(Handle tx, String sku, Account account, int counted, String person) {
    return count(tx, sku, account, counted, CountReason.ROUTINE, person, Optional.empty());
  }

  /** As above, with what the person says about a difference, and a second name. */
  public int count(
      Handle tx,
      String sku,
      Account account,
      int counted,
      CountReason reason,
      String person,
      Optional<String> witness) {
    return stock
        .beside(witness)
        .count(tx, sku, account, counted, unsettledSets(tx), reason, person);
  }

  /**
   * Moves an order as the table says.
   *
   * @return the order afterwards
   * @throws MoveRefused when the table, the cause or a need says no
   */
  public KioskOrder move(Handle tx, OrderId id, OrderEvent event, MoveFacts facts) {
    return move(tx, known(tx, id), event, facts);
  }

  /** As above, but refused as stale when somebody moved the order since it was {@code seen}. */
  public KioskOrder move(Handle tx, KioskOrder seen, OrderEvent event, MoveFacts facts) {
    Transition row =
        TransitionTable.find(Optional.of(seen.state()), event)
            .orElseThrow(
                () ->
                    new MoveRefused(
                        MoveRefused.Why.NOT_IN_TABLE, seen.id(), event + " in " + seen.state()));
    checkCause(row, seen.id(), facts);
    Needs.unmet(tx, row, seen, facts, time.bounds(), zone)
        .ifPresent(
            need -> {
              throw new MoveRefused(MoveRefused.Why.NEED, seen.id(), event + " needs " + need);
            });
    KioskOrder after = After.of(row, seen, facts, After.Now.of(time));
    if (OrderStore.update(tx, after, seen.rowVersion()) != 1) {
      throw new MoveRefused(
          MoveRefused.Why.STALE, seen.id(), "row version " + seen.rowVersion() + " is gone");
    }
    journal.append(
        tx,
        EventKind.ORDER_MOVED,
        Optional.of(seen.id()),
        MoveReport.moved(Optional.of(seen.state()), event, after, facts));
    moveStock(tx, row, after);
    writeOffPanels(tx, row, after, facts);
    checkStock(tx, after);
    return after;
  }

  /** Takes an order of the hub. */
  public Arrival arrive(Handle tx, OrderPushed pushed) {
    OrderTerms terms = OrderTerms.of(pushed);
    MoveFacts facts = MoveFacts.because(Cause.HUB).version(pushed.version()).terms(terms).build();
    Optional<KioskOrder> here = find(tx, pushed.orderId());
    if (here.isEmpty()) {
      open(tx, pushed.orderId(), OrderEvent.ARRIVE, facts);
      OrderListStore.origin(tx, pushed);
      holdIfInDoubt(tx, pushed.orderId());
      return Arrival.OPENED;
    }
    Arrival done = said(tx, here.get(), OrderEvent.ARRIVE, facts);
    OrderListStore.origin(tx, pushed);
    holdIfInDoubt(tx, pushed.orderId());
    if (done == Arrival.CONFLICT && pushed.version() > here.get().version()) {
      // A re-issue that cannot be followed now still ends the older codes.
      raiseIssue(tx, pushed.orderId(), pushed.issueNumber());
    }
    boolean wasOpen = EnumSet.of(OrderState.QUEUED, OrderState.HELD).contains(here.get().state());
    return done != Arrival.FOLLOWED ? done : wasOpen ? Arrival.REPLACED : Arrival.OPENED;
  }

  /** Takes an order back; an unknown one leaves a tombstone. */
  public Arrival recall(Handle tx, OrderRecalled recalled) {
    MoveFacts facts = MoveFacts.because(Cause.HUB).version(recalled.version()).build();
    Optional<KioskOrder> here = find(tx, recalled.orderId());
    if (here.isEmpty()) {
      open(tx, recalled.orderId(), OrderEvent.RECALL, facts);
      return Arrival.FOLLOWED;
    }
    return said(tx, here.get(), OrderEvent.RECALL, facts);
  }

  /** Stops an order for now. */
  public Arrival hold(Handle tx, OrderHeld held) {
    MoveFacts facts =
        MoveFacts.because(Cause.HUB).version(held.version()).reason(held.reason()).build();
    return saidOfKnown(tx, held.orderId(), OrderEvent.HOLD, facts);
  }

  /** Lets a held order go on. */
  public Arrival release(Handle tx, OrderReleased released) {
    MoveFacts facts = MoveFacts.because(Cause.HUB).version(released.version()).build();
    return saidOfKnown(tx, released.orderId(), OrderEvent.RELEASE, facts);
  }

  /**
   * Holds every order that could still be printed: cards may exist that this ledger does not know
   * (architecture 5, restored or cloned kiosk). Also what arrives is held until {@link
   * #doubtHeard}, for it may be an old word that an earlier life of this kiosk has followed
   * already.
   *
   * @param code why, for people
   * @param alarm sequence of the event that tells the hub
   */
  public void doubt(Handle tx, String code, long alarm) {
    Doubt.begin(tx, code, alarm);
    for (KioskOrder order : in(tx, EnumSet.of(OrderState.QUEUED, OrderState.CLAIMED))) {
      var _ = holdInDoubt(tx, order, code);
    }
    OrderStore.doubtHeld(tx);
  }

  /** Event that tells the hub of a standing doubt; empty when there is none. */
  public Optional<Long> doubtToldIn(Handle handle) {
    return Doubt.toldIn(handle);
  }

  /** Why orders were last held in doubt. */
  public Optional<String> doubtCode(Handle handle) {
    return Doubt.code(handle);
  }

  /**
   * The hub has this alarm, and all it had said before that is dealt with: what it says from now on
   * is said in knowledge of it. A newer doubt stays.
   */
  public void doubtHeard(Handle tx, long alarm) {
    Doubt.end(tx, alarm);
  }

  /** Raises the issue number of an order's code durably; a lower or equal one does nothing. */
  public void raiseIssue(Handle tx, OrderId id, int issueNumber) {
    OrderStore.raiseIssue(tx, id, issueNumber);
  }

  /** Notes that the evidence about an unknown card was judged and is left to a person. */
  public void freeze(Handle tx, OrderId id) {
    OrderStore.freeze(tx, id);
  }

  /**
   * Closes orders that nobody collected or whose child is too old, only when true at the lower
   * bound of time.
   *
   * @return those that were closed
   */
  public List<KioskOrder> sweep(Handle tx) {
    List<KioskOrder> closed = new ArrayList<>();
    for (KioskOrder order : in(tx, EnumSet.of(OrderState.QUEUED, OrderState.HELD))) {
      for (OrderEvent event : List.of(OrderEvent.TOO_OLD, OrderEvent.EXPIRE)) {
        MoveFacts facts = MoveFacts.by(Cause.DATE);
        Transition row = TransitionTable.find(Optional.of(order.state()), event).orElseThrow();
        if (Needs.unmet(tx, row, order, facts, time.bounds(), zone).isEmpty()) {
          closed.add(move(tx, order, event, facts));
          break;
        }
      }
    }
    return closed;
  }

  private void holdIfInDoubt(Handle tx, OrderId id) {
    if (Doubt.toldIn(tx).isPresent()) {
      KioskOrder order = known(tx, id);
      if (order.state() == OrderState.QUEUED) {
        var _ = holdInDoubt(tx, order, Doubt.code(tx).orElseThrow());
      }
    }
  }

  private KioskOrder holdInDoubt(Handle tx, KioskOrder order, String code) {
    return move(tx, order, OrderEvent.HOLD, MoveFacts.because(Cause.DOUBT).reason(code).build());
  }

  private void open(Handle tx, OrderId id, OrderEvent event, MoveFacts facts) {
    Transition row = TransitionTable.find(Optional.empty(), event).orElseThrow();
    checkCause(row, id, facts);
    KioskOrder opened = After.opened(row, id, facts, After.Now.of(time));
    OrderStore.insert(tx, opened);
    journal.append(
        tx,
        EventKind.ORDER_MOVED,
        Optional.of(id),
        MoveReport.moved(Optional.empty(), event, opened, facts));
  }

  private Arrival saidOfKnown(Handle tx, OrderId id, OrderEvent event, MoveFacts facts) {
    Optional<KioskOrder> here = find(tx, id);
    if (here.isEmpty()) {
      journal.append(
          tx,
          EventKind.ORDER_CONFLICT,
          Optional.of(id),
          MoveReport.conflict(event, facts, Optional.empty()));
      return Arrival.CONFLICT;
    }
    return said(tx, here.get(), event, facts);
  }

  /** Follows the hub where the table allows it, else keeps both facts. */
  private Arrival said(Handle tx, KioskOrder here, OrderEvent event, MoveFacts facts) {
    Optional<Transition> row = TransitionTable.find(Optional.of(here.state()), event);
    if (row.isPresent() && Needs.unmet(tx, row.get(), here, facts, time.bounds(), zone).isEmpty()) {
      move(tx, here, event, facts);
      return Arrival.FOLLOWED;
    }
    if (facts.version().orElse(0) == here.version()) {
      return Arrival.ALREADY_HERE;
    }
    journal.append(
        tx,
        EventKind.ORDER_CONFLICT,
        Optional.of(here.id()),
        MoveReport.conflict(event, facts, Optional.of(here)));
    return Arrival.CONFLICT;
  }

  private KioskOrder known(Handle handle, OrderId id) {
    return find(handle, id)
        .orElseThrow(
            () -> new MoveRefused(MoveRefused.Why.UNKNOWN_ORDER, id, "was never heard of here"));
  }

  private static void checkCause(Transition row, OrderId id, MoveFacts facts) {
    if (!row.by().contains(facts.cause())) {
      throw new MoveRefused(
          MoveRefused.Why.NOT_BY_THIS_CAUSE, id, row.event() + " by " + facts.cause());
    }
    if (facts.cause() == Cause.PERSON && facts.person().filter(name -> !name.isBlank()).isEmpty()) {
      throw new MoveRefused(MoveRefused.Why.NOT_BY_THIS_CAUSE, id, row.event() + " by nobody");
    }
  }

  private void moveStock(Handle tx, Transition row, KioskOrder order) {
    row.blank()
        .ifPresent(
            blank ->
                stock.moveBlank(
                    tx,
                    order.id(),
                    order.ordered().sku(),
                    blank.source(),
                    blank.target(),
                    row.event().name()));
  }

  private void writeOffPanels(Handle tx, Transition row, KioskOrder order, MoveFacts facts) {
    String event = row.event().name();
    switch (row.ribbon()) {
      case NONE -> {}
      case SET_PRINTED -> stock.printSet(tx, order.id(), roll(order), event);
      case SET_LOST ->
          stock.loseSet(tx, order.id(), roll(order), facts.panelsPrinted().orElse(0), event);
    }
  }

  private static long roll(KioskOrder order) {
    OptionalLong roll = order.roll();
    return roll.orElseThrow(() -> new IllegalStateException("no roll noted for " + order.id()));
  }

  /** In printer, captured and issued are no figures of their own: they are counts of orders. */
  private void checkStock(Handle tx, KioskOrder order) {
    if (order.terms().isEmpty()) {
      return;
    }
    String sku = order.ordered().sku();
    checkAccount(tx, order, sku, Account.PRINTER, CARD_IN_PRINTER);
    checkAccount(tx, order, sku, Account.CAPTURED, EnumSet.of(OrderState.CAPTURED));
    checkAccount(tx, order, sku, Account.ISSUED, EnumSet.of(OrderState.HANDED_OVER));
  }

  private void checkAccount(
      Handle tx, KioskOrder order, String sku, Account account, Set<OrderState> states) {
    int pieces = stock.balance(tx, sku, account);
    int orders = OrderStore.count(tx, sku, states);
    if (pieces != orders) {
      throw new MoveRefused(
          MoveRefused.Why.STOCK_DISAGREES,
          order.id(),
          account + " says " + pieces + " of " + sku + ", orders say " + orders);
    }
  }

  private int unsettledSets(Handle handle) {
    return in(handle, PANELS_NOT_SETTLED).size();
  }
}

package id.kia.kiosk.order;

import static id.kia.kiosk.order.OrderState.CAPTURED;
import static id.kia.kiosk.order.OrderState.CLAIMED;
import static id.kia.kiosk.order.OrderState.EXPIRED;
import static id.kia.kiosk.order.OrderState.HANDED_OVER;
import static id.kia.kiosk.order.OrderState.HELD;
import static id.kia.kiosk.order.OrderState.INELIGIBLE;
import static id.kia.kiosk.order.OrderState.MISSING;
import static id.kia.kiosk.order.OrderState.OUTCOME_UNKNOWN;
import static id.kia.kiosk.order.OrderState.PRINTED;
import static id.kia.kiosk.order.OrderState.PRINTING;
import static id.kia.kiosk.order.OrderState.QUEUED;
import static id.kia.kiosk.order.OrderState.RECALLED;
import static id.kia.kiosk.order.OrderState.WITHDRAWN;

import id.kia.kiosk.order.Transition.RibbonUse;
import id.kia.kiosk.order.Transition.Target;
import id.kia.kiosk.stock.Account;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every move an order can make (architecture 4). What is not a row is refused. The tests read this
 * table and compare it with their own copy.
 */
public final class TransitionTable {

  /** All rows, in the order of the architecture. */
  public static final List<Transition> ROWS =
      List.of(
          row(OrderEvent.ARRIVE).fromUnknown().to(QUEUED).by(Cause.HUB).note("unknown here"),
          row(OrderEvent.ARRIVE)
              .from(RECALLED, EXPIRED, INELIGIBLE)
              .to(QUEUED)
              .by(Cause.HUB)
              .needs(Need.HIGHER_VERSION)
              .note("over here, and ordered again with a higher version"),
          row(OrderEvent.ARRIVE)
              .from(QUEUED, HELD)
              .toSame()
              .by(Cause.HUB)
              .needs(Need.HIGHER_VERSION)
              .note("new sealed part; any other state or version is kept as a fact"),
          row(OrderEvent.CLAIM)
              .from(QUEUED)
              .to(CLAIMED)
              .by(Cause.COLLECTOR)
              .needs(Need.NOBODY_ELSE)
              .note("pickup accepted; stock, age and hold checked"),
          row(OrderEvent.DROP)
              .from(CLAIMED)
              .to(QUEUED)
              .by(Cause.COLLECTOR, Cause.TIME_OUT, Cause.BOOT)
              .note("no intention yet, so nothing was printed"),
          row(OrderEvent.START)
              .from(CLAIMED)
              .to(PRINTING)
              .by(Cause.COLLECTOR)
              .needs(Need.ONE_CARD, Need.YES_IN_TIME, Need.CARD_TYPE_NOT_OVER)
              .blank(Account.HOPPER, Account.PRINTER)
              .note("committed before the first byte, with serial, counters and position"),
          row(OrderEvent.EVIDENCE_GOOD)
              .from(PRINTING)
              .to(PRINTED)
              .by(Cause.EVIDENCE)
              .ribbon(RibbonUse.SET_PRINTED)
              .note("panels of the job, one card, none inside"),
          row(OrderEvent.EVIDENCE_NONE)
              .from(PRINTING)
              .to(CLAIMED)
              .by(Cause.EVIDENCE)
              .blank(Account.PRINTER, Account.HOPPER)
              .note("nothing was inserted: nothing is written off"),
          row(OrderEvent.EVIDENCE_SPOILED)
              .from(PRINTING)
              .toHeldFromSecondSpoil(CLAIMED)
              .by(Cause.EVIDENCE)
              .blank(Account.PRINTER, Account.SPOILED)
              .ribbon(RibbonUse.SET_LOST)
              .note("card seen in the reject box; blank and panels written off"),
          row(OrderEvent.LOST)
              .from(PRINTING)
              .to(OUTCOME_UNKNOWN)
              .by(Cause.EVIDENCE, Cause.BOOT)
              .note("everything else; power, process or line lost; never back by itself"),
          row(OrderEvent.SETTLE_GOOD)
              .from(OUTCOME_UNKNOWN)
              .to(PRINTED)
              .by(Cause.EVIDENCE, Cause.PERSON)
              .needs(Need.NOT_FROZEN)
              .ribbon(RibbonUse.SET_PRINTED)
              .note("by evidence, or by a named person"),
          row(OrderEvent.SETTLE_NONE)
              .from(OUTCOME_UNKNOWN)
              .to(QUEUED)
              .by(Cause.EVIDENCE)
              .needs(Need.NOT_FROZEN)
              .blank(Account.PRINTER, Account.HOPPER)
              .note("by evidence only"),
          row(OrderEvent.SETTLE_SPOILED)
              .from(OUTCOME_UNKNOWN)
              .toHeldFromSecondSpoil(QUEUED)
              .by(Cause.EVIDENCE, Cause.PERSON)
              .needs(Need.NOT_FROZEN)
              .blank(Account.PRINTER, Account.SPOILED)
              .ribbon(RibbonUse.SET_LOST)
              .note("by evidence, or by a named person"),
          row(OrderEvent.NOT_FOUND)
              .from(OUTCOME_UNKNOWN)
              .to(MISSING)
              .by(Cause.PERSON)
              .blank(Account.PRINTER, Account.MISSING)
              .ribbon(RibbonUse.SET_LOST)
              .note("final here; only the hub may issue a new order"),
          row(OrderEvent.TAKEN)
              .from(PRINTED)
              .to(HANDED_OVER)
              .by(Cause.EXIT_SENSOR, Cause.PERSON, Cause.PRESUMED)
              .blank(Account.PRINTER, Account.ISSUED)
              .note("exit sensor in the run that printed it, a person, or presumed after a boot"),
          row(OrderEvent.NOT_TAKEN)
              .from(PRINTED)
              .to(CAPTURED)
              .by(Cause.TIME_OUT, Cause.EXIT_SENSOR, Cause.BOOT, Cause.PERSON)
              .blank(Account.PRINTER, Account.CAPTURED)
              .note("in the bin: after the take time, or at a boot; a person may carry it there"),
          row(OrderEvent.GIVEN)
              .from(CAPTURED)
              .to(HANDED_OVER)
              .by(Cause.PERSON)
              .blank(Account.CAPTURED, Account.ISSUED)
              .note("by an officer, out of the bin"),
          row(OrderEvent.DISCARD)
              .from(CAPTURED)
              .to(WITHDRAWN)
              .by(Cause.PERSON)
              .blank(Account.CAPTURED, Account.SPOILED)
              .note("counted as spoiled; a new order is needed"),
          row(OrderEvent.HOLD)
              .from(QUEUED, CLAIMED)
              .to(HELD)
              .by(Cause.HUB, Cause.LOCK, Cause.DOUBT)
              .needs(Need.HIGHER_VERSION)
              .note("by the hub, the third lock of its code, or a doubt about what was printed"),
          row(OrderEvent.RELEASE)
              .from(HELD)
              .to(QUEUED)
              .by(Cause.HUB, Cause.PERSON)
              .needs(Need.HIGHER_VERSION, Need.DOUBT_HEARD, Need.HELD_FOR_SPOILS_IF_PERSON)
              .note("by the hub; a spoil also by a named technician"),
          row(OrderEvent.RECALL)
              .fromUnknown()
              .from(QUEUED, CLAIMED, HELD, EXPIRED, INELIGIBLE)
              .to(RECALLED)
              .by(Cause.HUB)
              .needs(Need.HIGHER_VERSION)
              .note("unknown here too: a tombstone; in any other state kept as a conflict"),
          row(OrderEvent.EXPIRE)
              .from(QUEUED, HELD)
              .to(EXPIRED)
              .by(Cause.DATE)
              .needs(Need.COLLECTION_OVER)
              .note("only when true at the lower bound of time; the blank is not used"),
          row(OrderEvent.TOO_OLD)
              .from(QUEUED, HELD)
              .to(INELIGIBLE)
              .by(Cause.DATE)
              .needs(Need.CARD_TYPE_OVER)
              .note("17th birthday, or type A at the 5th; only at the lower bound of time"));

  private TransitionTable() {}

  /** The row for an order in this state (empty: not here), if the table has one. */
  public static Optional<Transition> find(Optional<OrderState> state, OrderEvent event) {
    return ROWS.stream().filter(row -> row.event() == event && row.appliesTo(state)).findFirst();
  }

  private static Row row(OrderEvent event) {
    return new Row(event);
  }

  /** Collects one row in reading order. */
  private static final class Row {
    private final OrderEvent event;
    private final Set<OrderState> from = EnumSet.noneOf(OrderState.class);
    private final Set<Cause> by = EnumSet.noneOf(Cause.class);
    private final Set<Need> needs = EnumSet.noneOf(Need.class);
    private boolean fromUnknown;
    private Target to = new Target.Same();
    private Optional<Transition.BlankMove> blank = Optional.empty();
    private RibbonUse ribbon = RibbonUse.NONE;

    Row(OrderEvent event) {
      this.event = event;
    }

    Row fromUnknown() {
      fromUnknown = true;
      return this;
    }

    Row from(OrderState... states) {
      from.addAll(List.of(states));
      return this;
    }

    Row to(OrderState state) {
      to = new Target.To(state);
      return this;
    }

    Row toSame() {
      to = new Target.Same();
      return this;
    }

    Row toHeldFromSecondSpoil(OrderState first) {
      to = new Target.HeldFromSecondSpoil(first);
      return this;
    }

    Row by(Cause... causes) {
      by.addAll(List.of(causes));
      return this;
    }

    Row needs(Need... all) {
      needs.addAll(List.of(all));
      return this;
    }

    Row blank(Account source, Account target) {
      blank = Optional.of(new Transition.BlankMove(source, target));
      return this;
    }

    Row ribbon(RibbonUse use) {
      ribbon = use;
      return this;
    }

    Transition note(String note) {
      return new Transition(
          fromUnknown,
          Set.copyOf(from),
          event,
          to,
          Set.copyOf(by),
          Set.copyOf(needs),
          blank,
          ribbon,
          note);
    }
  }
}

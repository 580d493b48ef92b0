package id.kia.kiosk.pickup;

import id.kia.contract.order.CardType;
import id.kia.kiosk.order.HeldFor;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.OrderTerms;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.time.KioskTime;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Whether an order can be collected now: state, dates, lock, stock, printer, in this order. */
final class Admission {
  private static final Set<OrderState> AT_THE_SCREEN =
      EnumSet.of(OrderState.CLAIMED, OrderState.PRINTING, OrderState.PRINTED);

  private final Orders orders;
  private final KioskTime time;
  private final BooleanSupplier printerReady;

  Admission(Orders orders, KioskTime time, BooleanSupplier printerReady) {
    this.orders = orders;
    this.time = time;
    this.printerReady = printerReady;
  }

  /** The first reason to say no, if there is one. */
  Optional<Refusal> refusal(Handle handle, KioskOrder order) {
    return byState(order)
        .or(() -> byDates(order.ordered()))
        .or(() -> byLock(handle, order))
        .or(() -> byStock(handle, order.ordered()))
        .or(() -> byPrinter(handle));
  }

  /** Refuses when an office's deadline is over on the earliest day it can be (decision 0003). */
  Optional<Refusal> afterDeadline(Refusal refusal, LocalDate lastDay) {
    return time.already(today -> today.isAfter(lastDay)) ? Optional.of(refusal) : Optional.empty();
  }

  /** What the law says about age: refuses unless {@code rule} is certainly false today. */
  private Optional<Refusal> onDate(Refusal refusal, Predicate<LocalDate> rule) {
    return switch (time.when(rule)) {
      case YES -> Optional.of(refusal);
      case NO -> Optional.empty();
      case UNCERTAIN -> Optional.of(Refusal.TIME_UNCERTAIN);
    };
  }

  private static Optional<Refusal> byState(KioskOrder order) {
    return switch (order.state()) {
      case QUEUED -> Optional.empty();
      case CLAIMED, PRINTING, PRINTED -> Optional.of(Refusal.BUSY);
      case OUTCOME_UNKNOWN -> Optional.of(Refusal.OUTCOME_UNKNOWN);
      case HANDED_OVER -> Optional.of(Refusal.SPENT);
      case CAPTURED -> Optional.of(Refusal.CAPTURED);
      case WITHDRAWN, MISSING -> Optional.of(Refusal.NEEDS_NEW_ORDER);
      case HELD ->
          Optional.of(
              order.heldFor().equals(Optional.of(HeldFor.LOCKS))
                  ? Refusal.LOCKED_FOR_GOOD
                  : Refusal.HELD);
      case RECALLED -> Optional.of(Refusal.RECALLED);
      case EXPIRED -> Optional.of(Refusal.COLLECTION_OVER);
      case INELIGIBLE -> Optional.of(tooOld(order.ordered()));
    };
  }

  private Optional<Refusal> byDates(OrderTerms terms) {
    // Certain reasons first: a child of seventeen is told so whatever else is uncertain.
    List<Optional<Refusal>> found =
        List.of(
            onDate(tooOld(terms), today -> today.isAfter(terms.lastDay())),
            afterDeadline(Refusal.COLLECTION_OVER, terms.collectUntil()),
            onDate(Refusal.NOT_YET, today -> today.isBefore(terms.notBefore())));
    return found.stream()
        .flatMap(Optional::stream)
        .filter(refusal -> refusal != Refusal.TIME_UNCERTAIN)
        .findFirst()
        .or(() -> found.stream().flatMap(Optional::stream).findFirst());
  }

  private static Refusal tooOld(OrderTerms terms) {
    return terms.cardType() == CardType.A ? Refusal.TOO_OLD_FOR_TYPE_A : Refusal.SEVENTEEN;
  }

  private Optional<Refusal> byLock(Handle handle, KioskOrder order) {
    return AttemptStore.find(handle, order.id()).lockedFor(time.onTimeMillis())
        ? Optional.of(Refusal.LOCKED)
        : Optional.empty();
  }

  private Optional<Refusal> byStock(Handle handle, OrderTerms terms) {
    return orders
        .shortage(handle, terms.sku())
        .map(
            shortage ->
                switch (shortage) {
                  case NO_BLANK -> Refusal.NO_BLANK;
                  case NO_RIBBON -> Refusal.NO_RIBBON;
                });
  }

  private Optional<Refusal> byPrinter(Handle handle) {
    if (!orders.in(handle, AT_THE_SCREEN).isEmpty()) {
      return Optional.of(Refusal.BUSY);
    }
    return orders.printerIsFree(handle) && printerReady.getAsBoolean()
        ? Optional.empty()
        : Optional.of(Refusal.PRINTER_NOT_READY);
  }
}

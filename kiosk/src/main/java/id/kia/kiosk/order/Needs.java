package id.kia.kiosk.order;

import id.kia.kiosk.time.Bounds;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Checks what a row needs, in the transaction that moves. */
final class Needs {
  /** How long a person may look at the confirmation. */
  static final Duration TIME_TO_SAY_YES = Duration.ofSeconds(45);

  private static final Set<OrderState> AT_THE_SCREEN =
      EnumSet.of(OrderState.CLAIMED, OrderState.PRINTING, OrderState.PRINTED);
  private static final Set<OrderState> AT_THE_PRINTER =
      EnumSet.of(OrderState.PRINTING, OrderState.PRINTED);

  private Needs() {}

  /** The first need that is not met, if any. */
  static Optional<Need> unmet(
      Handle tx, Transition row, KioskOrder order, MoveFacts facts, Bounds now, ZoneId zone) {
    return row.needs().stream()
        .sorted()
        .filter(need -> !met(tx, need, order, facts, now, zone))
        .findFirst();
  }

  private static boolean met(
      Handle tx, Need need, KioskOrder order, MoveFacts facts, Bounds now, ZoneId zone) {
    return switch (need) {
      case HIGHER_VERSION ->
          facts.cause() != Cause.HUB
              || (facts.version().isPresent() && facts.version().getAsInt() > order.version());
      case NOBODY_ELSE -> OrderStore.in(tx, AT_THE_SCREEN).isEmpty();
      case ONE_CARD -> OrderStore.in(tx, AT_THE_PRINTER).isEmpty() && everyUnknownFrozen(tx);
      case YES_IN_TIME -> saidYesInTime(order, facts);
      case NOT_FROZEN -> facts.cause() == Cause.PERSON || !order.frozen();
      case DOUBT_HEARD ->
          !order.heldFor().equals(Optional.of(HeldFor.DOUBT)) || Doubt.toldIn(tx).isEmpty();
      case HELD_FOR_SPOILS_IF_PERSON ->
          facts.cause() != Cause.PERSON || order.heldFor().equals(Optional.of(HeldFor.SPOILS));
      case COLLECTION_OVER ->
          facts.keptTooLong() || earliestToday(now, zone).isAfter(order.ordered().collectUntil());
      case CARD_TYPE_NOT_OVER -> !earliestToday(now, zone).isAfter(order.ordered().lastDay());
      case CARD_TYPE_OVER -> earliestToday(now, zone).isAfter(order.ordered().lastDay());
    };
  }

  static boolean everyUnknownFrozen(Handle handle) {
    List<KioskOrder> unknown = OrderStore.in(handle, EnumSet.of(OrderState.OUTCOME_UNKNOWN));
    return unknown.stream().allMatch(KioskOrder::frozen);
  }

  private static boolean saidYesInTime(KioskOrder order, MoveFacts facts) {
    if (facts.saidYesUptime().isEmpty()) {
      return false;
    }
    // A claim of an earlier run was dropped at boot, so both uptimes are of this run.
    long lookedMillis = facts.saidYesUptime().getAsLong() - order.movedUptime();
    return lookedMillis >= 0 && lookedMillis <= TIME_TO_SAY_YES.toMillis();
  }

  private static LocalDate earliestToday(Bounds now, ZoneId zone) {
    return LocalDate.ofInstant(now.lower(), zone);
  }
}

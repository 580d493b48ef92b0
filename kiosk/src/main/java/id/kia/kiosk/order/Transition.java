package id.kia.kiosk.order;

import id.kia.kiosk.stock.Account;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the table: from any of these states this event leads there.
 *
 * @param fromUnknown whether it also (or only) applies to an order that is not here
 * @param by who may make it happen
 * @param needs what else must be true, checked in the same transaction
 * @param blank where the order's blank goes
 * @param ribbon what becomes of the ribbon's panels
 * @param note why, in a sentence
 */
public record Transition(
    boolean fromUnknown,
    Set<OrderState> from,
    OrderEvent event,
    Target to,
    Set<Cause> by,
    Set<Need> needs,
    Optional<BlankMove> blank,
    RibbonUse ribbon,
    String note) {

  /** Where a row leads. */
  public sealed interface Target {
    /** Always there. */
    record To(OrderState state) implements Target {}

    /** The state stays. */
    record Same() implements Target {}

    /** The first spoil leads to one state, each later one to HELD. */
    record HeldFromSecondSpoil(OrderState first) implements Target {}

    /** The state after this row. */
    default OrderState from(OrderState before, int spoilsBefore) {
      return switch (this) {
        case To(OrderState state) -> state;
        case Same() -> before;
        case HeldFromSecondSpoil(OrderState first) -> spoilsBefore == 0 ? first : OrderState.HELD;
      };
    }
  }

  /** A blank's way. */
  public record BlankMove(Account source, Account target) {}

  /** What a row does to the roll. */
  public enum RibbonUse {
    /** Nothing is written off. */
    NONE,
    /** All panels of a card were printed. */
    SET_PRINTED,
    /** Some may have been printed, the rest of the set is skipped. */
    SET_LOST
  }

  /** Whether this row is about an order in this state; empty means not here. */
  public boolean appliesTo(Optional<OrderState> state) {
    return state.map(from::contains).orElse(fromUnknown);
  }
}

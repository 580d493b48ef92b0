package id.kia.hub.push;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which orders a list shows.
 *
 * @param group of states
 * @param kiosk id of one, blank for all
 * @param text part of a name, class or order number, any case; blank for all
 */
public record OrderFilter(Group group, String kiosk, String text) {
  /** Everything. */
  public static final OrderFilter ALL = new OrderFilter(Group.ALL, "", "");

  /** States that a person looks for together. */
  public enum Group {
    ALL,
    /** A child can come, or soon can. */
    WAITING,
    /** Somebody has to do something. */
    ATTENTION,
    /** At the machine now. */
    PRINTING,
    HANDED_OVER,
    /** Back at the office, or over. */
    ENDED;

    /** Whether a state of this name belongs to it. */
    public boolean contains(String state) {
      return states().stream().anyMatch(one -> one.name().equals(state));
    }

    Set<OrderState> states() {
      return switch (this) {
        case ALL -> EnumSet.allOf(OrderState.class);
        case WAITING -> EnumSet.of(OrderState.PUSHED, OrderState.QUEUED, OrderState.CLAIMED);
        case ATTENTION ->
            EnumSet.of(
                OrderState.HELD,
                OrderState.OUTCOME_UNKNOWN,
                OrderState.CAPTURED,
                OrderState.MISSING,
                OrderState.WITHDRAWN);
        case PRINTING -> EnumSet.of(OrderState.PRINTING, OrderState.PRINTED);
        case HANDED_OVER -> EnumSet.of(OrderState.HANDED_OVER);
        case ENDED ->
            EnumSet.of(
                OrderState.RECALLING,
                OrderState.RECALLED,
                OrderState.EXPIRED,
                OrderState.INELIGIBLE);
      };
    }
  }

  @Override
  public String toString() {
    return "OrderFilter[" + group + ", " + kiosk + "]";
  }
}

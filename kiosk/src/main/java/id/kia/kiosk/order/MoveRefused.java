package id.kia.kiosk.order;

import id.kia.contract.order.OrderId;

/**
 * A move that the table does not allow now; thrown inside the transaction, which is rolled back.
 */
public final class MoveRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it is refused. */
  public enum Why {
    /** No such order here. */
    UNKNOWN_ORDER("K-101"),
    /** The table has no row from this state. */
    NOT_IN_TABLE("K-102"),
    /** The row is not for this cause, or a person's name is missing. */
    NOT_BY_THIS_CAUSE("K-103"),
    /** Something else the row needs is not true. */
    NEED("K-104"),
    /** Somebody moved the order meanwhile. */
    STALE("K-105"),
    /** Blanks in the printer are not those of the orders there: a fault of the program. */
    STOCK_DISAGREES("K-106");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /** Stable code, {@code K-101} to {@code K-106}. */
    public String code() {
      return code;
    }
  }

  private final Why why;

  MoveRefused(Why why, OrderId order, String detail) {
    super(why.code() + " order " + order + ": " + detail);
    this.why = why;
  }

  /** Why it is refused. */
  public Why why() {
    return why;
  }
}

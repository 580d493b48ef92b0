package id.kia.kiosk.stock;

/** A stock move that cannot be; thrown inside the transaction, which is rolled back. */
public final class StockFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** An account would fall below zero: load or receive first, or count. */
    TOO_FEW("K-201"),
    /** Received is not the sum of the accounts: a fault of the program; call for help. */
    EQUATION_BROKEN("K-202"),
    /** No such kind of blank or ribbon was ever received. */
    UNKNOWN_SKU("K-203"),
    /** A blank where a ribbon is meant, an account that this unit has not, or a bad number. */
    NOT_POSSIBLE("K-204"),
    /** A person's name is missing. */
    NOT_SIGNED("K-205"),
    /** The ribbon cannot be counted while a card may still use panels: settle that card first. */
    CARD_NOT_SETTLED("K-206"),
    /** The numbers of a box do not belong together, or are not as many as its pieces. */
    SERIALS_DO_NOT_FIT("K-207"),
    /** One of these numbers came, or was loaded, before. */
    SERIALS_TWICE("K-208"),
    /** A kind that this place does not use. */
    NOT_REGISTERED("K-209"),
    /** A ribbon that this printer cannot print with. */
    WRONG_RIBBON("K-210");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Stable code, {@code K-201} to {@code K-210}. */
    public String code() {
      return code;
    }
  }

  private final Kind kind;

  public StockFault(Kind kind, String detail) {
    super(kind.code() + " " + detail);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}

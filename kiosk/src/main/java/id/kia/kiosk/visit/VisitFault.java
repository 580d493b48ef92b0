package id.kia.kiosk.visit;

/** Nothing was noted. */
public final class VisitFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Kind kind;

  /** Why. */
  public enum Kind {
    /** No visit is open, or the step is not the one to be done now. */
    STEP_MOVED("T-102"),
    /** A sensor says that it is not done. */
    NOT_YET("T-103"),
    /** The end of a visit without a passed self-test wants a reason. */
    REASON_WANTED("T-104");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Stable code. */
    public String code() {
      return code;
    }
  }

  VisitFault(Kind kind) {
    super(kind.code());
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}

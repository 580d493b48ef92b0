package id.kia.kiosk.commission;

/** Something about the printer's set-up cannot be; nothing has changed. */
public final class SetUpRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Why why;

  public SetUpRefused(Why why) {
    super(why.name());
    this.why = why;
  }

  /** What cannot be. */
  public enum Why {
    /** No printer answers, so nobody knows of which one it is said. */
    NO_PRINTER,
    /** Both cards to compare must have come out of this printer. */
    NO_PAIR,
    /** More than 8 mm off is no offset but a fault of the feed. */
    TOO_FAR,
    /** The value of the empty place was not noted yet. */
    NO_EMPTY,
    /** Less than one step of the sensor for each piece, or more pieces than a board counts. */
    TOO_CLOSE,
    /** The board's contact is still open, or opened again. */
    TAMPER_STANDS,
    /** Off-the-shelf modules are set up in the configuration, not from a page. */
    MODULES
  }

  /** Why. */
  public Why why() {
    return why;
  }
}

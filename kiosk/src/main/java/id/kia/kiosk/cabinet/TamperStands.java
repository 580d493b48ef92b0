package id.kia.kiosk.cabinet;

/** The contact still says open, so a reset would hide it: {@code B-106}. */
public final class TamperStands extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TamperStands() {
    super(TamperLatch.CODE + " the tamper contact is still open");
  }

  /** A stable code. */
  public String code() {
    return TamperLatch.CODE;
  }
}

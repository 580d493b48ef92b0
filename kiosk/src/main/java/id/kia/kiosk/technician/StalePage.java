package id.kia.kiosk.technician;

/** The card moved on since the page was drawn; nothing was done. */
final class StalePage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StalePage(String order) {
    super(order);
  }
}

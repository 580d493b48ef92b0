package id.kia.kiosk.commission;

/**
 * How thick blanks may be for the configured printer, both ends allowed.
 *
 * @param least thousandths of a millimetre
 * @param most thousandths of a millimetre
 */
public record BlankRange(int least, int most) {
  public BlankRange {
    if (least < 100 || most > 2000 || least > most) {
      throw new IllegalArgumentException("blanks are 0.10 to 2.00 mm thick");
    }
  }

  /** Whether this printer is made for them. */
  public boolean takes(int microns) {
    return microns >= least && microns <= most;
  }
}

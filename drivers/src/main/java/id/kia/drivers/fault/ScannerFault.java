package id.kia.drivers.fault;

import java.util.EnumSet;
import java.util.Set;

/** What can go wrong with the scanner. */
public enum ScannerFault implements DeviceFault {
  /** It reads nothing any more. */
  SCANNER_SILENT,
  /** It sends noise instead of the code. */
  SCANNER_GARBAGE,
  /** It sends the first half of the code and no end. */
  SCANNER_HALF,
  /** Its plug is pulled. */
  SCANNER_UNPLUG;

  @Override
  public Argument takes() {
    return Argument.NONE;
  }

  @Override
  public Set<Moment> moments() {
    return EnumSet.of(Moment.NOW, Moment.CODE);
  }
}

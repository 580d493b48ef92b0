package id.kia.drivers.fault;

import java.util.EnumSet;
import java.util.Set;

/** What can go wrong with the sensor board and its sensors. */
public enum BoardFault implements DeviceFault {
  /** No signal: the board says so of it. */
  SENSOR_DEAD(Argument.SENSOR),
  /** A signal that does not move: the board says so of it. */
  SENSOR_STUCK(Argument.SENSOR),
  /** It goes on telling what it saw last, and nobody knows. */
  SENSOR_FROZEN(Argument.SENSOR),
  /** What it tells jumps from reading to reading, as if the board did not filter. */
  SENSOR_NOISY(Argument.SENSOR),
  /** It tells what cannot be; the ribbon's counter has no such value. */
  SENSOR_OUT_OF_RANGE(Argument.SENSOR),
  /** Nobody told the board what its raw values mean. */
  SENSOR_UNCALIBRATED(Argument.SENSOR),
  /** Each answer has a wrong checksum. */
  BOARD_CRC(Argument.MILLIS),
  /** It hears and does not answer. */
  BOARD_SILENT(Argument.MILLIS),
  /** It starts anew: three questions stay without an answer. */
  BOARD_RESTART(Argument.NONE),
  /** Its plug is pulled. */
  BOARD_UNPLUG(Argument.MILLIS);

  private final Argument takes;

  BoardFault(Argument takes) {
    this.takes = takes;
  }

  @Override
  public Argument takes() {
    return takes;
  }

  @Override
  public Set<Moment> moments() {
    return EnumSet.of(Moment.NOW, Moment.READ);
  }
}

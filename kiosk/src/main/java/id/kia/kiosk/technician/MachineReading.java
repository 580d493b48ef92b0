package id.kia.kiosk.technician;

import id.kia.drivers.BoardReading;
import id.kia.drivers.Snapshot;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the devices say now; empty parts do not answer.
 *
 * @param printer last reading of the printer
 * @param board last fresh reading of the sensor board
 * @param faults codes of everything that stands in the way
 */
public record MachineReading(
    Optional<Snapshot> printer, Optional<BoardReading> board, SortedSet<String> faults) {
  public MachineReading {
    faults = new TreeSet<>(faults);
  }
}

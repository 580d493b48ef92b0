package id.kia.kiosk.technician;

import id.kia.drivers.BoardReading;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.print.DutyReport;
import id.kia.kiosk.report.StandingFault;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the devices say now; empty parts do not answer.
 *
 * @param printer last reading of the printer
 * @param board last fresh reading of the sensor board
 * @param faults everything that stands in the way or that somebody should see to
 * @param work how much the printer has worked, once it was met
 * @param words that the office's page must show for this kiosk too; empty without a root key
 * @param idleDays without a card of this printer, once they are so many that a test card is wanted
 */
public record MachineReading(
    Optional<Snapshot> printer,
    Optional<BoardReading> board,
    List<StandingFault> faults,
    Optional<DutyReport> work,
    Optional<String> words,
    OptionalInt idleDays) {
  public MachineReading {
    faults = List.copyOf(faults);
  }

  /** Of a kiosk without words to compare, whose printer works each day. */
  public MachineReading(
      Optional<Snapshot> printer,
      Optional<BoardReading> board,
      List<StandingFault> faults,
      Optional<DutyReport> work) {
    this(printer, board, faults, work, Optional.empty(), OptionalInt.empty());
  }

  /** The faults' codes, sorted. */
  SortedSet<String> codes() {
    return faults.stream().map(StandingFault::code).collect(Collectors.toCollection(TreeSet::new));
  }
}

package id.kia.cli.bench;

import id.kia.drivers.fault.PlannedFault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How a bench is set up.
 *
 * @param devices folder in which the ports appear as {@code printer}, {@code board} and {@code
 *     scanner}
 * @param cards folder for the cards that come out
 * @param state file that keeps the printer's body over restarts
 * @param baud speed of the printer's line
 * @param timeScale divides line and mechanics alike
 * @param port of the page on 127.0.0.1; 0 takes a free one
 * @param blanks in the hopper when there is no state file yet
 * @param ribbonCards cards on the ribbon when there is no state file yet
 * @param takeBackAfter a card that nobody took goes to the reject box; real time, not scaled
 * @param slips JSON list of {@code label}, {@code code} and optional {@code factor}, {@code note}
 * @param cabinet file in which the kiosk's mock cabinet shows its lamps
 * @param zone in which the calendar's days begin
 * @param clock file by which hub and kiosk of a demo move their time
 * @param demo where a demo listens for its bench, for the plugs that are not the devices'
 * @param faults to come, counted from the start
 */
public record BenchOptions(
    Path devices,
    Path cards,
    Path state,
    int baud,
    double timeScale,
    int port,
    int blanks,
    int ribbonCards,
    Duration takeBackAfter,
    Optional<Path> slips,
    Optional<Path> cabinet,
    ZoneId zone,
    Optional<Path> clock,
    Optional<URI> demo,
    List<PlannedFault> faults) {
  public BenchOptions {
    faults = List.copyOf(faults);
    if (!(timeScale > 0)) {
      throw new IllegalArgumentException("time scale must be above 0, was " + timeScale);
    }
    if (blanks < 0 || blanks > 1000) {
      throw new IllegalArgumentException("blanks must be 0..1000, was " + blanks);
    }
  }
}

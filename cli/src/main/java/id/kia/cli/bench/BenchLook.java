package id.kia.cli.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.board.VirtualBoard;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.drivers.evolis.virtual.PrinterView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything somebody in front of the bench sees.
 *
 * @param printer its body
 * @param board what the sensors tell
 * @param lastCard file name of the last card's picture, null before the first
 * @param lastOutcome how it left the machine
 * @param cabin door and warmth as they are, whatever the sensors tell
 * @param trouble what was done to devices that does not show on them
 * @param around the kiosk's plugs, null when the bench runs alone
 */
record BenchLook(
    PrinterView printer,
    VirtualBoard.Facts board,
    boolean boardPlugged,
    boolean scannerPlugged,
    VirtualCabinet.Look cabinet,
    @Nullable String lastCard,
    @Nullable String lastOutcome,
    @JsonUnwrapped Cabin cabin,
    @JsonUnwrapped Trouble trouble,
    BenchClock.Look clock,
    Surroundings.@Nullable Look around) {

  /** Door and warmth, in degrees Celsius. */
  record Cabin(boolean doorStandsOpen, int celsius) {}

  /**
   * @param printerSilent the printer works but says nothing
   * @param boardMute the board hears but says nothing
   * @param sensors how each sensor is
   * @param planned faults that wait for their moment, as {@code jam@panel:3}
   * @param standing faults of any device that are neither mended nor over, by name
   */
  record Trouble(
      boolean printerSilent,
      boolean boardMute,
      Map<Sensor, Senses.Health> sensors,
      List<String> planned,
      List<String> standing) {}
}

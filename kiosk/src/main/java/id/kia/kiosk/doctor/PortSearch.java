package id.kia.kiosk.doctor;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.board.ModbusBoard;
import id.kia.drivers.evolis.EvolisProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which device hangs on which serial port, for who writes a kiosk.yaml. Asks each port at
 * most two short questions, harmless to whatever is there, about two seconds in all. Blocking, on a
 * platform thread; never while a kiosk uses the ports.
 *
 * @param nanoClock monotonic nanoseconds
 */
public record PortSearch(LongSupplier nanoClock) {
  private static final Logger LOG = LoggerFactory.getLogger(PortSearch.class);

  /** A printer's line speed unless somebody changed it. */
  private static final int PRINTER_BAUD = 115_200;

  /**
   * One port.
   *
   * @param port its device file
   * @param stable a name that stays when plugs move, if udev gave one
   * @param said the device's own words, or why it could not be asked
   */
  public record Found(Path port, Optional<Path> stable, Device device, String said) {
    /** What goes into kiosk.yaml. */
    public String path() {
      return stable.orElse(port).toString();
    }
  }

  /** What can hang on a port. */
  public enum Device {
    PRINTER,
    BOARD,
    /** Answers nothing: maybe a scanner, which cannot be asked. */
    SILENT,
    /** Another program has it, or this user may not. */
    CLOSED
  }

  /**
   * Asks them all, one after the other.
   *
   * @param ports device files
   * @param folders of stable names
   */
  public List<Found> search(List<Path> ports, List<Path> folders) {
    List<Path> names = stableNames(folders);
    List<Found> found = new ArrayList<>();
    for (Path port : ports) {
      found.add(asked(port, names.stream().filter(name -> same(name, port)).findFirst()));
    }
    return found;
  }

  private Found asked(Path port, Optional<Path> stable) {
    try {
      Optional<String> model = with(port, PRINTER_BAUD, wire -> EvolisProbe.model(wire, nanoClock));
      if (model.isPresent()) {
        return new Found(port, stable, Device.PRINTER, model.get());
      }
      return with(port, ModbusBoard.BAUD, this::isBoard)
          ? new Found(port, stable, Device.BOARD, "Modbus RTU, unit 1")
          : new Found(port, stable, Device.SILENT, "");
    } catch (WireException e) {
      return new Found(port, stable, Device.CLOSED, e.code());
    }
  }

  private interface Question<R> {
    R ask(Wire wire) throws WireException;
  }

  private <R> R with(Path port, int baud, Question<R> question) throws WireException {
    try (Wire wire = new SerialOpener(port.toString(), baud, nanoClock).open()) {
      return question.ask(wire);
    }
  }

  private boolean isBoard(Wire wire) throws WireException {
    var board = new ModbusBoard(wire, nanoClock);
    try {
      var _ = board.read();
      return true;
    } catch (WireException.Refused other) {
      // A board of another map: still a board.
      return true;
    } catch (WireException.Silent | WireException.Garbled nobody) {
      return false;
    }
  }

  private static List<Path> stableNames(List<Path> folders) {
    List<Path> names = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> links = Files.list(folder)) {
          links.sorted().forEach(names::add);
        } catch (IOException e) {
          LOG.warn("{} cannot be listed; the device files do without", folder, e);
        }
      }
    }
    return names;
  }

  private static boolean same(Path name, Path port) {
    try {
      return Files.isSameFile(name, port);
    } catch (IOException e) {
      return false;
    }
  }
}

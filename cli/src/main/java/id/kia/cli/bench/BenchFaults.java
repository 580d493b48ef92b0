package id.kia.cli.bench;

import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.board.VirtualBoard;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.fault.BoardFault;
import id.kia.drivers.fault.CabinetFault;
import id.kia.drivers.fault.DeviceFault;
import id.kia.drivers.fault.Moment;
import id.kia.drivers.fault.PlannedFault;
import id.kia.drivers.fault.PrinterFault;
import id.kia.drivers.fault.ScannerFault;
import id.kia.drivers.scanner.VirtualScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every fault of every device on the bench, and what a hand does against it. Any thread. */
final class BenchFaults {
  private final VirtualEvolis printer;
  private final VirtualBoard board;
  private final VirtualScanner scanner;
  private final Path cabinet;
  private final Set<CabinetFault> atCabinet = EnumSet.noneOf(CabinetFault.class);
  private final Set<String> atSensors = new TreeSet<>();

  /**
   * @param cabinet where the kiosk's mock cabinet shows itself
   */
  BenchFaults(VirtualEvolis printer, VirtualBoard board, VirtualScanner scanner, Path cabinet) {
    this.printer = printer;
    this.board = board;
    this.scanner = scanner;
    this.cabinet = cabinet;
  }

  /** Lets a fault happen now or at its moment, counted from now. */
  void inflict(PlannedFault planned) {
    inflict(planned.fault(), planned.when(), planned.at(), planned.lasting(), planned.sensor());
  }

  /** Lets a fault happen now or at its moment, counted from now. */
  synchronized void inflict(
      DeviceFault fault, Moment when, long more, Duration lasting, Optional<Sensor> sensor) {
    switch (fault) {
      case PrinterFault ofPrinter -> printer.plan(ofPrinter, when, more, lasting);
      case BoardFault ofBoard -> {
        board.plan(new PlannedFault(ofBoard, when, more, lasting, sensor));
        sensor.ifPresent(struck -> atSensors.add(ofBoard.name() + ":" + struck));
      }
      case ScannerFault ofScanner ->
          scanner.plan(new PlannedFault(ofScanner, when, more, lasting, sensor));
      case CabinetFault ofCabinet -> {
        atCabinet.add(ofCabinet);
        playCabinet();
      }
    }
  }

  /** Undoes it. */
  synchronized void mend(DeviceFault fault, Optional<Sensor> sensor) {
    switch (fault) {
      case PrinterFault ofPrinter -> printer.mend(ofPrinter);
      case BoardFault ofBoard -> {
        board.mend(ofBoard, sensor);
        sensor.ifPresent(struck -> atSensors.remove(ofBoard.name() + ":" + struck));
      }
      case ScannerFault ofScanner -> scanner.mend(ofScanner);
      case CabinetFault ofCabinet -> {
        atCabinet.remove(ofCabinet);
        playCabinet();
      }
    }
  }

  /** Names of what was inflicted and is neither mended nor over; of a sensor with its name. */
  synchronized List<String> standing() {
    Set<String> names = new TreeSet<>(atSensors);
    printer.standing().forEach(fault -> names.add(fault.name()));
    board.standing().forEach(fault -> names.add(fault.name()));
    scanner.standing().forEach(fault -> names.add(fault.name()));
    atCabinet.forEach(fault -> names.add(fault.name()));
    return List.copyOf(names);
  }

  private void playCabinet() {
    try {
      VirtualCabinet.ask(cabinet, atCabinet);
    } catch (IOException e) {
      throw new UncheckedIOException("the cabinet's contacts cannot be played", e);
    }
  }
}

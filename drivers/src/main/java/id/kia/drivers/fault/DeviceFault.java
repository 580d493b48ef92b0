package id.kia.drivers.fault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can go wrong with a device. The names are unique over all devices.
 *
 * <p>Source: printers.md I.5 for the printer; what is inferred about a machine stands at the fault.
 */
public sealed interface DeviceFault permits PrinterFault, BoardFault, ScannerFault, CabinetFault {

  /** What may stand behind the moment. */
  enum Argument {
    /** Nothing: it lasts until somebody mends it. */
    NONE,
    /** Milliseconds after which it is over by itself; without them somebody mends it. */
    MILLIS,
    /** The sensor that it strikes; it lasts until somebody mends it. */
    SENSOR
  }

  /** The constant's name, for instance {@code POWER_CUT}. */
  String name();

  Argument takes();

  /** The moments at which it can be planned. */
  Set<Moment> moments();

  /** As it is written on a command line, for instance {@code power-cut}. */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every fault of every device, in the order of its list. */
  static List<DeviceFault> all() {
    return Stream.<DeviceFault[]>of(
            PrinterFault.values(),
            BoardFault.values(),
            ScannerFault.values(),
            CabinetFault.values())
        .flatMap(Stream::of)
        .toList();
  }

  /** The fault of this word. */
  static Optional<DeviceFault> of(String word) {
    return all().stream().filter(fault -> fault.word().equals(word)).findFirst();
  }
}

package id.kia.kiosk.app;

import id.kia.contract.sync.ClockTrust;
import id.kia.drivers.BoardReading;
import id.kia.drivers.Condition;
import id.kia.drivers.cabinet.PatientCabinet;
import id.kia.kiosk.cabinet.CabinetGuard;
import id.kia.kiosk.doctor.Finding;
import id.kia.kiosk.doctor.Finding.Part;
import id.kia.kiosk.print.Obstacle;
import id.kia.kiosk.print.PrintResult;
import id.kia.kiosk.print.PrinterCare;
import id.kia.kiosk.report.StandingFault;
import id.kia.kiosk.technician.MachineCare;
import id.kia.kiosk.technician.MachineReading;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The running kiosk looks over itself: each part as it answers now. No card moves and no blank is
 * used; whether a card comes out well only a test card tells.
 */
final class CareHands implements MachineCare {
  /** A sensor or the whole board cannot be trusted. */
  private static final String BOARD_SILENT = "K-304";

  private static final String CLOCK_UNKNOWN = "D-101";

  /** The printer rests by rule; that is no fault of a machine. */
  private static final Set<String> RESTS =
      Set.of(Obstacle.RESTING.code(), Obstacle.TOO_WARM.code(), Obstacle.DAY_DONE.code());

  /** In the order in which they are shown, well or not. */
  private static final List<Part> LOOKED_AT =
      List.of(
          Part.PRINTER,
          Part.BOARD,
          Part.SCANNER,
          Part.CABINET,
          Part.DISK,
          Part.CLOCK,
          Part.SERVICE);

  private static final Map<String, Part> CONDITIONS =
      EnumSet.allOf(Condition.class).stream()
          .collect(Collectors.toUnmodifiableMap(Condition::code, _ -> Part.PRINTER));

  private final PrinterCare printer;
  private final Supplier<MachineReading> reading;
  private final Supplier<ClockTrust> clock;

  /**
   * @param reading asks the printer
   */
  CareHands(PrinterCare printer, Supplier<MachineReading> reading, Supplier<ClockTrust> clock) {
    this.printer = printer;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public List<String> clean(String person) {
    return codes(printer.clean(person));
  }

  @Override
  public List<String> reset() {
    return codes(printer.reset());
  }

  private static List<String> codes(Optional<PrintResult.NothingPrinted> refused) {
    return refused.map(PrintResult.NothingPrinted::codes).orElse(List.of());
  }

  @Override
  public List<Finding> selfTest() {
    printer.identify();
    return look();
  }

  /** The same without asking the printer who it is, which would hold up a child for a moment. */
  List<Finding> look() {
    MachineReading now = reading.get();
    Map<Part, Set<String>> found = new LinkedHashMap<>();
    LOOKED_AT.forEach(part -> found.put(part, new TreeSet<>()));
    now.faults().stream()
        .map(StandingFault::code)
        .filter(code -> !RESTS.contains(code))
        .forEach(code -> add(found, part(code), code));
    now.board()
        .ifPresentOrElse(
            board -> sensors(board, found), () -> add(found, Part.BOARD, BOARD_SILENT));
    if (clock.get() == ClockTrust.NONE) {
      add(found, Part.CLOCK, CLOCK_UNKNOWN);
    }
    return found.entrySet().stream().flatMap(CareHands::findings).toList();
  }

  private static void sensors(BoardReading board, Map<Part, Set<String>> found) {
    board.faults().values().forEach(fault -> add(found, Part.BOARD, fault.code()));
    if (board.tampered().orElse(false)) {
      add(found, Part.BOARD, "B-105");
    }
  }

  private static void add(Map<Part, Set<String>> found, Part part, String code) {
    found.computeIfAbsent(part, _ -> new TreeSet<>()).add(code);
  }

  private static Part part(String code) {
    return switch (code) {
      case CabinetGuard.DOOR_OPEN, "B-106", PatientCabinet.PINS_GONE -> Part.CABINET;
      case "B-109", "B-110", "B-111", "B-112", Attention.SCANNER_GONE -> Part.SCANNER;
      case Attention.SUPPLY_LOW -> Part.BOARD;
      case "S-108", "S-109" -> Part.DISK;
      default -> CONDITIONS.getOrDefault(code, Part.SERVICE);
    };
  }

  private static Stream<Finding> findings(Map.Entry<Part, Set<String>> found) {
    Function<String, Finding> fault = code -> Finding.fault(found.getKey(), code, "");
    return found.getValue().isEmpty()
        ? Stream.of(Finding.ok(found.getKey(), "raw", ""))
        : found.getValue().stream().map(fault);
  }
}

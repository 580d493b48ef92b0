package id.kia.tests.promises;

import static id.kia.kiosk.order.OrderState.CAPTURED;
import static id.kia.kiosk.order.OrderState.HANDED_OVER;
import static id.kia.kiosk.order.OrderState.HELD;
import static id.kia.kiosk.order.OrderState.OUTCOME_UNKNOWN;
import static id.kia.kiosk.order.OrderState.PRINTED;
import static id.kia.kiosk.order.OrderState.QUEUED;
import static id.kia.tests.promises.FaultTable.Glass.LATER;
import static id.kia.tests.promises.FaultTable.Glass.SERVES;
import static id.kia.tests.promises.FaultTable.Glass.STOPS;

import id.kia.drivers.fault.BoardFault;
import id.kia.drivers.fault.CabinetFault;
import id.kia.drivers.fault.DeviceFault;
import id.kia.drivers.fault.PrinterFault;
import id.kia.drivers.fault.ScannerFault;
import id.kia.kiosk.order.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What each fault may lead to while nobody mends it: the table of docs/reference/faults.md. */
final class FaultTable {
  private static final Set<OrderState> GOES_ON = Set.of(HANDED_OVER, CAPTURED);
  private static final Set<OrderState> WAITS = Set.of(QUEUED, HANDED_OVER, CAPTURED);
  private static final Set<OrderState> SPOILS = Set.of(QUEUED, HELD, HANDED_OVER, CAPTURED);
  private static final Set<OrderState> STUCK =
      Set.of(QUEUED, OUTCOME_UNKNOWN, PRINTED, HANDED_OVER, CAPTURED);
  private static final Set<OrderState> BLIND = Set.of(QUEUED, PRINTED, HANDED_OVER, CAPTURED);

  /** Told of a card that is inside or lies in the slot, whatever brought it there. */
  private static final Set<String> OF_A_CARD = Set.of("P-107", "P-112", "P-306", "P-309");

  /** Told until evidence, or a person, says what became of a card. */
  private static final String OF_UNKNOWN = "P-303";

  /** What a child reads while the fault stands and no card is under way. */
  enum Glass {
    /** Children are served. */
    SERVES,
    /** Nobody is served, and why. */
    STOPS,
    /** Children are served until a card, or a reading, meets it. */
    LATER;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param glass what the child's screen says
   * @param states in which the child's order may be while the fault stands
   * @param codes what may be told; besides, what is told of a card that waits
   * @param next what a person does, or that nobody has to do anything
   */
  record Row(Glass glass, Set<OrderState> states, Set<String> codes, String next) {}

  private FaultTable() {}

  static Row of(DeviceFault fault) {
    return switch (fault) {
      case PrinterFault ofPrinter -> of(ofPrinter);
      case BoardFault ofBoard -> of(ofBoard);
      case ScannerFault ofScanner -> of(ofScanner);
      case CabinetFault ofCabinet -> of(ofCabinet);
    };
  }

  private static Row of(PrinterFault fault) {
    return switch (fault) {
      case FEEDER_EMPTY -> row(STOPS, WAITS, "load blanks", "P-101");
      case FEEDER_HANGS -> row(LATER, WAITS, "load blanks", "P-101");
      case FEEDER_LOW -> row(SERVES, GOES_ON, "load blanks soon");
      case RIBBON_ENDED -> row(STOPS, SPOILS, "fit a ribbon", "P-102");
      case RIBBON_BROKEN -> row(LATER, SPOILS, "fit a ribbon", "P-102");
      case RIBBON_WRONG -> row(LATER, WAITS, "fit the right ribbon", "P-102");
      case RIBBON_UNREADABLE -> row(STOPS, WAITS, "fit the ribbon again", "P-105");
      case COVER_OPEN -> row(STOPS, STUCK, "close the cover, settle the card inside", "P-106");
      case JAM -> row(LATER, STUCK, "take the card out and settle it");
      case HEAD_COOLING -> row(SERVES, GOES_ON, "nothing: it is slow");
      case HEAD_TOO_HOT -> row(LATER, SPOILS, "let it cool", "P-110");
      case REJECT_BOX_FULL ->
          row(STOPS, STUCK, "empty the reject box, hand a waiting card over", "P-111", "P-307");
      case CARD_LEFT -> row(STOPS, STUCK, "take the card from the slot", "P-113");
      case BUSY_STUCK ->
          row(LATER, STUCK, "settle the card inside; then the kiosk resets it", "P-116");
      case OK_FOR_NUMBER, CLASSIC_ONLY, SPLIT_REPLIES -> row(SERVES, GOES_ON, "nothing");
      case POWER_CUT -> row(STOPS, STUCK, "switch it on", "P-116");
      case UNPLUG, USB_RESET -> row(STOPS, STUCK, "plug it in", "P-117");
      case SILENCE -> row(STOPS, STUCK, "check power and cable", "P-116");
      case GARBAGE -> row(LATER, STUCK, "nothing, once; else change the cable", "P-115", "P-118");
    };
  }

  private static Row of(BoardFault fault) {
    return switch (fault) {
      case SENSOR_DEAD, SENSOR_OUT_OF_RANGE ->
          row(SERVES, BLIND, "change the sensor; say what became of the card", "B-102");
      case SENSOR_STUCK ->
          row(SERVES, BLIND, "clean the sensor; say what became of the card", "B-103");
      case SENSOR_FROZEN ->
          row(
              LATER,
              BLIND,
              "hand over what lies in the slot; count by hand when book and sensor differ",
              "P-307");
      case SENSOR_NOISY -> row(LATER, BLIND, "say what became of the card", "P-307");
      case SENSOR_UNCALIBRATED ->
          row(SERVES, BLIND, "calibrate it; say what became of the card", "B-102", "B-104");
      case BOARD_CRC, BOARD_SILENT, BOARD_UNPLUG ->
          row(SERVES, BLIND, "check the board's cable; say what became of the card", "BOARD");
      case BOARD_RESTART -> row(SERVES, BLIND, "nothing; say what became of the card", "BOARD");
    };
  }

  private static Row of(ScannerFault fault) {
    return switch (fault) {
      case SCANNER_SILENT, SCANNER_GARBAGE, SCANNER_HALF ->
          row(SERVES, Set.of(), "type the twelve characters; check the scanner");
      case SCANNER_UNPLUG ->
          row(SERVES, Set.of(), "type the twelve characters; check cable and plug", "B-114");
    };
  }

  private static Row of(CabinetFault fault) {
    return switch (fault) {
      case DOOR_OPEN -> row(STOPS, Set.of(), "close the door", "B-101");
      case TAMPER_OPEN -> row(STOPS, Set.of(), "look over the cabinet, reset the latch", "B-106");
      case KEY_STUCK -> row(SERVES, Set.of(), "free the key; fingers work");
      case MAINS_GONE ->
          row(STOPS, Set.of(), "check the mains; the kiosk starts by itself", "S-110");
      case PINS_GONE -> row(SERVES, Set.of(), "let doctor say why; mend it", "B-115");
    };
  }

  private static Row row(Glass glass, Set<OrderState> states, String next, String... codes) {
    return new Row(glass, states, Set.of(codes), next);
  }

  /** What a day did that the table does not say, one sentence each. */
  static List<String> breaches(FaultDay.End end) {
    List<String> breaches = new ArrayList<>(end.broken());
    for (FaultDay.Told told : end.told()) {
      Row row = of(told.strike().fault());
      if (!row.states().contains(told.state())) {
        breaches.add(told.strike() + " leaves the order in " + told.state());
      }
      Set<String> strange = new TreeSet<>(told.codes());
      strange.remove(OF_UNKNOWN);
      strange.removeAll(row.codes());
      strange.removeAll(OF_A_CARD);
      if (!strange.isEmpty()) {
        breaches.add(told.strike() + " is told as " + strange);
      }
    }
    return breaches;
  }

  /** What a fault at rest did that the table does not say, one sentence each. */
  static List<String> breaches(FaultDay.AtRest rest) {
    Row row = of(rest.strike().fault());
    List<String> breaches = new ArrayList<>();
    Set<String> strange = new TreeSet<>(rest.told());
    strange.removeAll(row.codes());
    strange.removeAll(OF_A_CARD);
    if (!strange.isEmpty()) {
      breaches.add(rest.strike() + " is told as " + strange);
    }
    if (row.glass() != LATER && rest.stops() != (row.glass() == STOPS)) {
      breaches.add(rest.strike() + (rest.stops() ? " stops the kiosk" : " stops nothing"));
    }
    // A board that starts anew answers again before the next question but two.
    boolean brief = rest.strike().fault() == BoardFault.BOARD_RESTART;
    boolean silent = rest.told().isEmpty() && !row.codes().isEmpty() && !brief;
    if (row.glass() != LATER && silent) {
      breaches.add(rest.strike() + " is not told");
    }
    if (!rest.afterwards().isEmpty()) {
      breaches.add(rest.strike() + " is over and the kiosk still says " + rest.afterwards());
    }
    return breaches;
  }

  /** Codes that a child may read on the screen because of a fault. */
  static Set<String> onGlass() {
    Set<String> codes = new TreeSet<>(OF_A_CARD);
    codes.add(OF_UNKNOWN);
    DeviceFault.all().stream()
        .map(FaultTable::of)
        .filter(row -> row.glass() != SERVES)
        .forEach(row -> codes.addAll(row.codes()));
    return codes;
  }

  /** Codes that the office reads in a status because of a fault. */
  static Set<String> atOffice() {
    Set<String> codes = new TreeSet<>(onGlass());
    codes.addAll(of(ScannerFault.SCANNER_UNPLUG).codes());
    codes.addAll(of(CabinetFault.PINS_GONE).codes());
    return codes;
  }

  /** Children whose card is in their hands or waits in the bin. */
  static int served(FaultDay.End end) {
    return (int) end.atEnd().stream().filter(GOES_ON::contains).count();
  }

  /** A line of the reference. */
  static String line(DeviceFault fault) {
    Row row = of(fault);
    return "| `%s` | %s | %s | %s | %s | %s | %s |"
        .formatted(
            fault.word(),
            fault.moments().stream()
                .map(when -> when.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")),
            fault.takes().name().toLowerCase(Locale.ROOT),
            row.glass().word(),
            listed(row.states()),
            listed(row.codes()),
            row.next());
  }

  private static String listed(Set<?> things) {
    return things.isEmpty()
        ? "-"
        : things.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }
}

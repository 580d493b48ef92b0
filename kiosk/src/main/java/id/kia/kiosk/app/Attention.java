package id.kia.kiosk.app;

import id.kia.bridge.supervise.PortState;
import id.kia.drivers.BoardReading;
import id.kia.kiosk.camera.CameraState;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What somebody should see to though it keeps no child from a card: a scanner or camera that is
 * gone (a code can be keyed in), pins that cannot be had, a supply that is getting low. Any thread.
 */
final class Attention {
  /** The serial scanner does not answer. */
  static final String SCANNER_GONE = "B-114";

  /** The board's supply is too low. */
  static final String SUPPLY_LOW = "B-116";

  /** How far above the limit it is well again; else it would be told anew with each reading. */
  private static final int WELL_ABOVE_MILLIVOLTS = 100;

  private final Supplier<CameraState> camera;
  private final Supplier<Optional<PortState>> scanner;
  private final Supplier<Optional<String>> pins;
  private final OptionalInt leastMilliVolts;
  private boolean gone;
  private boolean low;

  /**
   * @param scanner empty for one without a port of its own
   * @param pins what is wrong with the cabinet's pins
   * @param leastMilliVolts of the board's supply; empty where nobody said
   */
  Attention(
      Supplier<CameraState> camera,
      Supplier<Optional<PortState>> scanner,
      Supplier<Optional<String>> pins,
      OptionalInt leastMilliVolts) {
    this.camera = camera;
    this.scanner = scanner;
    this.pins = pins;
    this.leastMilliVolts = leastMilliVolts;
  }

  /** Their codes now. */
  synchronized Set<String> codes(Optional<BoardReading> board) {
    Set<String> codes = new TreeSet<>();
    camera.get().code().ifPresent(codes::add);
    if (scanner.get().map(this::isGone).orElse(false)) {
      codes.add(SCANNER_GONE);
    }
    pins.get().ifPresent(codes::add);
    if (isLow(board.map(BoardReading::supplyMilliVolts).orElse(OptionalInt.empty()))) {
      codes.add(SUPPLY_LOW);
    }
    return codes;
  }

  /** One that is looked for is what it was before: at the start nobody knows yet. */
  private boolean isGone(PortState port) {
    gone =
        switch (port) {
          case PortState.Absent _, PortState.Lost _ -> true;
          case PortState.Searching _, PortState.Identifying _ -> gone;
          case PortState.Ready _, PortState.Closed _ -> false;
        };
    return gone;
  }

  private boolean isLow(OptionalInt milliVolts) {
    if (leastMilliVolts.isPresent() && milliVolts.isPresent()) {
      int least = leastMilliVolts.getAsInt() + (low ? WELL_ABOVE_MILLIVOLTS : 0);
      low = milliVolts.getAsInt() < least;
    }
    return low;
  }
}

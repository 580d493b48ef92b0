package id.kia.tests.promises;

import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.fault.BoardFault;
import id.kia.drivers.fault.DeviceFault;
import id.kia.drivers.fault.PrinterFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * One fault at one step of one child's card.
 *
 * @param sensor the one that is struck, for the faults of sensors
 */
record Strike(DeviceFault fault, Optional<Sensor> sensor, FaultStep step) {
  private static final List<FaultStep> STEPS = List.of(FaultStep.values());

  /**
   * Faults that a card in a room can meet: those of printer and board. Nobody changes a ribbon
   * under a card.
   */
  static List<Strike> all(FaultStep step) {
    Stream<Strike> printer =
        Stream.of(PrinterFault.values())
            .filter(
                fault ->
                    fault != PrinterFault.RIBBON_WRONG
                        || (step.panel() == 0 && step != FaultStep.EJECTING))
            .map(fault -> new Strike(fault, Optional.empty(), step));
    Stream<Strike> board = Stream.of(BoardFault.values()).flatMap(fault -> of(fault, step));
    return Stream.concat(printer, board).toList();
  }

  private static Stream<Strike> of(BoardFault fault, FaultStep step) {
    return fault.takes() == DeviceFault.Argument.SENSOR
        ? Stream.of(Sensor.HOPPER, Sensor.EXIT, Sensor.BIN)
            .map(sensor -> new Strike(fault, Optional.of(sensor), step))
        : Stream.of(new Strike(fault, Optional.empty(), step));
  }

  /**
   * Every fault once, each at another step and another sensor, and both plugs at every step. Nobody
   * asks the board while panels are printed, so one of them stands for all; a board unplugged at
   * rest has a test of its own.
   */
  static List<Strike> eachOnce() {
    List<Strike> strikes = new ArrayList<>();
    int turn = 0;
    for (PrinterFault fault : PrinterFault.values()) {
      Strike strike = new Strike(fault, Optional.empty(), step(turn++));
      strikes.add(
          all(strike.step).contains(strike)
              ? strike
              : new Strike(fault, Optional.empty(), FaultStep.IDLE));
    }
    for (BoardFault fault : BoardFault.values()) {
      List<Strike> struck = of(fault, step(turn)).toList();
      strikes.add(struck.get(turn++ % struck.size()));
    }
    for (FaultStep step : FaultStep.values()) {
      strikes.add(new Strike(PrinterFault.UNPLUG, Optional.empty(), step));
      if (step.panel() <= 1 && step != FaultStep.IDLE) {
        strikes.add(new Strike(BoardFault.BOARD_UNPLUG, Optional.empty(), step));
      }
    }
    return strikes.stream().distinct().toList();
  }

  private static FaultStep step(int turn) {
    return STEPS.get(turn % STEPS.size());
  }

  /** The next one that a seed gives. */
  static Strike drawn(SplittableRandom random) {
    FaultStep step = STEPS.get(random.nextInt(STEPS.size()));
    List<Strike> all = all(step);
    return all.get(random.nextInt(all.size()));
  }

  @Override
  public String toString() {
    return fault.word() + sensor.map(struck -> " " + struck).orElse("") + " at " + step;
  }
}

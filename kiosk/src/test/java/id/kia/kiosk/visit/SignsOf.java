package id.kia.kiosk.visit;

import id.kia.drivers.BoardReading;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Machines that say something. */
public final class SignsOf {
  private SignsOf() {}

  /** A printer with these conditions, without a card inside. */
  public static Snapshot printer(Condition... conditions) {
    Set<Condition> said = Set.of(conditions);
    return new Snapshot(
        new PrinterIdentity("VIRTUAL", "V-1", "1.0", true),
        new Counters(5, 1),
        said.contains(Condition.CARD_INSIDE) ? CardPosition.INSIDE : CardPosition.NONE,
        RibbonKind.YMCKO,
        OptionalInt.of(100),
        !said.contains(Condition.FEEDER_EMPTY),
        false,
        said);
  }

  /** A printer alone, and nothing in the book. */
  static Signs of(Condition... conditions) {
    return new Signs(
        Optional.of(printer(conditions)), Optional.empty(), false, 0, 0, 0, 0, Optional.empty());
  }

  /** Nothing answers, and nothing is in the book. */
  static Signs silent() {
    return new Signs(Optional.empty(), Optional.empty(), false, 0, 0, 0, 0, Optional.empty());
  }

  /** A board alone. */
  static Signs of(BoardReading board, int hopper) {
    boolean open = board.doorOpen().orElse(false);
    return new Signs(Optional.empty(), Optional.of(board), open, hopper, 0, 0, 0, Optional.empty());
  }
}

package id.kia.kiosk.stock;

import id.kia.drivers.BoardReading;
import id.kia.drivers.Counters;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The ledger beside what printer and board say; each drift is theirs less ours, empty when one of
 * them does not say. Only a signed count corrects the ledger; a surplus at the printer means that
 * somebody else printed.
 *
 * @param printerCards cards the printer inserted beyond those the ledger knows
 * @param printerPanels panels it printed beyond those the ledger knows
 * @param hopper blanks in the hopper
 * @param ribbonPanels panels the take-up spool's turns tell of since the roll was fitted, beyond
 *     those written off; an estimate, for the spool grows
 */
public record Reconciliation(
    OptionalLong printerCards,
    OptionalLong printerPanels,
    OptionalInt hopper,
    OptionalLong ribbonPanels) {

  /** Blanks the hopper sensor may be wrong by. */
  public static final int HOPPER_TOLERANCE = 1;

  /** Panels the spool's turns may be wrong by: one set. */
  public static final int RIBBON_TOLERANCE = 5;

  private static final long WRAP = 1L << 32;

  /**
   * What the ledger says.
   *
   * @param counters last counters of this printer that evidence explained
   * @param blanksInHopper of all kinds
   * @param panelsUsedOfRoll panels written off since the roll was fitted
   * @param turnsAtFitting quarter turns of the spool when it was fitted
   */
  public record Ledger(
      Optional<Counters> counters,
      int blanksInHopper,
      int panelsUsedOfRoll,
      OptionalLong turnsAtFitting) {}

  /**
   * Compares.
   *
   * @param quarterTurnsPerPanel of the fitted kind of ribbon, above 0
   */
  public static Reconciliation of(
      Ledger ledger,
      Optional<Counters> printer,
      Optional<BoardReading> board,
      double quarterTurnsPerPanel) {
    return new Reconciliation(
        drift(ledger.counters().map(Counters::cards), printer.map(Counters::cards)),
        drift(ledger.counters().map(Counters::panels), printer.map(Counters::panels)),
        board.map(BoardReading::blanksInHopper).stream()
            .flatMapToInt(OptionalInt::stream)
            .map(blanks -> blanks - ledger.blanksInHopper())
            .findFirst(),
        board.map(BoardReading::ribbonTurns).stream()
            .flatMapToLong(OptionalLong::stream)
            .filter(_ -> ledger.turnsAtFitting().isPresent())
            .map(
                turns ->
                    Math.round(
                            Math.floorMod(turns - ledger.turnsAtFitting().getAsLong(), WRAP)
                                / quarterTurnsPerPanel)
                        - ledger.panelsUsedOfRoll())
            .findFirst());
  }

  /** Compares the printer's counters alone; everything agrees with a printer never seen before. */
  public static Reconciliation ofPrinter(Optional<Counters> known, Counters now) {
    return of(new Ledger(known, 0, 0, OptionalLong.empty()), Optional.of(now), Optional.empty(), 1);
  }

  /** Whether the printer made cards that the ledger cannot explain. */
  public boolean printerHasSurplus() {
    return printerCards.orElse(0) > 0 || printerPanels.orElse(0) > 0;
  }

  /** Whether the printer tells of fewer cards or panels than it did before: it is another body. */
  public boolean printerFellBehind() {
    return printerCards.orElse(0) < 0 || printerPanels.orElse(0) < 0;
  }

  /** Whether everything that could be compared agrees within the sensors' tolerance. */
  public boolean agrees() {
    return printerCards.orElse(0) == 0
        && printerPanels.orElse(0) == 0
        && Math.abs(hopper.orElse(0)) <= HOPPER_TOLERANCE
        && Math.abs(ribbonPanels.orElse(0)) <= RIBBON_TOLERANCE;
  }

  private static OptionalLong drift(Optional<Long> ours, Optional<Long> theirs) {
    return ours.isPresent() && theirs.isPresent()
        ? OptionalLong.of(theirs.get() - ours.get())
        : OptionalLong.empty();
  }
}

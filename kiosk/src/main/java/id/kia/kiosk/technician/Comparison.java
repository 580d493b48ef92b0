package id.kia.kiosk.technician;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.Reconciliation;
import id.kia.kiosk.stock.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * What a sensor says beside what the ledger says. The ledger is corrected by a signed count only.
 *
 * @param name of the thing, as in the bundle
 * @param sensor empty when it does not say
 * @param broken the sensor says of itself that it is not to be trusted
 * @param tolerance pieces the sensor may be wrong by
 */
record Comparison(String name, OptionalInt sensor, boolean broken, int book, int tolerance) {

  /** Cards a printer may be wrong by when it estimates its ribbon. */
  private static final int RIBBON_TOLERANCE = 1;

  /** Whether sensor and ledger say different things. */
  boolean disagrees() {
    return sensor.isPresent() && Math.abs(difference()) > tolerance;
  }

  /** Sensor less ledger. */
  int difference() {
    return sensor.orElse(book) - book;
  }

  static List<Comparison> of(Workshop.Sight sight) {
    Optional<BoardReading> board = sight.machine().board();
    List<Comparison> all = new ArrayList<>();
    all.add(
        of(
            "hopper",
            board,
            Sensor.HOPPER,
            BoardReading::blanksInHopper,
            sight.sum(Unit.CARD, Account.HOPPER),
            Reconciliation.HOPPER_TOLERANCE));
    int inBin = sight.sum(Unit.CARD, Account.CAPTURED) + sight.sum(Unit.CARD, Account.SPOILED);
    all.add(of("bin", board, Sensor.BIN, BoardReading::cardsInBin, inBin, 0));
    sight
        .machine()
        .printer()
        .map(Snapshot::ribbonCardsLeft)
        .filter(OptionalInt::isPresent)
        .ifPresent(
            left ->
                all.add(
                    new Comparison(
                        "ribbon", left, false, sight.forecast().ribbonCards(), RIBBON_TOLERANCE)));
    return all;
  }

  private static Comparison of(
      String name,
      Optional<BoardReading> board,
      Sensor sensor,
      ToIntFunction<BoardReading> value,
      int book,
      int tolerance) {
    boolean broken = board.filter(reading -> reading.bad().contains(sensor)).isPresent();
    OptionalInt says = broken ? OptionalInt.empty() : board.stream().mapToInt(value).findFirst();
    return new Comparison(name, says, broken, book, tolerance);
  }
}

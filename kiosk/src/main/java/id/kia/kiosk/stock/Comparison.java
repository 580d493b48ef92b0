package id.kia.kiosk.stock;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.Condition;
import id.kia.drivers.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What a sensor says beside what the ledger says. The ledger is corrected by a signed count only.
 *
 * @param name {@code hopper}, {@code bin} or {@code ribbon}
 * @param sensor empty when it does not say
 * @param broken the sensor says of itself that it is not to be trusted
 * @param tolerance pieces the sensor may be wrong by
 */
public record Comparison(String name, OptionalInt sensor, boolean broken, int book, int tolerance) {
  /** Blanks in the hopper. */
  static final String HOPPER = "hopper";

  /** Cards a printer may be wrong by when it estimates its ribbon. */
  private static final int RIBBON_TOLERANCE = 1;

  /**
   * What the ledger has in the three places.
   *
   * @param bin captured and spoiled cards
   * @param ribbonCards whole sets on the fitted roll
   */
  public record Book(int hopper, int bin, int ribbonCards) {}

  /** Whether sensor and ledger say different things. */
  public boolean disagrees() {
    return sensor.isPresent() && Math.abs(difference()) > tolerance;
  }

  /** Sensor less ledger. */
  public int difference() {
    return sensor.orElse(book) - book;
  }

  /** Every place that has a sensor; the printer tells of its ribbon itself, where it can. */
  public static List<Comparison> of(
      Book book, Optional<BoardReading> board, Optional<Snapshot> printer) {
    List<Comparison> all = new ArrayList<>();
    all.add(
        of(
            HOPPER,
            board,
            Sensor.HOPPER,
            BoardReading::blanksInHopper,
            book.hopper(),
            Reconciliation.HOPPER_TOLERANCE));
    all.add(of("bin", board, Sensor.BIN, BoardReading::cardsInBin, book.bin(), 0));
    printer
        .filter(now -> now.ribbonCardsLeft().isPresent())
        .ifPresent(now -> all.add(ribbon(now, book.ribbonCards())));
    return all;
  }

  /** A ribbon that ended says so itself; the rest in the book leaves with the roll. */
  private static Comparison ribbon(Snapshot now, int book) {
    boolean ended = now.conditions().contains(Condition.RIBBON_ENDED);
    return new Comparison(
        "ribbon",
        now.ribbonCardsLeft(),
        false,
        book,
        ended ? Math.max(book, RIBBON_TOLERANCE) : RIBBON_TOLERANCE);
  }

  private static Comparison of(
      String name,
      Optional<BoardReading> board,
      Sensor sensor,
      Function<BoardReading, OptionalInt> value,
      int book,
      int tolerance) {
    boolean broken = board.filter(reading -> reading.bad().contains(sensor)).isPresent();
    OptionalInt says = board.map(value).orElse(OptionalInt.empty());
    return new Comparison(name, says, broken, book, tolerance);
  }
}

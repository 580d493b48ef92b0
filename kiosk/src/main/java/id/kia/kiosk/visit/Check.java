package id.kia.kiosk.visit;

import id.kia.drivers.BoardReading;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.print.TestCard;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What must be seen before a step counts as done. Pure; any thread.
 *
 * <p>A sensor that is missing or out of order never says "done" and never says "not yet". That a
 * printer without a ribbon tells the same as at a ribbon's end is inferred from the Evolis guide
 * and not seen on hardware.
 */
public enum Check {
  /** Nothing can see it. */
  NONE(_ -> new Told.NoSensor()),
  DOOR_OPEN(
      now -> now.doorOpen() ? met() : doorSensor(now).isPresent() ? not("DOOR_SHUT") : noSensor()),
  DOOR_SHUT(
      now -> now.doorOpen() ? not("DOOR_OPEN") : doorSensor(now).isPresent() ? met() : noSensor()),
  COVER_OPEN(now -> printer(now, said -> said.contains(Condition.COVER_OPEN), "COVER_SHUT")),
  COVER_SHUT(now -> printer(now, said -> !said.contains(Condition.COVER_OPEN), "COVER_OPEN")),
  /** Proves something only when the ribbon was felt before. */
  RIBBON_OUT(true, now -> printer(now, said -> !feels(said), "RIBBON_FELT")),
  RIBBON_IN(now -> printer(now, Check::feels, "NO_RIBBON")),
  RIBBON_FITS(Check::ribbonFits),
  /** More blanks lie there than the book knows: those that were put in just now. */
  BLANKS_IN(Check::blanksIn),
  /** But for the cards that a child still waits for. */
  BIN_EMPTY(
      now ->
          number(now.board().map(BoardReading::cardsInBin))
              .map(cards -> cards <= now.captured() ? met() : not("BIN_HOLDS"))
              .orElseGet(Check::noSensor)),
  EXIT_FREE(
      now ->
          now.board()
              .flatMap(BoardReading::cardAtExit)
              .map(there -> there ? not("CARD_AT_EXIT") : met())
              .orElseGet(Check::noSensor)),
  PATH_FREE(Check::pathFree),
  PRINTER_WELL(now -> printer(now, said -> said.stream().noneMatch(Check::kept), "PRINTER_KEEPS")),
  /** Read in the book, which always knows. */
  NO_UNKNOWN(now -> now.unknown() == 0 ? met() : not("UNKNOWN")),
  NO_CAPTURED(now -> now.captured() == 0 ? met() : not("CAPTURED")),
  TEST_GOOD(
      now ->
          now.test()
              .map(became -> became == TestCard.Outcome.GOOD ? met() : not("TEST_" + became))
              .orElseGet(() -> not("TESTING"))),
  NO_SPOILED(now -> now.spoiled() == 0 ? met() : not("SPOILED"));

  private final boolean byChange;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Function<Signs, Told> judge;

  Check(Function<Signs, Told> judge) {
    this(false, judge);
  }

  Check(boolean byChange, Function<Signs, Told> judge) {
    this.byChange = byChange;
    this.judge = judge;
  }

  /**
   * What can be said now.
   *
   * @param already it was so when the step began
   */
  public Told told(Signs now, boolean already) {
    return byChange && already ? noSensor() : judge.apply(now);
  }

  /** Whether it is so now, whatever that proves. */
  boolean isSo(Signs now) {
    return judge.apply(now) instanceof Told.Met;
  }

  private static Told printer(Signs now, Predicate<Set<Condition>> done, String still) {
    return now.printer()
        .map(Snapshot::conditions)
        .map(said -> done.test(said) ? met() : not(still))
        .orElseGet(Check::noSensor);
  }

  private static boolean feels(Set<Condition> said) {
    return !said.contains(Condition.RIBBON_ENDED);
  }

  /** Errors that a printer may keep until it is reset. */
  private static boolean kept(Condition said) {
    return EnumSet.of(
            Condition.CARD_JAM,
            Condition.CARD_INSIDE,
            Condition.MECHANICAL,
            Condition.HEAD,
            Condition.UNKNOWN_ERROR,
            Condition.MEMORY)
        .contains(said);
  }

  private static Told ribbonFits(Signs now) {
    return now.printer()
        .map(Snapshot::conditions)
        .map(
            said -> {
              if (said.contains(Condition.COVER_OPEN)) {
                return not("COVER_OPEN");
              }
              if (!feels(said)) {
                return not("NO_RIBBON");
              }
              if (said.contains(Condition.RIBBON_UNREADABLE)) {
                return not("RIBBON_UNREADABLE");
              }
              return said.contains(Condition.RIBBON_WRONG) ? not("RIBBON_WRONG") : met();
            })
        .orElseGet(Check::noSensor);
  }

  private static Told blanksIn(Signs now) {
    Optional<Integer> seen = number(now.board().map(BoardReading::blanksInHopper));
    if (seen.isPresent()) {
      return seen.get() > now.hopper() ? met() : not("NO_MORE_BLANKS");
    }
    boolean empty = now.printer().filter(said -> !said.feederHasCards()).isPresent();
    return empty ? not("FEEDER_EMPTY") : noSensor();
  }

  private static Told pathFree(Signs now) {
    return now.printer()
        .map(
            said ->
                said.position() == CardPosition.INSIDE
                        || said.conditions().contains(Condition.CARD_JAM)
                        || said.conditions().contains(Condition.CARD_INSIDE)
                    ? not("CARD_INSIDE")
                    : said.position() == CardPosition.NONE ? met() : noSensor())
        .orElseGet(Check::noSensor);
  }

  private static Optional<Boolean> doorSensor(Signs now) {
    return now.board().flatMap(BoardReading::doorOpen);
  }

  private static Optional<Integer> number(Optional<OptionalInt> value) {
    return value.filter(OptionalInt::isPresent).map(OptionalInt::getAsInt);
  }

  private static Told met() {
    return new Told.Met();
  }

  private static Told not(String why) {
    return new Told.NotYet(why);
  }

  private static Told noSensor() {
    return new Told.NoSensor();
  }
}

package id.kia.kiosk.print;

import id.kia.drivers.BoardReading;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.stock.RibbonRoll;
import id.kia.kiosk.stock.StockLedger;
import id.kia.kiosk.store.KioskStore;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a reading of printer and board says against starting a card; recomputed each time. */
final class Readiness {
  private static final Set<Condition> HARMLESS =
      Collections.unmodifiableSet(
          EnumSet.of(Condition.RIBBON_LOW, Condition.FEEDER_LOW, Condition.CLEANING_DUE));

  private final KioskStore store;
  private final StockLedger stock;
  private final ExitWatch exit;
  private final int binRoom;
  private final Duty duty;

  /**
   * @param binRoom cards the bin can hold
   */
  Readiness(KioskStore store, StockLedger stock, ExitWatch exit, int binRoom, Duty duty) {
    this.store = store;
    this.stock = stock;
    this.exit = exit;
    this.binRoom = binRoom;
    this.duty = duty;
  }

  /** Whether nothing stands in the way of a card. */
  boolean clear(Snapshot now) {
    return conditions(now).isEmpty() && obstacles(now).isEmpty();
  }

  /** Those that keep a card from starting. */
  static Set<Condition> blocking(Set<Condition> conditions) {
    Set<Condition> blocking = EnumSet.noneOf(Condition.class);
    blocking.addAll(conditions);
    blocking.removeAll(HARMLESS);
    return blocking;
  }

  /** Conditions that keep a card from starting. */
  Set<Condition> conditions(Snapshot now) {
    Set<Condition> blocking = blocking(now.conditions());
    if (!now.feederHasCards()) {
      blocking.add(Condition.FEEDER_EMPTY);
    }
    Optional<RibbonRoll> roll = store.read(stock::fitted);
    if (roll.isPresent() && roll.get().kind() != now.ribbon()) {
      blocking.add(Condition.RIBBON_WRONG);
    }
    return blocking;
  }

  /** What stands in the way around the printer. */
  Set<Obstacle> obstacles(Snapshot now) {
    Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
    if (now.position() != CardPosition.NONE) {
      obstacles.add(Obstacle.CARD_INSIDE);
    }
    // A pause between two cards is no reason to refuse the child who is admitted already.
    duty.report(now.identity().serial())
        .rest()
        .map(Rest::why)
        .filter(why -> why != Obstacle.RESTING)
        .ifPresent(obstacles::add);
    exit.latest()
        .filter(Leaving::speaksOfExit)
        .ifPresent(
            reading -> {
              if (reading.cardAtExit().orElse(false)) {
                obstacles.add(Obstacle.CARD_AT_EXIT);
              }
              if (reading.cardsInBin().orElse(0) >= binRoom) {
                obstacles.add(Obstacle.BIN_FULL);
              }
            });
    return obstacles;
  }

  /** Cards in the bin now, if the board says so. */
  OptionalInt bin() {
    return exit.latest()
        .filter(Leaving::speaksOfExit)
        .map(BoardReading::cardsInBin)
        .orElse(OptionalInt.empty());
  }
}

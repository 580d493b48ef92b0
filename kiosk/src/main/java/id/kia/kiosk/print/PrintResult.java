package id.kia.kiosk.print;

import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.kiosk.order.OrderState;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What became of a try to print, decided from evidence and durable. */
public sealed interface PrintResult {
  /** What an order's state says after this evidence was written down. */
  static PrintResult of(OrderState after, Evidence evidence) {
    return switch (after) {
      case PRINTED -> new Printed();
      case OUTCOME_UNKNOWN -> new Unknown();
      case HELD -> new SpoiledHeld();
      case CLAIMED ->
          evidence instanceof Evidence.None
              ? new NothingPrinted(evidence.facts().conditions(), Set.of())
              : new SpoiledTryAgain();
      case QUEUED,
          PRINTING,
          HANDED_OVER,
          CAPTURED,
          WITHDRAWN,
          MISSING,
          RECALLED,
          EXPIRED,
          INELIGIBLE ->
          throw new IllegalStateException("evidence led to " + after);
    };
  }

  /** A good card came out: wait until it is taken. */
  record Printed() implements PrintResult {}

  /** Spoiled and put aside; the order is still claimed and may be printed once more. */
  record SpoiledTryAgain() implements PrintResult {}

  /** Spoiled for the second time; the order is held. */
  record SpoiledHeld() implements PrintResult {}

  /**
   * Nothing was inserted and nothing written off; the order is as before. What keeps no card from
   * starting is no reason: a child is not told of a ribbon that ends soon.
   */
  record NothingPrinted(Set<Condition> conditions, Set<Obstacle> obstacles) implements PrintResult {
    public NothingPrinted {
      conditions = Set.copyOf(Readiness.blocking(conditions));
      obstacles = Set.copyOf(obstacles);
    }

    /** Codes of all that stands in the way, obstacles first. */
    public List<String> codes() {
      return Stream.concat(
              obstacles.stream().sorted().map(Obstacle::code),
              conditions.stream().sorted().map(Condition::code))
          .toList();
    }
  }

  /** Nobody knows; evidence after a recovery, or a person, will tell. */
  record Unknown() implements PrintResult {}
}

package id.kia.kiosk.print;

import id.kia.drivers.Condition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What became of a try to print, decided from evidence and durable. */
public sealed interface PrintResult {
  /** A good card came out: wait until it is taken. */
  record Printed() implements PrintResult {}

  /** Spoiled and put aside; the order is still claimed and may be printed once more. */
  record SpoiledTryAgain() implements PrintResult {}

  /** Spoiled for the second time; the order is held. */
  record SpoiledHeld() implements PrintResult {}

  /** Nothing was inserted and nothing written off; the order is as before. */
  record NothingPrinted(Set<Condition> conditions, Set<Obstacle> obstacles) implements PrintResult {
    public NothingPrinted {
      conditions = Set.copyOf(conditions);
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

package id.kia.kiosk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FaultAgesTest {
  private final FaultAges ages = new FaultAges();

  @Test
  void what_was_there_at_the_first_look_may_be_older() {
    ages.seen(Set.of("P-106"), Set.of("P-106"), 2_000);
    assertEquals(
        List.of(new StandingFault("P-106", Duration.ofSeconds(58), true, true)),
        ages.seen(Set.of("P-106"), Set.of("P-106"), 60_000));
  }

  @Test
  void a_fault_that_comes_later_is_as_old_as_it_was_seen() {
    ages.seen(Set.of(), Set.of(), 2_000);
    ages.seen(Set.of("P-101"), Set.of("P-101"), 10_000);
    assertEquals(
        List.of(new StandingFault("P-101", Duration.ofSeconds(5), false, true)),
        ages.seen(Set.of("P-101"), Set.of("P-101"), 15_000));
  }

  @Test
  void a_fault_that_went_and_came_back_is_new() {
    ages.seen(Set.of("P-101"), Set.of("P-101"), 1_000);
    ages.seen(Set.of(), Set.of(), 2_000);
    assertEquals(
        List.of(new StandingFault("P-101", Duration.ZERO, false, true)),
        ages.seen(Set.of("P-101"), Set.of("P-101"), 9_000));
  }

  @Test
  void what_keeps_no_child_from_a_card_is_known_as_such() {
    FaultAges ages = new FaultAges();
    List<Boolean> stops =
        ages.seen(new TreeSet<>(Set.of("B-114", "P-106")), Set.of("P-106"), 1_000).stream()
            .map(StandingFault::stops)
            .toList();
    assertEquals(List.of(false, true), stops);
  }
}

package id.kia.bridge.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DebounceTest {
  private static final long MS = 1_000_000;
  private final Debounce contact = new Debounce(Duration.ofMillis(30), false);

  @Test
  void a_level_is_believed_when_it_has_stood_still_and_is_told_once() {
    contact.edge(true, 0);
    assertEquals(Optional.empty(), contact.look(true, 29 * MS));
    assertFalse(contact.on());
    assertEquals(Optional.of(true), contact.look(true, 30 * MS));
    assertEquals(Optional.empty(), contact.look(true, 60 * MS));
    assertTrue(contact.on());
  }

  @Test
  void each_bounce_begins_the_wait_anew() {
    for (long edge = 0; edge < 10; edge++) {
      contact.edge(edge % 2 == 0, edge * 20 * MS);
      assertEquals(Optional.empty(), contact.look(edge % 2 == 0, edge * 20 * MS + 10 * MS));
    }
    assertEquals(Optional.empty(), contact.look(false, 1000 * MS), "it came back to where it was");
  }

  @Test
  void a_bounce_between_two_looks_that_see_the_same_level_counts() {
    contact.edge(true, 0);
    contact.edge(false, 25 * MS);
    contact.edge(true, 26 * MS);
    assertEquals(Optional.empty(), contact.look(true, 40 * MS));
    assertEquals(Optional.of(true), contact.look(true, 56 * MS));
  }

  @Test
  void an_edge_that_nobody_told_of_is_found_by_a_look() {
    assertEquals(Optional.empty(), contact.look(true, 0));
    assertEquals(Optional.of(true), contact.look(true, 30 * MS));
  }
}

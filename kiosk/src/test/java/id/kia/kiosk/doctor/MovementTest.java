package id.kia.kiosk.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Cabinet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class MovementTest {
  private final Set<String> on = new TreeSet<>();
  private final List<String> seen = new ArrayList<>();

  /** Remembers what is on. */
  private final Cabinet cabinet =
      new Cabinet() {
        @Override
        public void unlockServiceDoor(boolean unlocked) {
          set("LOCK", unlocked);
        }

        @Override
        public void lamp(Lamp lamp, boolean lit) {
          set(lamp.name(), lit);
        }

        @Override
        public void buzzer(boolean sounds) {
          set("BUZZER", sounds);
        }

        @Override
        public void fan(boolean turns) {
          set("FAN", turns);
        }

        @Override
        public boolean on(Contact contact) {
          return false;
        }

        @Override
        public void listen(BiConsumer<Contact, Boolean> told) {}

        @Override
        public void close() {}
      };

  private void set(String what, boolean now) {
    assertTrue(now ? on.add(what) : on.remove(what), what);
  }

  @Test
  void each_part_is_named_and_alone_on_and_off_again() throws Exception {
    List<String> named = new ArrayList<>();
    new Movement(part -> named.add(part.name()), time -> seen.add(String.join("+", on)))
        .through(cabinet);
    assertEquals(Arrays.stream(Movement.Moved.values()).map(Enum::name).toList(), named);
    assertEquals(named, seen);
    assertEquals(Set.of(), on, "the door is locked and all is dark");
  }

  @Test
  void whoever_breaks_off_leaves_no_door_open() {
    var broken =
        new Movement(
            part -> {},
            time -> {
              if (on.contains("LOCK")) {
                throw new InterruptedException();
              }
            });
    assertThrows(InterruptedException.class, () -> broken.through(cabinet));
    assertEquals(Set.of(), on);
  }

  @Test
  void each_part_has_its_words() {
    for (String language : FindingTable.LANGUAGES) {
      for (Movement.Moved part : Movement.Moved.values()) {
        assertTrue(!new FindingTable(language).moving(part).isBlank());
      }
    }
  }
}

package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultNameTest {
  @Test
  void every_fault_has_one_name() {
    Set<Class<?>> named =
        Arrays.stream(FaultName.values())
            .map(name -> name.lasting(Duration.ZERO).getClass())
            .collect(Collectors.toSet());
    assertEquals(Set.of(Fault.class.getPermittedSubclasses()), named);
    assertEquals(named.size(), FaultName.values().length);
  }

  @Test
  void a_name_is_found_by_its_word_and_by_its_fault() {
    for (FaultName name : FaultName.values()) {
      assertEquals(Optional.of(name), FaultName.of(name.word()));
      assertEquals(name, FaultName.named(name.lasting(Duration.ZERO)));
    }
    assertEquals(Optional.empty(), FaultName.of("POWER_CUT"));
  }
}

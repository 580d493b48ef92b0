package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kia.drivers.Cabinet;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.drivers.fault.CabinetFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk without its pins goes on, and says so. */
class PinsGoneTest {
  private static final Optional<String> CODE = Optional.of("B-115");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  @TempDir Path folder;

  @Test
  void pins_that_this_machine_does_not_have_are_told() {
    assumeFalse(Files.exists(Path.of("/dev/gpiochip0")), "skipped: this machine has pins");
    try (Cabinet cabinet = line(Map.of("provider", "gpiod")).open(() -> 0)) {
      assertEquals(CODE, cabinet.fault());
      cabinet.lamp(Cabinet.Lamp.READY, true);
      cabinet.unlockServiceDoor(true);
    }
  }

  @Test
  void the_bench_plays_it_from_the_next_start_on() throws Exception {
    Path file = folder.resolve("cabinet");
    CabinetLine line = line(Map.of("provider", "mock", "showIn", file.toString()));
    try (Cabinet cabinet = line.open(() -> 0)) {
      assertEquals(Optional.empty(), cabinet.fault());
    }
    VirtualCabinet.ask(file, EnumSet.of(CabinetFault.PINS_GONE));
    try (Cabinet cabinet = line.open(() -> 0)) {
      assertEquals(CODE, cabinet.fault());
    }
    VirtualCabinet.ask(file, Set.of());
    try (Cabinet cabinet = line.open(() -> 0)) {
      assertEquals(Optional.empty(), cabinet.fault());
    }
  }

  private static CabinetLine line(Map<String, String> facts) {
    return MAPPER.convertValue(facts, CabinetLine.class);
  }
}

package id.kia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --fault} of the demo and of its virtual devices: what is wrong with it is said. */
class FaultOptionTest {
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void putBack() {
    System.setErr(err);
  }

  @ParameterizedTest
  @CsvSource({
    "coffee@now, unknown fault coffee",
    "jam, is no fault: write NAME@WHEN",
    "jam@read:3, jam has no moment read",
    "sensor-dead@now:ceiling, strikes one of"
  })
  void a_demo_with_a_wrong_fault_says_so_in_one_line_and_starts_nothing(String fault, String why) {
    Path data = folder.resolve("demo");
    assertEquals(2, Kia.run("demo", "--data", data.toString(), "--fault", fault));
    String line = said.toString(StandardCharsets.UTF_8);
    assertTrue(line.contains("--fault '" + fault + "'"), line);
    assertTrue(line.contains(why), line);
    assertEquals(1, line.lines().count(), line);
    assertFalse(Files.exists(data));
  }

  @Test
  void the_virtual_devices_know_every_device_s_faults_and_no_other() {
    String devices =
        "virtual-world --devices d --out o --state s --port 1 --fault jam@panel:3"
            + " --fault door-open@now --fault coffee@now";
    assertEquals(2, Kia.run(devices.split(" ")));
    String line = said.toString(StandardCharsets.UTF_8);
    assertTrue(line.contains("unknown fault coffee"), line);
    assertTrue(line.contains("scanner-half"), line);
  }
}

package id.kia.tests.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kia.tests.Programs;
import id.kia.tests.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The units as systemd itself reads them; it exits 0 on an unknown key, so any line it prints is a
 * fault.
 */
class SystemdUnitsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"kia-kiosk.service", "kia-hub.service"})
  void systemd_has_nothing_to_say_about(String unit) throws IOException, InterruptedException {
    assumeTrue(
        Programs.present("systemd-analyze"), "systemd-analyze is not installed: install systemd");
    String text = Files.readString(unitFile(unit));
    String pointed = text.replaceAll("(?m)^ExecStart=\\S+", "ExecStart=/bin/true");
    Path copy = Files.writeString(folder.resolve(unit), pointed);
    var result = Programs.run(folder, "systemd-analyze", "verify", copy.toString());
    assertEquals("", result.output().strip());
    assertEquals(0, result.exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kia-kiosk.service", "kia-hub.service"})
  void an_unknown_key_would_be_seen(String unit) throws IOException, InterruptedException {
    assumeTrue(
        Programs.present("systemd-analyze"), "systemd-analyze is not installed: install systemd");
    String broken =
        Files.readString(unitFile(unit))
            .replaceAll("(?m)^ExecStart=\\S+", "Restrat=always\nExecStart=/bin/true");
    Path copy = Files.writeString(folder.resolve(unit), broken);
    assertTrue(
        Programs.run(folder, "systemd-analyze", "verify", copy.toString())
            .output()
            .contains("Restrat"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kia-kiosk.service", "kia-hub.service"})
  void the_unit_starts_a_command_that_kia_knows(String unit) throws IOException {
    String start =
        Files.readString(unitFile(unit))
            .lines()
            .filter(line -> line.startsWith("ExecStart="))
            .findFirst()
            .orElseThrow();
    String service = unit.contains("kiosk") ? "kiosk" : "hub";
    assertTrue(
        start.endsWith(
            "/kia " + service + " --config /etc/kia-" + service + "/" + service + ".yaml"),
        start);
  }

  @Test
  void the_service_user_of_each_unit_is_declared() throws IOException {
    for (String service : new String[] {"kia-kiosk", "kia-hub"}) {
      String unit = Files.readString(unitFile(service + ".service"));
      String users = Files.readString(unitFile(service + ".sysusers"));
      assertTrue(unit.contains("\nUser=" + service + "\n"), service);
      assertTrue(users.contains("\nu " + service + " "), service);
    }
  }

  @Test
  void the_screens_token_outlives_a_restart_of_the_kiosk() throws IOException {
    String unit = Files.readString(unitFile("kia-kiosk.service"));
    assertTrue(unit.contains("\nRuntimeDirectory=kia-kiosk\n"), unit);
    assertTrue(unit.contains("\nRuntimeDirectoryPreserve=yes\n"), unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kia-kiosk.service", "kia-hub.service"})
  void no_core_file_is_left_by(String unit) throws IOException {
    assertTrue(Files.readString(unitFile(unit)).contains("\nLimitCORE=0\n"), unit);
  }

  @Test
  void the_kiosks_memory_is_not_swapped_to_its_disk() throws IOException {
    String unit = Files.readString(unitFile("kia-kiosk.service"));
    assertTrue(unit.contains("\nMemorySwapMax=0\n"), unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:ErrorFile=/dev/null",
        "-XX:-DumpReplayDataOnError",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:-HeapDumpOnOutOfMemoryError",
        "-XX:+DisableAttachMechanism"
      })
  void the_launcher_forbids_what_would_write_memory_to_a_file(String option) throws IOException {
    String launcher = Files.readString(Repository.root().resolve("kia"));
    String start = launcher.substring(launcher.lastIndexOf("\nexec "));
    assertTrue(start.contains(" " + option + " "), option);
  }

  private static Path unitFile(String name) {
    return Repository.root().resolve("systemd").resolve(name);
  }
}

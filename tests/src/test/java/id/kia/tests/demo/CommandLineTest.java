package id.kia.tests.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.tests.Programs;
import id.kia.tests.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong use is one clear line and exit code 2, never a stack trace. */
class CommandLineTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "demo --nonsense",
        "kiosk --config missing.yaml",
        "hub --config missing.yaml",
        "render missing.json -o card.png",
        "wire --profile nonsense --ribbon kb --image missing.png -o job.bin",
        "wire --profile evolis-classic --ribbon pink --image missing.png -o job.bin",
        "wire --profile evolis-classic --ribbon kb --image missing.png -o job.bin",
        "wire --profile evolis-classic --ribbon kb --image missing.png --levels 3 -o job.bin",
        "conform",
        "conform --printer port --driver nonsense",
        "conform --printer port --driver ipp",
        "conform --printer port --cards 3",
        "conform --printer port --write missing.md",
        "virtual-printer --profile evolis-classic --link port --out cards --fault nonsense",
        "virtual-printer --profile evolis-classic --link port --out cards --time-scale 0",
      })
  void is_one_line_and_exit_code_2(String words) throws IOException, InterruptedException {
    Programs.Result result = kia(words);
    assertEquals(2, result.exit(), result.output());
    List<String> lines = result.output().lines().toList();
    assertEquals(1, lines.size(), result.output());
    assertTrue(lines.getFirst().startsWith("kia: "), result.output());
  }

  @Test
  void an_unknown_setting_of_the_kiosk_is_named() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("kiosk.yaml"),
        """
        name: Contoh
        dataDir: data
        zone: Asia/Makassar
        hub: { url: http://127.0.0.1:1 }
        printer: { driver: evolis-classic, port: printer, ribbon: YMCKO, colour: red }
        """);
    Programs.Result result = kia("kiosk --config kiosk.yaml");
    assertEquals(2, result.exit(), result.output());
    assertTrue(result.output().contains("\"colour\" is not a setting"), result.output());
  }

  @Test
  void what_a_killed_process_unpacked_goes_at_the_next_start()
      throws IOException, InterruptedException {
    Path tmp = Files.createDirectories(folder.resolve("tmp"));
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path dead = Files.createDirectories(tmp.resolve(Long.toString(gone.pid())));
    Files.writeString(dead.resolve("lib.so"), "2 MB");
    Path alive = Files.createDirectories(tmp.resolve(Long.toString(ProcessHandle.current().pid())));
    var command = Repository.root().resolve("kia").toString();
    Programs.run(folder, Map.of("CACHE_DIRECTORY", folder.toString()), command, "--help");
    assertFalse(Files.exists(dead));
    assertTrue(Files.exists(alive));
  }

  private Programs.Result kia(String words) throws IOException, InterruptedException {
    String[] command = (Repository.root().resolve("kia") + " " + words).split(" ");
    return Programs.run(folder, command);
  }
}

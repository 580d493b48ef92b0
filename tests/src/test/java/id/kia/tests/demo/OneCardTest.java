package id.kia.tests.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kia.tests.Programs;
import id.kia.tests.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One card through hub, kiosk and virtual devices, whole and with the kiosk killed in the middle.
 */
class OneCardTest {
  private static final Path WORK = Path.of("target", "demo").toAbsolutePath();

  @Test
  void one_card_goes_from_the_class_list_to_the_receipt() throws IOException, InterruptedException {
    JsonNode summary = demo("whole", 18_600);
    assertEquals("HANDED_OVER", summary.path("state").asText(), summary.toString());
    assertTrue(summary.path("receiptAcknowledged").asBoolean(), summary.toString());
    assertEquals(1, summary.path("cards").path("good").asInt(), summary.toString());
    assertEquals(0, summary.path("cards").path("rejected").asInt(), summary.toString());
    assertEquals(1, summary.path("stock").path("issued").asInt(), summary.toString());
    assertEquals(0, summary.path("stock").path("spoiled").asInt(), summary.toString());
    assertTrue(Files.size(Path.of(summary.path("card").asText())) > 10_000, summary.toString());
  }

  @Test
  void killed_in_the_middle_of_a_panel_there_is_one_good_card_and_one_spoiled_blank()
      throws IOException, InterruptedException {
    JsonNode summary = demo("killed", 18_610, "--kill-while-printing");
    assertEquals("HANDED_OVER", summary.path("state").asText(), summary.toString());
    assertTrue(summary.path("receiptAcknowledged").asBoolean(), summary.toString());
    assertEquals("evidence", summary.path("settledBy").asText(), summary.toString());
    assertEquals(1, summary.path("cards").path("good").asInt(), summary.toString());
    assertEquals(1, summary.path("cards").path("rejected").asInt(), summary.toString());
    assertEquals(1, summary.path("stock").path("issued").asInt(), summary.toString());
    assertEquals(1, summary.path("stock").path("spoiled").asInt(), summary.toString());
  }

  @Test
  void a_taken_port_is_one_line_and_exit_code_2() throws IOException, InterruptedException {
    try (var taken =
        new java.net.ServerSocket(18_620, 1, java.net.InetAddress.getLoopbackAddress())) {
      Programs.Result result = run("taken", taken.getLocalPort());
      assertEquals(2, result.exit(), result.output());
      assertEquals(
          List.of("kia: port 18620 is taken; choose others with --port-base"),
          result.output().lines().toList());
    }
  }

  private static JsonNode demo(String name, int portBase, String... more)
      throws IOException, InterruptedException {
    Programs.Result result = run(name, portBase, more);
    assertEquals(0, result.exit(), result.output() + logs(WORK.resolve(name).resolve("logs")));
    String json =
        result
            .output()
            .lines()
            .filter(line -> line.startsWith("{"))
            .reduce((first, second) -> second)
            .orElse("{}");
    return new ObjectMapper().readTree(json);
  }

  private static Programs.Result run(String name, int portBase, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Repository.root().resolve("kia").toString(), "demo", "--once", "--json"));
    command.addAll(
        List.of(
            "--port-base", Integer.toString(portBase), "--data", WORK.resolve(name).toString()));
    command.addAll(List.of(more));
    Files.createDirectories(WORK);
    return Programs.run(Repository.root(), command.toArray(String[]::new));
  }

  private static String logs(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return "";
    }
    var text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        text.append("\n== ").append(file).append('\n').append(Files.readString(file));
      }
    }
    return text.toString();
  }
}

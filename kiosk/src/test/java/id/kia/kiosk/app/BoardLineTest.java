package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.BoardReading.Sensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardLineTest {
  private static final String OWN = "board: { port: /dev/kia/board }";

  /** The tests run in the module's folder. */
  private static final Path PAGE = Path.of("..", "docs", "reference", "sensor-board.md");

  @TempDir Path folder;

  private BoardLine read(String board) throws IOException, ConfigFault {
    assertTrue(KioskConfigTest.GOOD.contains(OWN), "the usual file has a board");
    Path file = folder.resolve("kiosk.yaml");
    Files.writeString(file, KioskConfigTest.GOOD.replace(OWN, board));
    return KioskConfig.read(file).board();
  }

  private static String one(String channel) {
    return "board: { modules: [ { port: /dev/a, channels: [ { " + channel + " } ] } ] }";
  }

  @Test
  void our_own_board_is_one_line_at_its_speed() throws Exception {
    List<BoardLine.Line> lines = read(OWN).lines(() -> 0);
    assertEquals(1, lines.size());
    assertEquals("/dev/kia/board 19200", lines.getFirst().port() + " " + lines.getFirst().baud());
  }

  @Test
  void the_example_of_the_documentation_is_taken_as_it_stands() throws Exception {
    Matcher yaml =
        Pattern.compile("```yaml\n(board:.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    assertTrue(yaml.find(), "the page has an example");
    List<BoardLine.Line> lines = read(yaml.group(1)).lines(() -> 0);
    assertEquals(2, lines.size());
    assertEquals(Set.of(Sensor.DOOR, Sensor.TAMPER, Sensor.EXIT), lines.getFirst().sensors());
    assertEquals(9600, lines.getFirst().baud());
    assertEquals(Set.of(Sensor.HOPPER, Sensor.TEMPERATURE), lines.getLast().sensors());
  }

  @Test
  void only_our_own_board_is_calibrated_from_a_page() throws Exception {
    assertTrue(read(OWN).ours());
    var modules = new BoardLine(null, null, List.of(), null);
    assertFalse(modules.ours());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "board: {}|either \"port\"",
        "board: { modules: [] }|names no port",
        "board: { port: /dev/a, modules: [] }|either \"port\"",
        "board: { modules: [ { port: /dev/a, channels: [] } ] }|without a channel"
      })
  void a_board_that_cannot_be_wired_so_is_one_clear_line(String board, String words) {
    var fault = assertThrows(ConfigFault.class, () -> read(board));
    assertTrue(String.valueOf(fault.getMessage()).contains(words), fault.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sensor: dor, module: 1, from: coil, address: 0|sensor \"dor\" is none of [hopper,",
        "sensor: door, module: 1, from: relay, address: 0|from \"relay\" is none of [coil,",
        "sensor: door, module: 0, from: coil, address: 0|module is 1 to 247",
        "sensor: hopper, module: 1, from: input, address: 0, type: u24|type and words",
        "sensor: hopper, module: 1, from: input, address: 0, words: low|words is for 32 bits",
        "sensor: hopper, module: 1, from: input, address: 0, least: 1|least and most go together",
        "sensor: hopper, module: 1, from: input, address: 0, unit: celsius|is no unit of it",
        "sensor: hopper, module: 1, from: input, address: 0, stuckSeconds: 0|stuckSeconds",
        "sensor: door, module: 1, from: holding, address: 0, bit: 16|bit is 0 to 15"
      })
  void a_channel_that_cannot_be_is_one_clear_line(String channel, String words) {
    var fault = assertThrows(ConfigFault.class, () -> read(one(channel)));
    assertTrue(String.valueOf(fault.getMessage()).contains(words), fault.getMessage());
  }

  @Test
  void a_sensor_or_a_port_that_stands_there_twice_is_refused() {
    String line = "{ port: %s, channels: [ { sensor: %s, module: 1, from: coil, address: 0 } ] }";
    for (String second :
        List.of(line.formatted("/dev/a", "exit"), line.formatted("/dev/b", "door"))) {
      String board =
          "board: { modules: [ " + line.formatted("/dev/a", "door") + ", " + second + " ] }";
      var fault = assertThrows(ConfigFault.class, () -> read(board));
      assertTrue(String.valueOf(fault.getMessage()).contains("twice"), fault.getMessage());
    }
  }
}

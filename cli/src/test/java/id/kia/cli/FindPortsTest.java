package id.kia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kia.drivers.board.VirtualBoard;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.drivers.scanner.VirtualScanner;
import id.kia.kiosk.store.RunMark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./kia doctor --find} over pseudo-terminals: who is on which port. */
class FindPortsTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  @BeforeEach
  void listen() {
    var heard = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(heard);
    System.setErr(heard);
  }

  @AfterEach
  void putBack() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void each_port_is_asked_who_is_there_and_nothing_moves() throws Exception {
    try (VirtualEvolis printer = printer();
        VirtualBoard _ = VirtualBoard.start(folder.resolve("board"), System::nanoTime);
        VirtualScanner _ = VirtualScanner.start(folder.resolve("scanner"), System::nanoTime)) {
      assertEquals(0, find("printer", "board", "scanner", "nothing"), this::output);
      assertEquals(0, printer.body().cards(), "no card moves");
      assertTrue(printer.body().lineBytes() < 20, "five bytes, and the board's eight");
      assertEquals(java.util.List.of(), printer.body().violations());
    }
    has("printer: \\{ driver: evolis-classic, port: .*/printer, ribbon: YMCKO }");
    has("board: \\{ port: .*/board }");
    has("# scanner: \\{ port: .*/scanner }");
    has("/nothing +tertutup");
    has("/printer +mesin cetak +");
  }

  @Test
  void a_script_gets_a_list() throws Exception {
    try (VirtualBoard _ = VirtualBoard.start(folder.resolve("board"), System::nanoTime)) {
      assertEquals(
          0, Kia.run("doctor", "--find", "--json", "--at", folder.resolve("board").toString()));
    }
    JsonNode found = new ObjectMapper().readTree(output());
    assertEquals(1, found.size());
    assertEquals("BOARD", found.get(0).path("device").asText());
    assertEquals(folder.resolve("board").toString(), found.get(0).path("port").asText());
  }

  @Test
  void while_a_kiosk_runs_no_port_is_touched() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path config = folder.resolve("kiosk.yaml");
    Files.writeString(
        config,
        """
        name: SDN Contoh 1
        dataDir: data
        zone: Asia/Makassar
        hub: { url: http://127.0.0.1:1 }
        printer: { driver: evolis-classic, port: /dev/x, ribbon: YMCKO }
        board: { port: /dev/y }
        scanner: { port: /dev/z }
        cabinet: { provider: mock }
        screen: { port: 1 }
        technician: { port: 2 }
        """);
    try (RunMark _ = RunMark.take(data);
        VirtualEvolis printer = printer()) {
      assertEquals(
          1,
          Kia.run(
              "doctor",
              "--find",
              "--config",
              config.toString(),
              "--at",
              folder.resolve("printer").toString()));
      assertEquals(0, printer.body().lineBytes(), "nothing was sent");
    }
    has("stop it first");
    assertFalse(output().contains("printer: {"), this::output);
  }

  private VirtualEvolis printer() throws Exception {
    return VirtualEvolis.start(
        PtyLine.open(folder.resolve("printer"), System::nanoTime),
        VirtualPrinterOptions.of(folder.resolve("out"), Pacer.INSTANT, System::nanoTime));
  }

  private int find(String... names) {
    java.util.List<String> line = new java.util.ArrayList<>(java.util.List.of("doctor", "--find"));
    line.add("--config");
    line.add(folder.resolve("none.yaml").toString());
    for (String name : names) {
      line.add("--at");
      line.add(folder.resolve(name).toString());
    }
    return Kia.run(line.toArray(String[]::new));
  }

  private void has(String pattern) {
    assertTrue(
        java.util.regex.Pattern.compile(pattern).matcher(output()).find(),
        () -> pattern + " in\n" + output());
  }

  private String output() {
    return said.toString(StandardCharsets.UTF_8);
  }
}

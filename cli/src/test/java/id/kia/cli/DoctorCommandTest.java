package id.kia.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import id.kia.drivers.board.VirtualBoard;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.drivers.scanner.VirtualScanner;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.RunMark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command in this process, on virtual devices at real serial ports. */
@Timeout(60)
class DoctorCommandTest {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir Path folder;
  private HttpServer hub;

  @BeforeEach
  void listen() throws Exception {
    var heard = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(heard);
    System.setErr(heard);
    hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hub.createContext("/", exchange -> exchange.sendResponseHeaders(404, -1));
    hub.start();
  }

  @AfterEach
  void putBack() {
    System.setOut(out);
    System.setErr(err);
    hub.stop(0);
  }

  @Test
  void a_kiosk_without_faults_is_said_part_by_part_in_both_languages_and_exits_0()
      throws Exception {
    try (VirtualEvolis printer = printer();
        VirtualBoard _ = VirtualBoard.start(folder.resolve("board"), System::nanoTime);
        VirtualScanner _ = VirtualScanner.start(folder.resolve("scanner"), System::nanoTime)) {
      assertEquals(0, doctor(""), this::output);
      assertEquals(0, printer.body().cards(), "no card moves");
    }
    has("BAIK +Mesin cetak +.*VIRT-");
    has("BAIK +Papan sensor +Modbus RTU");
    has("BAIK +Pemindai QR +.*tidak dapat ditanya");
    has("BAIK +Kunci pembungkus +belum ada");
    has("BAIK +Jam +.*cocok dengan hub");
    has("BAIK +Hub kantor +.*HTTP 404");
    has("OK +Printer +.*VIRT-");
    has("No faults\\.");
    assertTrue(output().indexOf("Mesin cetak") < output().indexOf("Printer"), this::output);
    assertFalse(Files.exists(folder.resolve("data/wrapping.key")), "nothing is made");
  }

  @Test
  void the_database_is_looked_at_and_never_written_and_an_enrolment_is_missed() throws Exception {
    Path file = Files.createDirectories(folder.resolve("data")).resolve("kiosk.db");
    assertEquals(1, doctor(""), this::output);
    has("OK +Database +none yet");
    assertFalse(Files.exists(file), "nothing is made");
    KioskStore.open(file).close();
    byte[] before = Files.readAllBytes(file);
    said.reset();
    assertEquals(1, doctor(""), this::output);
    has("OK +Database +.*kiosk.db is whole");
    has("FAULT +Y-106 +Enrolment");
    assertArrayEquals(before, Files.readAllBytes(file));
    Files.write(file, new byte[8192]);
    said.reset();
    assertEquals(1, doctor(""), this::output);
    has("FAULT +S-102 +Database ");
  }

  @Test
  void each_fault_has_its_code_and_next_step_and_exits_1() throws Exception {
    try (VirtualEvolis printer = printer()) {
      printer.openCover();
      hub.stop(0);
      assertEquals(1, doctor(""), this::output);
    }
    has("GANGGUAN +P-106 +Mesin cetak ");
    has("-> Tutup sampai berbunyi klik|-> Tutup");
    has("FAULT +P-106 +Printer ");
    has("-> Close it until it clicks\\.");
    has("FAULT +W-UNAVAILABLE +Sensor board ");
    has("FAULT +W-UNAVAILABLE +QR scanner ");
    has("FAULT +Y-101 +Office's hub ");
    has("OK +Clock +.*not compared");
    has("4 faults\\.");
  }

  @Test
  void nothing_is_switched_where_there_are_no_pins_or_a_kiosk_has_them() throws Exception {
    String config = config("", "").toString();
    assertEquals(0, Kia.run("doctor", "--move", "--config", config), this::output);
    has("OK +Cabinet +no pins");
    said.reset();
    try (RunMark _ = RunMark.take(Files.createDirectories(folder.resolve("data")))) {
      assertEquals(1, Kia.run("doctor", "--move", "--config", config), this::output);
    }
    has("a kiosk runs with .*stop it first");
  }

  @Test
  void ports_of_a_kiosk_that_runs_are_not_touched_and_it_says_so() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (RunMark _ = RunMark.take(data);
        VirtualEvolis printer = printer()) {
      assertEquals(0, doctor(""), this::output);
      assertEquals(0, printer.body().lineBytes(), "nothing was sent");
    }
    has("Kiosk service +runs; ports and pins are not touched");
    has("SKIPPED +Printer +in use by the kiosk service");
    has("DILEWATI +Papan sensor ");
    has("OK +Disk space ");
  }

  @Test
  void a_printer_that_no_driver_knows_and_a_device_that_is_virtual_in_production_are_faults()
      throws Exception {
    assertEquals(1, doctor("driver: evolis-classic", "driver: abacus"), this::output);
    has("FAULT +D-103 +Printer +driver: abacus");
    try (VirtualEvolis _ = printer()) {
      assertEquals(1, doctor("production: false", "production: true"), this::output);
    }
    has("FAULT +P-118 +Printer +.* is virtual");
  }

  @Test
  void a_script_reads_the_same_as_a_list_and_a_bad_file_is_one_line_and_exit_code_2()
      throws Exception {
    assertEquals(1, Kia.run("doctor", "--json", "--config", config("", "").toString()));
    has("\"part\" : \"BOARD\",\\s+\"verdict\" : \"FAULT\",\\s+\"code\" : \"W-UNAVAILABLE\"");
    assertEquals(2, Kia.run("doctor", "--config", folder.resolve("none.yaml").toString()));
    has("kia: .*none.yaml does not exist");
  }

  @Test
  void what_the_log_says_meanwhile_is_not_in_the_list() throws Exception {
    Assumptions.assumeFalse(Files.exists(Path.of("/dev/gpiochip0")), "has real pins");
    var log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    String file = config("provider: mock", "provider: gpiod").toString();
    assertEquals(1, Kia.run("doctor", "--json", "--config", file));
    assertTrue(log.toString(StandardCharsets.UTF_8).contains("WARN"), log::toString);
    assertEquals("W-GPIO", new ObjectMapper().readTree(output()).get(5).path("code").asText());
  }

  private VirtualEvolis printer() throws Exception {
    return VirtualEvolis.start(
        PtyLine.open(folder.resolve("printer"), System::nanoTime),
        VirtualPrinterOptions.of(folder.resolve("out"), Pacer.INSTANT, System::nanoTime));
  }

  private int doctor(String... change) throws Exception {
    return Kia.run(
        "doctor",
        "--config",
        config(change[0], change.length > 1 ? change[1] : change[0]).toString());
  }

  private Path config(String from, String to) throws Exception {
    String text =
        """
        name: SDN Contoh 1
        dataDir: data
        zone: Asia/Makassar
        production: false
        hub: { url: http://127.0.0.1:%d }
        printer: { driver: evolis-classic, port: %s, ribbon: YMCKO }
        board: { port: %s }
        scanner: { port: %s }
        cabinet: { provider: mock }
        screen: { port: 8601 }
        technician: { port: 8602 }
        """
            .formatted(
                hub.getAddress().getPort(),
                folder.resolve("printer"),
                folder.resolve("board"),
                folder.resolve("scanner"));
    return Files.writeString(folder.resolve("kiosk.yaml"), text.replace(from, to));
  }

  private void has(String line) {
    assertTrue(
        java.util.regex.Pattern.compile(line).matcher(output()).find(),
        () -> line + " is not in\n" + output());
  }

  private String output() {
    return said.toString(StandardCharsets.UTF_8);
  }
}

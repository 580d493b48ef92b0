package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortState;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.drivers.CardImage;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.DriverRegistry;
import id.kia.drivers.PrintJob;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.drivers.recording.PanelKey;
import id.kia.kiosk.commission.Commissioned;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterLineTest {
  private static final String AT_PORT = "driver: evolis-classic, port: /dev/kia/printer";

  @TempDir Path folder;
  private final Map<String, Commissioned> found = new ConcurrentHashMap<>();

  private PrinterLine line(String driver, String where) throws Exception {
    Path file = folder.resolve("kiosk.yaml");
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(file, KioskConfigTest.GOOD.replace(AT_PORT, "driver: x, " + where));
    CardPrinterDriver known = DriverRegistry.installed().find(driver).orElseThrow();
    return new PrinterLine(
        KioskConfig.read(file),
        known,
        System::nanoTime,
        new PanelKey(new SecureRandom()),
        serial -> found.getOrDefault(serial, Commissioned.NOTHING));
  }

  /** What was found at a machine is sent once it is known which it is, at each identification. */
  @Test
  void the_offset_of_this_machine_is_sent_at_each_identification_and_that_of_no_other()
      throws Exception {
    Path link = folder.resolve("printer");
    BlockingQueue<PortState> states = new LinkedBlockingQueue<>();
    var options =
        VirtualPrinterOptions.of(folder.resolve("cards"), Pacer.INSTANT, System::nanoTime);
    found.put("VIRT-OTHER", at(9, 9));
    try (var machine = VirtualEvolis.start(PtyLine.open(link, System::nanoTime), options);
        var port =
            line("evolis-classic", "port: " + link)
                .supervised(BackOff.forDevices(new Random(1)), (from, to) -> states.add(to))) {
      port.start();
      assertEquals(Map.of(), offsets(states, port), "nobody measured this one");
      found.put(machine.body().serial(), at(-7, 6));
      port.reconnect();
      assertEquals(Map.of("Px", "-7", "Py", "6"), offsets(states, port));
      found.put(machine.body().serial(), at(0, 1));
      port.reconnect();
      assertEquals(Map.of("Px", "0", "Py", "1"), offsets(states, port));
    }
  }

  /** What is worked out in advance is worked out for the machine that was found. */
  @Test
  void a_card_is_worked_out_for_the_machine_that_was_last_there() throws Exception {
    Path link = folder.resolve("printer");
    BlockingQueue<PortState> states = new LinkedBlockingQueue<>();
    var options =
        VirtualPrinterOptions.of(folder.resolve("cards"), Pacer.INSTANT, System::nanoTime);
    int dots = CardImage.WIDTH * CardImage.HEIGHT;
    var blank = new CardImage(CardImage.WIDTH, CardImage.HEIGHT, new int[dots], new boolean[dots]);
    PrintJob card = new PrintJob(RibbonKind.YMCKO, blank);
    PrinterLine line = line("evolis-classic", "port: " + link);
    PrintJob.Ready before = line.ready(card).ready().orElseThrow();
    try (var machine = VirtualEvolis.start(PtyLine.open(link, System::nanoTime), options);
        var port = line.supervised(BackOff.forDevices(new Random(1)), (f, to) -> states.add(to))) {
      found.put(
          machine.body().serial(),
          new Commissioned(Commissioned.Colour.SAME, null, null, null, null));
      port.start();
      assertEquals(Map.of(), offsets(states, port));
    }
    assertNotEquals(before, line.ready(card).ready().orElseThrow());
  }

  private static Commissioned at(int x, int y) {
    return new Commissioned(Commissioned.Colour.UNTRIED, x, y, null, null);
  }

  /** What is in force when the port is ready the next time. */
  private static Map<String, String> offsets(
      BlockingQueue<PortState> states, PortSupervisor<CardPrinter> port) throws Exception {
    PortState next = states.poll(10, TimeUnit.SECONDS);
    while (!(next instanceof PortState.Ready)) {
      assertNotNull(next, "the printer is not ready");
      next = states.poll(10, TimeUnit.SECONDS);
    }
    Map<String, String> settings =
        new TreeMap<>(port.submit(CardPrinter::snapshot).get(10, TimeUnit.SECONDS).settings());
    settings.keySet().retainAll(Set.of("Px", "Py"));
    return settings;
  }

  @Test
  void a_driver_wants_its_own_kind_of_place() {
    String serial =
        assertThrows(ConfigFault.class, () -> line("evolis-classic", "uri: ipp://127.0.0.1/x"))
            .toString();
    assertTrue(serial.contains("needs \"port\""), serial);
    String net = assertThrows(ConfigFault.class, () -> line("ipp", "port: /dev/x")).toString();
    assertTrue(net.contains("needs \"uri\""), net);
    assertThrows(IllegalArgumentException.class, () -> line("ipp", "uri: http://127.0.0.1/x"));
  }

  /** What answers there is no printer, so it is found, asked, and not trusted. */
  @Test
  void a_printer_at_an_address_is_searched_asked_and_given_up() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/x",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    BlockingQueue<PortState> states = new LinkedBlockingQueue<>();
    String where = "uri: ipp://127.0.0.1:" + server.getAddress().getPort() + "/x";
    try (var port =
        line("ipp", where)
            .supervised(BackOff.forDevices(new Random(1)), (from, to) -> states.add(to))) {
      port.start();
      assertInstanceOf(PortState.Identifying.class, states.poll(10, TimeUnit.SECONDS));
      var absent = assertInstanceOf(PortState.Absent.class, states.poll(10, TimeUnit.SECONDS));
      assertTrue(absent.why().contains("HTTP 404"), absent.why());
      assertEquals("W-IDENTIFY", absent.code());
    } finally {
      server.stop(0);
    }
  }
}

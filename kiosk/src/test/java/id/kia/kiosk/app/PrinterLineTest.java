package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortState;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.DriverRegistry;
import id.kia.drivers.recording.PanelKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterLineTest {
  private static final String AT_PORT = "driver: evolis-classic, port: /dev/kia/printer";

  @TempDir Path folder;

  private PrinterLine line(String driver, String where) throws Exception {
    Path file = folder.resolve("kiosk.yaml");
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(file, KioskConfigTest.GOOD.replace(AT_PORT, "driver: x, " + where));
    CardPrinterDriver known = DriverRegistry.installed().find(driver).orElseThrow();
    return new PrinterLine(
        KioskConfig.read(file), known, System::nanoTime, new PanelKey(new SecureRandom()));
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

package id.kia.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands at the address: an answer, a fault with a code, and always an end. */
class IppExchangeTest {
  private static final IppTiming TIMING =
      new IppTiming(
          Duration.ofSeconds(2),
          Duration.ofMillis(400),
          Duration.ofSeconds(2),
          Duration.ofMillis(1),
          Duration.ofMillis(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1));

  private final AtomicInteger lost = new AtomicInteger();
  private FakeIppPrinter fake;
  private IppExchange exchange;

  @BeforeEach
  void open() throws Exception {
    fake = new FakeIppPrinter();
    exchange = new IppExchange(fake.uri(), TIMING, lost::incrementAndGet);
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private PrinterException asking(FakeIppPrinter.Fault fault) {
    fake.faults.put(Operation.getPrinterAttributes, fault);
    return assertThrows(
        PrinterException.class, () -> new IppReadings(exchange).ask(), "an answer was believed");
  }

  @Test
  void an_error_of_http_and_a_refusal_have_their_name() {
    PrinterException http = asking((e, request) -> FakeIppPrinter.raw(e, 401, new byte[0]));
    assertEquals(Set.of(Condition.COMMAND_REFUSED), http.conditions());
    assertTrue(http.toString().contains("HTTP 401"), http.toString());
    PrinterException refused =
        asking(
            (e, request) ->
                FakeIppPrinter.answer(
                    e,
                    request,
                    IppPacket.response(Status.serverErrorBusy)
                        .putOperationAttributes(Types.statusMessage.of("Siti, 7 tahun"))));
    assertTrue(refused.toString().endsWith("server-error-busy"), refused.toString());
    assertEquals(0, lost.get(), "it is there, it only said no");
  }

  @Test
  void what_is_no_ipp_and_an_answer_to_another_request_are_not_believed() {
    byte[] page = "<html>login</html>".getBytes(StandardCharsets.UTF_8);
    PrinterException html = asking((e, request) -> FakeIppPrinter.raw(e, 200, page));
    assertEquals(Set.of(Condition.COMMAND_REFUSED), html.conditions());
    PrinterException other =
        asking(
            (e, request) ->
                FakeIppPrinter.answer(
                    e,
                    new IppPacket(Operation.getPrinterAttributes, request.getRequestId() + 1),
                    IppPacket.response(Status.successfulOk)));
    assertTrue(other.toString().contains("another request"), other.toString());
    PrinterException silentOnItself =
        asking(
            (e, request) ->
                FakeIppPrinter.answer(e, request, IppPacket.response(Status.successfulOk)));
    assertTrue(silentOnItself.toString().endsWith("said nothing"), silentOnItself.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noise_behind_a_good_beginning_is_a_fault_with_a_code(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      PrinterException told =
          asking(
              (e, request) -> {
                byte[] noise = new byte[8 + random.nextInt(200)];
                random.nextBytes(noise);
                noise[0] = 2;
                noise[1] = 0;
                noise[2] = 0;
                noise[3] = 0;
                noise[8 % noise.length] = 4;
                FakeIppPrinter.raw(e, 200, noise);
              });
      assertTrue(
          told.conditions().equals(Set.of(Condition.COMMAND_REFUSED)), "seed " + seed + told);
    }
  }

  @Test
  void an_endless_answer_is_cut_and_a_trickling_one_too() {
    PrinterException endless =
        asking(
            (e, request) -> {
              e.sendResponseHeaders(200, 0);
              byte[] zeros = new byte[64 * 1024];
              for (int i = 0; i <= IppExchange.MOST_ANSWER_BYTES / zeros.length; i++) {
                e.getResponseBody().write(zeros);
              }
            });
    assertEquals(Set.of(Condition.LINE_LOST), endless.conditions());
    var enough = new CountDownLatch(1);
    PrinterException trickle = asking((e, request) -> trickle(e, enough));
    enough.countDown();
    assertEquals(Set.of(Condition.SILENT), trickle.conditions());
    assertTrue(lost.get() >= 2);
  }

  private static void trickle(HttpExchange e, CountDownLatch enough) throws IOException {
    e.sendResponseHeaders(200, 0);
    try {
      do {
        e.getResponseBody().write(0);
        e.getResponseBody().flush();
      } while (!enough.await(20, TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void nobody_there_is_a_lost_line() {
    fake.close();
    PrinterException gone =
        assertThrows(PrinterException.class, () -> new IppReadings(exchange).ask());
    assertEquals(Set.of(Condition.LINE_LOST), gone.conditions());
    assertEquals(1, lost.get());
  }

  @Test
  void addresses_are_ipp_or_ipps_without_a_user() {
    assertEquals(
        URI.create("http://printer.lan:631/ipp/print"),
        IppExchange.http(URI.create("ipp://printer.lan/ipp/print")));
    assertEquals(
        URI.create("https://[::1]:8631/"), IppExchange.http(URI.create("ipps://[::1]:8631")));
    for (String bad :
        new String[] {"http://printer/", "printer", "ipp:///x", "ipp://a:b@printer/", "ipp:x"}) {
      assertThrows(IllegalArgumentException.class, () -> IppExchange.http(URI.create(bad)), bad);
    }
  }
}

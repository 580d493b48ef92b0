package id.kia.tests.fuzz;

import id.kia.contract.Json;
import id.kia.contract.order.OrderId;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.kiosk.app.Storage;
import id.kia.kiosk.cabinet.CabinetGuard;
import id.kia.kiosk.cabinet.CabinetHabits;
import id.kia.kiosk.commission.BlankRange;
import id.kia.kiosk.commission.BoardSetUp;
import id.kia.kiosk.commission.CommissionBook;
import id.kia.kiosk.commission.PrinterSetUp;
import id.kia.kiosk.doctor.Finding;
import id.kia.kiosk.print.SettingsWatch;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.screen.PrintForecast;
import id.kia.kiosk.screen.ScreenDesk;
import id.kia.kiosk.screen.ScreenInput;
import id.kia.kiosk.screen.ScreenPlace;
import id.kia.kiosk.screen.ScreenServer;
import id.kia.kiosk.screen.ScreenSession;
import id.kia.kiosk.screen.ScreenSettings;
import id.kia.kiosk.screen.ScreenTimes;
import id.kia.kiosk.screen.ScreenToken;
import id.kia.kiosk.stock.StockHistory;
import id.kia.kiosk.stock.StockRules;
import id.kia.kiosk.stock.SupplyPolicy;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.technician.CardSettler;
import id.kia.kiosk.technician.CodeGate;
import id.kia.kiosk.technician.MachineCare;
import id.kia.kiosk.technician.MachineReading;
import id.kia.kiosk.technician.PinGate;
import id.kia.kiosk.technician.SetUpDesk;
import id.kia.kiosk.technician.TechnicianServer;
import id.kia.kiosk.technician.TestPrinting;
import id.kia.kiosk.technician.TwoNames;
import id.kia.kiosk.technician.Workshop;
import io.vertx.core.Vertx;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Requests to the kiosk's two servers, with a session: never an unexplained failure, and the books
 * hold afterwards. A line that begins with {@code S} goes to the screen.
 */
final class KioskPagesTarget implements FuzzTarget {
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  private static final byte[] LOGIN = "pin=1234".getBytes(StandardCharsets.US_ASCII);
  private final Vertx vertx = Vertx.vertx();
  private final Storage storage;
  private final FedPages technician;
  private final FedPages screen;

  KioskPagesTarget() throws Exception {
    Path folder = Files.createTempDirectory("kia-fuzz");
    KioskStore store = KioskStore.open(folder.resolve(Storage.DATABASE));
    var random = new SecureRandom();
    storage = Storage.open(store, folder, ZONE, random, System::nanoTime, () -> Duration.ZERO);
    store.run(
        tx -> {
          storage.stock().receiveBlanks(tx, "KIA", "L-1", 5000, "Udin");
          storage.stock().loadHopper(tx, "KIA", 50, "Udin");
          storage.stock().receiveRibbon(tx, "YMCKO", RibbonKind.YMCKO, "L-2", 9000, "Udin");
          storage.stock().fitRibbon(tx, "YMCKO", 100, "Udin");
        });
    var shop =
        new Workshop(
            store,
            storage.orders(),
            storage.stock(),
            storage.journal(),
            new StockHistory(ZONE, SupplyPolicy.USUAL),
            new NoHands(),
            new NoTests(),
            () ->
                new MachineReading(Optional.empty(), Optional.empty(), List.of(), Optional.empty()),
            () -> storage.time().bounds().lower(),
            () -> {},
            new CabinetGuard(
                VirtualCabinet.inMemory(),
                store,
                storage.journal(),
                CabinetHabits.USUAL,
                System::nanoTime),
            StockRules.ANY,
            TwoNames.NONE);
    technician =
        new FedPages(
            new TechnicianServer(
                    vertx,
                    shop,
                    new NoCare(),
                    _ -> new PinGate.Known("Udin"),
                    CodeGate.CLOSED,
                    ZONE,
                    random,
                    System::nanoTime)
                .with(setUp())
                .start("127.0.0.1", 0)
                .await(20, TimeUnit.SECONDS));
    ScreenToken token = ScreenToken.ofThisBoot(folder.resolve("token"), random);
    var session =
        new ScreenSession(
            new NoDesk(),
            new PrintForecast(Duration.ofSeconds(18), Duration.ofSeconds(24)),
            ScreenTimes.USUAL,
            ScreenSettings.USUAL,
            Runnable::run,
            System::nanoTime);
    session.serviceReasons(Set.of());
    screen =
        new FedPages(
            new ScreenServer(
                    vertx, session, token, () -> new ScreenPlace("", ""), ScreenSettings.USUAL)
                .start(0)
                .await(20, TimeUnit.SECONDS));
    screen.knows(cookie(screen.send("GET", "/?t=" + token.forAddress(), "", new byte[0])), "", "");
    logIn();
  }

  /** A printer with settings that drifted, and a board that does not answer. */
  private SetUpDesk setUp() {
    var settings = new SettingsWatch(storage.journal());
    for (String speed : new String[] {"2", "3"}) {
      storage.store().run(tx -> settings.look(tx, Optional.of(printer(speed))));
    }
    var printer =
        new PrinterSetUp(
            storage.store(),
            new CommissionBook(storage.store(), storage.journal()),
            settings,
            () -> Optional.of(printer("3")),
            _ -> Optional.empty(),
            () -> {},
            Optional.of(new BlankRange(500, 800)));
    var board = new BoardSetUp(new NoBoard(), storage.store(), storage.journal());
    return new SetUpDesk(printer, Optional.of(board), new NoTests());
  }

  private static Snapshot printer(String speed) {
    return new Snapshot(
            new PrinterIdentity("Virtual", "S", "1", true),
            new Counters(5, 1),
            CardPosition.NONE,
            RibbonKind.YMCKO,
            OptionalInt.empty(),
            true,
            false,
            Set.of())
        .withSettings(Map.of("Rs", speed));
  }

  @Override
  public void take(byte[] input) throws Exception {
    if (input.length > 0 && input[0] == 'S') {
      var _ = screen.send(java.util.Arrays.copyOfRange(input, 1, input.length));
      return;
    }
    HttpResponse<byte[]> answer = technician.send(input);
    if (answer.statusCode() == 401
        || new String(input, StandardCharsets.ISO_8859_1).contains("lo")) {
      logIn();
    }
    storage.store().read(h -> audited(h));
  }

  private boolean audited(org.jdbi.v3.core.Handle h) {
    storage.stock().audit(h);
    return true;
  }

  private void logIn() throws Exception {
    String cookie = cookie(technician.send("POST", "/login", "f", LOGIN));
    technician.knows(cookie, "", "");
    byte[] session = technician.send("GET", "/session.json", "", new byte[0]).body();
    technician.knows(cookie, Json.strict().readTree(session).path("csrf").asText(), "");
  }

  private static String cookie(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
  }

  @Override
  public void close() {
    technician.close();
    screen.close();
    vertx.close();
    storage.close();
  }

  /** No card, so nothing to settle. */
  private static final class NoHands implements CardSettler {
    @Override
    public void settle(OrderId order, Verdict verdict, String person) {}

    @Override
    public void handOver(OrderId order, String person) {}

    @Override
    public void capture(OrderId order, String person) {}

    @Override
    public void discard(OrderId order, String person) {}
  }

  /** Nothing is wrong, and nothing is cleaned. */
  private static final class NoCare implements MachineCare {
    @Override
    public List<Finding> selfTest() {
      return List.of();
    }

    @Override
    public List<String> clean(String person) {
      return List.of("P-118");
    }

    @Override
    public List<String> reset() {
      return List.of();
    }
  }

  /** No printer, so no test card. */
  private static final class NoTests implements TestPrinting {
    @Override
    public Started begin(String sku, String person, PrintJob.Sending sending) {
      return new Refused(List.of("P-116"));
    }

    @Override
    public Optional<TestCard> last() {
      return Optional.empty();
    }

    @Override
    public boolean running() {
      return false;
    }

    @Override
    public void settle(long number, boolean used, String person) {}
  }

  /** Nothing is plugged in. */
  private static final class NoBoard implements BoardSetUp.Line {
    @Override
    public <R> R ask(BoardSetUp.Work<R> work) {
      throw new BoardSetUp.Unheard(new IllegalStateException("unplugged"));
    }
  }

  /** Knows no code. */
  private static final class NoDesk implements ScreenDesk {
    private static final ScreenInput.DeskRefused NO = new ScreenInput.DeskRefused("C-201");

    @Override
    public ScreenInput.CodeAnswer scan(String text) {
      return NO;
    }

    @Override
    public ScreenInput.CodeAnswer typed(String text) {
      return NO;
    }

    @Override
    public ScreenInput.FactorAnswer factor(OrderId order, String digits) {
      return NO;
    }

    @Override
    public void drop(OrderId order) {}

    @Override
    public void walkedAway(OrderId order) {}

    @Override
    public ScreenInput.PrintAnswer print(OrderId order, PrintListener listener) {
      return new ScreenInput.OutcomeUnknown();
    }

    @Override
    public ScreenInput.HandOverAnswer awaitTaken(OrderId order) {
      return new ScreenInput.CardWaits();
    }
  }
}

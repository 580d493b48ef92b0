package id.kia.kiosk.technician;

import id.kia.contract.Json;
import id.kia.drivers.BoardReading;
import id.kia.drivers.Snapshot;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.cabinet.CabinetGuard;
import id.kia.kiosk.cabinet.CabinetHabits;
import id.kia.kiosk.commission.BlankRange;
import id.kia.kiosk.commission.BoardSetUp;
import id.kia.kiosk.commission.CommissionBook;
import id.kia.kiosk.commission.PluggedBoard;
import id.kia.kiosk.commission.PrinterSetUp;
import id.kia.kiosk.print.SettingsWatch;
import id.kia.kiosk.report.StandingFault;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.StockHistory;
import id.kia.kiosk.stock.StockRules;
import id.kia.kiosk.stock.SupplyPolicy;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The technician's pages over a real store, and a browser without a script. */
final class TechnicianBench {
  private static final Pattern FORM_ID = Pattern.compile("name=\"form\" value=\"([0-9a-f]+)\"");

  final TestKiosk kiosk;
  final TestCardScript tests = new TestCardScript();
  final List<String> asked = new ArrayList<>();
  final List<StandingFault> faults = new ArrayList<>();
  final VirtualCabinet cabinet = VirtualCabinet.inMemory();
  final CabinetGuard guard;

  final CareScript care = new CareScript();
  final AtomicInteger triedAgain = new AtomicInteger();
  final AtomicInteger reopened = new AtomicInteger();
  final PluggedBoard scales = new PluggedBoard();
  Optional<Snapshot> printer = Optional.empty();
  OptionalInt idleDays = OptionalInt.empty();
  BoardReading board = new BoardReading(5, 100, false, 0, false, 2912, Set.of());

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private String cookie = "";
  private String csrf = "";

  TechnicianBench(Path folder) throws Exception {
    this(folder, StockRules.ANY, TwoNames.NONE);
  }

  TechnicianBench(Path folder, CodeGate codes) throws Exception {
    this(folder, StockRules.ANY, TwoNames.NONE, codes, false);
  }

  TechnicianBench(Path folder, StockRules rules, TwoNames twoNames) throws Exception {
    this(folder, rules, twoNames, CodeGate.CLOSED, false);
  }

  /** A kiosk with off-the-shelf modules instead of our board. */
  static TechnicianBench withModules(Path folder) throws Exception {
    return new TechnicianBench(folder, StockRules.ANY, TwoNames.NONE, CodeGate.CLOSED, true);
  }

  private TechnicianBench(
      Path folder, StockRules rules, TwoNames twoNames, CodeGate codes, boolean modules)
      throws Exception {
    Files.createDirectories(folder);
    kiosk = new TestKiosk(folder.resolve("kiosk.db")).stocked();
    guard =
        new CabinetGuard(
            cabinet, kiosk.store, kiosk.journal, CabinetHabits.USUAL, kiosk.nanos::get);
    var shop =
        new Workshop(
            kiosk.store,
            kiosk.orders,
            kiosk.stock,
            kiosk.journal,
            new StockHistory(TestKiosk.ZONE, SupplyPolicy.USUAL),
            new NotingHands(kiosk, asked),
            tests,
            () ->
                new MachineReading(
                    printer,
                    Optional.of(board),
                    faults,
                    Optional.empty(),
                    Optional.empty(),
                    idleDays),
            () -> kiosk.time.bounds().lower(),
            triedAgain::incrementAndGet,
            guard,
            rules,
            twoNames);
    var server =
        new TechnicianServer(
            vertx,
            shop,
            care,
            this::pin,
            codes,
            TestKiosk.ZONE,
            new SecureRandom(),
            kiosk.nanos::get);
    server.with(
        new SetUpDesk(
            new PrinterSetUp(
                kiosk.store,
                new CommissionBook(kiosk.store, kiosk.journal),
                new SettingsWatch(kiosk.journal),
                () -> printer,
                number -> Optional.ofNullable(tests.all.get(number)),
                reopened::incrementAndGet,
                Optional.of(new BlankRange(500, 800))),
            modules
                ? Optional.empty()
                : Optional.of(new BoardSetUp(scales, kiosk.store, kiosk.journal)),
            tests));
    base = "http://127.0.0.1:" + server.start("127.0.0.1", 0).await(10, TimeUnit.SECONDS);
  }

  /** Everybody's PIN but Pak Joko's and nobody's is Bu Tuti's. */
  private PinGate.Answer pin(String pin) {
    return switch (pin) {
      case "1234" -> new PinGate.Known("Pak Joko");
      case "0000" -> new PinGate.Wrong(2);
      default -> new PinGate.Known("Bu Tuti");
    };
  }

  void logIn() throws Exception {
    cookieOf(post("/login", "pin=4711"));
    csrf = Json.strict().readTree(get("/session.json").body()).get("csrf").asText();
  }

  /** Goes on as who was let in by this answer. */
  void cookieOf(HttpResponse<String> entered) {
    String given = entered.headers().firstValue("set-cookie").orElseThrow();
    cookie = given.substring(0, given.indexOf(';'));
  }

  /** Speaks English from now on. */
  void english() {
    cookie = cookie + "; kia_lang=en";
  }

  /** The one-time id of the form on a page. */
  String formId(String page) throws Exception {
    Matcher id = FORM_ID.matcher(get(page).body());
    if (!id.find()) {
      throw new AssertionError("no form on " + page);
    }
    return id.group(1);
  }

  HttpResponse<String> deed(String path, String fields) throws Exception {
    return post(path, fields + "&csrf=" + csrf);
  }

  HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String fields) throws Exception {
    return http.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(fields))
            .build(),
        BodyHandlers.ofString());
  }

  int hopper() {
    return kiosk.store.read(h -> kiosk.stock.balance(h, TestKiosk.BLANK, Account.HOPPER));
  }

  void close() throws Exception {
    vertx.close().await(10, TimeUnit.SECONDS);
    guard.close();
    kiosk.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
  }
}

package id.kia.kiosk.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.code.CodeKey;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.LogMessage;
import id.kia.contract.problem.Problem;
import id.kia.contract.problem.ProblemCode;
import id.kia.contract.seal.SealContext;
import id.kia.contract.seal.SealingPublicKey;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.RequestText;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sign.VerifyingKey;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.EnrolmentReply;
import id.kia.contract.sync.EnrolmentRequest;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.Greeting;
import id.kia.contract.sync.GreetingReply;
import id.kia.contract.sync.HeldOrders;
import id.kia.contract.sync.HubKey;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.KioskEvent;
import id.kia.contract.sync.ListReceipt;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogPage;
import id.kia.contract.sync.LogRecord;
import id.kia.contract.sync.NonceReply;
import id.kia.contract.trust.KeyList;
import id.kia.contract.trust.ListedKey;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real HTTP server that keeps the contract of kiosk-hub in memory, and misbehaves on demand. */
final class SmallHub implements AutoCloseable {
  static final String SECRET = "7KQ2-9XWD";
  static final KioskId KIOSK = new KioskId("kiosk-7");

  final SecureRandom random = new SecureRandom();
  final SigningKey root = SigningKey.generate(Purpose.KEYS, random);
  volatile SigningKey logKey = SigningKey.generate(Purpose.LOG, random);
  final SigningKey codeKey = SigningKey.generate(Purpose.CODE, random);
  volatile SigningKey timeKey = SigningKey.generate(Purpose.TIME, random);
  final CodeKey kioskCodeKey = CodeKey.generate(random);
  final List<LogEntry> log = new CopyOnWriteArrayList<>();
  final Map<String, byte[]> photos = new ConcurrentHashMap<>();
  final List<String> photoRanges = new CopyOnWriteArrayList<>();
  final BlockingQueue<KioskEvent> events = new LinkedBlockingQueue<>();
  final List<Integer> batchSizes = new CopyOnWriteArrayList<>();
  final AtomicInteger pages = new AtomicInteger();
  final BlockingQueue<String> toWake = new LinkedBlockingQueue<>();
  volatile Incarnation life = Incarnation.of("7b1f7d5e-3c0f-4e4e-9f0c-0d8f1f2a3b4c");
  volatile boolean answersOtherLifeWith409 = true;
  volatile boolean ignoresCursor;
  volatile boolean replaysTime;
  volatile boolean portal;
  volatile boolean silent;
  volatile int dropPhotoAfter = -1;
  volatile boolean ignoresRange;
  volatile int acceptAtMost = Integer.MAX_VALUE;
  volatile List<Long> conflicts = List.of();
  final List<Greeting> greetings = new CopyOnWriteArrayList<>();
  final List<HeldOrders> lists = new CopyOnWriteArrayList<>();
  final List<EventBatch> batches = new CopyOnWriteArrayList<>();
  final Map<Incarnation, Long> marks = new ConcurrentHashMap<>();
  volatile boolean wantsList;
  volatile boolean doubled;
  volatile boolean greetsUnsigned;

  /** What somebody on the line puts before the entries of each page. */
  volatile @Nullable LogEntry slippedIn;

  /** What this hub shows as its key list; null for an office without a root. */
  volatile @Nullable SignedEnvelope keyList;

  /** The root this hub names at enrolment. */
  volatile SigningKey shownRoot = root;

  private final Set<String> nonces = ConcurrentHashMap.newKeySet();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile VerifyingKey kioskKey;
  private volatile SealingPublicKey kioskSealing;

  // NullAway: both keys come with the enrolment, before any signed call.
  @SuppressWarnings("NullAway")
  SmallHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  SealingPublicKey kioskSealing() {
    return kioskSealing;
  }

  VerifyingKey kioskSigning() {
    return kioskKey;
  }

  /** Seals to this key from now on. */
  void sealTo(SealingPublicKey key) {
    kioskSealing = key;
  }

  /** Appends a message to the kiosk's log, signed for its place. */
  LogEntry say(LogMessage message) {
    LogEntry entry = LogEntry.sign(logKey, new LogRecord(KIOSK, life, log.size() + 1L, message));
    log.add(entry);
    return entry;
  }

  /** Our keys of now as CURRENT, and others as they are. */
  KeyList listed(long number, ListedKey... others) {
    List<ListedKey> keys = new ArrayList<>(List.of(others));
    for (SigningKey key : List.of(logKey, codeKey, timeKey)) {
      keys.add(new ListedKey(HubKey.of(key.verifyingKey()), ListedKey.Standing.CURRENT));
    }
    return new KeyList("6311", number, keys);
  }

  void forgetNonces() {
    nonces.clear();
  }

  @Override
  public void close() {
    toWake.add("end");
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      byte[] body = http.getRequestBody().readAllBytes();
      String path = http.getRequestURI().getPath();
      if (silent) {
        toWake.take();
      } else if (portal) {
        answer(http, 200, "text/html", "<html>Login WiFi</html>".getBytes(StandardCharsets.UTF_8));
      } else if (path.equals("/v1/nonce")) {
        json(http, 200, new NonceReply(nonce()));
      } else if (path.equals("/v1/enrolments")) {
        enrol(http, Json.read(body, EnrolmentRequest.class));
      } else {
        http.getResponseHeaders().add(RequestText.NEXT_NONCE, nonce());
        signed(http, path.substring(path.lastIndexOf(KIOSK + "/") + KIOSK.value().length()), body);
      }
    } catch (InterruptedException | BadJsonException e) {
      throw new IOException(e);
    }
  }

  private void signed(HttpExchange http, String call, byte[] body)
      throws IOException, InterruptedException, BadJsonException {
    String given = http.getRequestHeaders().getFirst(RequestText.NONCE);
    String signature = http.getRequestHeaders().getFirst(RequestText.SIGNATURE);
    byte[] text =
        RequestText.bytes(http.getRequestMethod(), http.getRequestURI().toString(), given, body);
    if (!nonces.remove(given)) {
      problem(http, ProblemCode.NONCE);
    } else if (!kioskKey.verify(Purpose.REQUEST, text, Base64.getDecoder().decode(signature))) {
      problem(http, ProblemCode.SIGNATURE);
    } else if (call.equals("/log")) {
      page(http, given);
    } else if (call.startsWith("/photos/")) {
      photo(http, call.substring("/photos/".length()));
    } else if (call.equals("/greetings")) {
      greet(http, given, Json.read(body, Greeting.class));
    } else if (call.equals("/orders")) {
      HeldOrders part = Json.read(body, HeldOrders.class);
      lists.add(part);
      json(http, 200, new ListReceipt(life, part.orders().size()));
    } else if (call.equals("/events")) {
      take(http, Json.read(body, EventBatch.class));
    } else {
      wake(http);
    }
  }

  // NullAway does not see in class files that the root may be null.
  @SuppressWarnings("NullAway")
  private void enrol(HttpExchange http, EnrolmentRequest request) throws IOException {
    if (!request.secret().equals(SECRET)) {
      problem(http, ProblemCode.SECRET);
      return;
    }
    kioskKey = VerifyingKey.of(Purpose.REQUEST, request.signingKey());
    kioskSealing = SealingPublicKey.of(request.sealingKey());
    json(
        http,
        201,
        new EnrolmentReply(
            KIOSK,
            "6311",
            "Disdukcapil Balangan",
            ZoneId.of("Asia/Makassar"),
            life,
            List.of(
                HubKey.of(logKey.verifyingKey()),
                HubKey.of(codeKey.verifyingKey()),
                HubKey.of(timeKey.verifyingKey())),
            kioskSealing.seal(kioskCodeKey.bytes(), SealContext.codeKey(KIOSK)),
            keyList == null ? null : shownRoot.verifyingKey().bytes(),
            keyList));
  }

  private void page(HttpExchange http, String nonce) throws IOException {
    pages.incrementAndGet();
    Map<String, String> query = query(http);
    if (!life.toString().equals(query.get("incarnation")) && answersOtherLifeWith409) {
      problem(http, ProblemCode.INCARNATION);
      return;
    }
    long after = ignoresCursor ? 0 : Long.parseLong(query.getOrDefault("after", ""));
    int limit = Integer.parseInt(query.getOrDefault("limit", ""));
    List<LogEntry> waiting = log.stream().filter(e -> e.sequence() > after).toList();
    List<LogEntry> entries = waiting.subList(0, Math.min(limit, waiting.size()));
    boolean more = entries.size() < waiting.size();
    String digest = LogPage.digest(life, entries, more);
    HubTime now = new HubTime(1_795_267_200_000L, replaysTime ? "an older nonce" : nonce, digest);
    LogEntry added = slippedIn;
    json(
        http,
        200,
        new LogPage(
            life,
            added == null ? entries : Stream.concat(Stream.of(added), entries.stream()).toList(),
            more,
            SignedEnvelope.sign(timeKey, Json.bytes(now)),
            keyList));
  }

  private void greet(HttpExchange http, String nonce, Greeting greeting) throws IOException {
    greetings.add(greeting);
    if (doubled) {
      problem(http, ProblemCode.DOUBLED);
      return;
    }
    List<GreetingReply.Mark> all =
        greeting.lives().stream()
            .map(
                one ->
                    new GreetingReply.Mark(
                        one.incarnation(),
                        marks.getOrDefault(one.incarnation(), one.acknowledged())))
            .toList();
    String digest = greetsUnsigned ? "0".repeat(64) : GreetingReply.digest(life, all, wantsList);
    HubTime now = new HubTime(1_795_267_200_000L, nonce, digest);
    json(
        http,
        200,
        new GreetingReply(
            life, all, wantsList, SignedEnvelope.sign(timeKey, Json.bytes(now)), keyList));
  }

  private void photo(HttpExchange http, String sha256) throws IOException {
    byte[] photo = photos.get(sha256);
    if (photo == null) {
      problem(http, ProblemCode.UNKNOWN_PHOTO);
      return;
    }
    String range = http.getRequestHeaders().getFirst("Range");
    photoRanges.add(String.valueOf(range));
    int from = range == null || ignoresRange ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    byte[] rest = Arrays.copyOfRange(photo, from, photo.length);
    http.sendResponseHeaders(from == 0 ? 200 : 206, rest.length);
    int drop = dropPhotoAfter;
    dropPhotoAfter = -1;
    http.getResponseBody().write(rest, 0, drop < 0 ? rest.length : drop);
    if (drop >= 0) {
      http.getResponseBody().flush();
      // Closing the exchange before its length is written cuts the connection.
    }
  }

  private void take(HttpExchange http, EventBatch batch) throws IOException {
    batches.add(batch);
    batchSizes.add(batch.events().size());
    List<KioskEvent> taken =
        batch.events().subList(0, Math.min(acceptAtMost, batch.events().size()));
    events.addAll(taken);
    long upTo =
        taken.isEmpty() ? batch.events().getFirst().sequence() - 1 : taken.getLast().sequence();
    json(http, 200, new BatchReceipt(life, upTo, conflicts));
  }

  private void wake(HttpExchange http) throws IOException, InterruptedException {
    http.getResponseHeaders().add("Content-Type", "text/event-stream");
    http.sendResponseHeaders(200, 0);
    OutputStream out = http.getResponseBody();
    out.write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
    for (String next = toWake.take(); !next.equals("end"); next = toWake.take()) {
      out.write(next.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private String nonce() {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    String nonce = HexFormat.of().formatHex(bytes);
    nonces.add(nonce);
    return nonce;
  }

  private static Map<String, String> query(HttpExchange http) {
    Map<String, String> query = new ConcurrentHashMap<>();
    for (String pair : http.getRequestURI().getQuery().split("&")) {
      query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return query;
  }

  private static void problem(HttpExchange http, ProblemCode code) throws IOException {
    Problem problem = code.because("Ditolak", "Permintaan ditolak.", "Hubungi dinas.");
    answer(http, code.status(), Problem.MEDIA_TYPE, Json.bytes(problem));
  }

  private static void json(HttpExchange http, int status, Object value) throws IOException {
    answer(http, status, "application/json", Json.bytes(value));
  }

  private static void answer(HttpExchange http, int status, String type, byte[] body)
      throws IOException {
    http.getResponseHeaders().add("Content-Type", type);
    http.sendResponseHeaders(status, body.length);
    http.getResponseBody().write(body);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

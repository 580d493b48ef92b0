package id.kia.tests.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.CardType;
import id.kia.contract.order.OrderId;
import id.kia.contract.person.Personal;
import id.kia.contract.person.Sex;
import id.kia.hub.app.HubConfig;
import id.kia.hub.app.HubService;
import id.kia.hub.intake.Applicant;
import id.kia.hub.people.Role;
import id.kia.hub.push.OfficeIdentity;
import id.kia.hub.store.HubStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A real hub on its database, worked on by people over HTTP. */
final class Office implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  static final String HEAD = "kepala";
  static final String OTHER_HEAD = "sekretaris";
  private static final String OFFICE = "6311";
  private static final String PASSWORD = "rahasia-kantor";

  private final Path data;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> tokens = new LinkedHashMap<>();
  private @Nullable HubService service;
  private int children;

  Office(Path data) throws IOException {
    this.data = data;
    start();
  }

  void start() throws IOException {
    startWith("");
  }

  /** With one more technician. */
  void startWith(String technician) throws IOException {
    List<HubConfig.FirstStaff> staff = new ArrayList<>();
    staff.add(new HubConfig.FirstStaff(HEAD, Role.HEAD, PASSWORD, "246810"));
    staff.add(new HubConfig.FirstStaff(OTHER_HEAD, Role.HEAD, PASSWORD, null));
    if (!technician.isEmpty()) {
      staff.add(new HubConfig.FirstStaff(technician, Role.TECHNICIAN, PASSWORD, "135790"));
    }
    cookies.clear();
    service =
        HubService.start(
            new HubConfig(
                "127.0.0.1",
                0,
                data,
                false,
                new OfficeIdentity(
                    OFFICE,
                    "DINAS CONTOH",
                    "KABUPATEN BALANGAN",
                    "PROVINSI KALIMANTAN SELATAN",
                    ZONE,
                    "CONTOH KEPALA",
                    "197013011995131999",
                    "PARINGIN"),
                HubConfig.Policy.USUAL,
                null,
                Map.of(),
                staff,
                null,
                null));
  }

  void stop() {
    HubService running = service;
    if (running != null) {
      running.close();
      service = null;
    }
  }

  URI uri() {
    HubService running = service;
    if (running == null) {
      throw new IllegalStateException("the hub is down");
    }
    return URI.create("http://127.0.0.1:" + running.port());
  }

  /** The database as it is now, laid elsewhere; the keys stay where they are. */
  Path backup() throws IOException {
    stop();
    Path copy = Files.createTempDirectory(data.getParent(), "hub-backup");
    Files.copy(data.resolve("hub.db"), copy.resolve("hub.db"));
    Files.copy(data.resolve("hub.mark"), copy.resolve("hub.mark"));
    start();
    return copy;
  }

  /** Puts a backup back as an image of the whole disk: the hub cannot see it by itself. */
  void restoreImage(Path backup) throws IOException {
    stop();
    Files.copy(
        backup.resolve("hub.mark"), data.resolve("hub.mark"), StandardCopyOption.REPLACE_EXISTING);
    restore(backup);
  }

  /** Puts a backup of the database back. */
  void restore(Path backup) throws IOException {
    stop();
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(data.resolve("hub.db" + end));
    }
    Files.copy(backup.resolve("hub.db"), data.resolve("hub.db"));
    start();
  }

  /** A one-time secret for one more kiosk. */
  String invitation() throws Exception {
    return posted(HEAD, "/office/invitations", Map.of()).path("secret").asText();
  }

  /** Verified applications as intake leaves them, each with a photograph of this size or none. */
  List<String> verified(int count, int photoBytes) {
    List<String> ids = new ArrayList<>();
    try (HubStore store = HubStore.open(data.resolve("hub.db"), InstantSource.system())) {
      store.write(
          h -> {
            for (int i = 0; i < count; i++) {
              int number = ++children;
              String id = "a-%05d".formatted(number);
              String photo = null;
              if (photoBytes > 0) {
                byte[] picture = new byte[photoBytes];
                new Random(number).nextBytes(picture);
                photo = sha256(picture);
                h.execute(
                    "insert into picture (office, sha256, bytes) values (?, ?, ?)",
                    OFFICE,
                    photo,
                    picture);
              }
              Applicant child = child(number, photo != null);
              h.execute(
                  "insert into application (office, application_id, nik, npsn, class_name, name,"
                      + " card_type, birth_date, state, version, content, digest, photo_sha256,"
                      + " warnings, list_number, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?,"
                      + " 'VERIFIED', 1, ?, ?, ?, '[]', ?, 0)",
                  OFFICE,
                  id,
                  child.nik().value(),
                  child.npsn(),
                  child.className(),
                  child.name().value(),
                  child.type().name(),
                  child.birthDate().toString(),
                  Json.text(child),
                  id,
                  photo,
                  String.valueOf(number));
              ids.add(id);
            }
            return ids;
          });
    }
    return ids;
  }

  /** Sends applications to a kiosk; all must go. */
  List<OrderId> push(School kiosk, List<String> applications) throws Exception {
    List<OrderId> orders = new ArrayList<>();
    for (JsonNode one : tryPush(kiosk, applications)) {
      assertEquals(true, one.path("done").asBoolean(), one.toString());
      orders.add(OrderId.of(one.path("orderId").asText()));
    }
    return orders;
  }

  JsonNode tryPush(School kiosk, List<String> applications) throws Exception {
    return posted(
        HEAD, "/office/push", Map.of("kiosk", kiosk.id(), "ids", String.join(",", applications)));
  }

  /** Asks something of one order; the code of the refusal, blank when it was done. */
  String ask(String what, OrderId order) throws Exception {
    JsonNode result = posted(HEAD, "/office/" + what, Map.of("ids", order.toString())).get(0);
    return result.path("done").asBoolean() ? "" : result.path("code").asText();
  }

  /** State of an order as the office sees it. */
  String state(OrderId order) throws Exception {
    return line(order).path("state").asText();
  }

  JsonNode line(OrderId order) throws Exception {
    for (JsonNode line : json(HEAD, "/office/orders.json")) {
      if (line.path("orderId").asText().equals(order.toString())) {
        return line;
      }
    }
    throw new AssertionError("the office does not know " + order);
  }

  /** How many orders are in each state. */
  JsonNode byState() throws Exception {
    return json(HEAD, "/office/summary.json").path("orders");
  }

  /** How many of a kind of concern the office's page shows about a kiosk. */
  int kinds(School kiosk, String kind) throws Exception {
    return (int) shown(kiosk, "kind").stream().filter(kind::equals).count();
  }

  /** Codes of what the office's page shows about a kiosk. */
  List<String> concerns(School kiosk) throws Exception {
    return shown(kiosk, "code");
  }

  private List<String> shown(School kiosk, String what) throws Exception {
    List<String> codes = new ArrayList<>();
    for (JsonNode one : json(HEAD, "/office/kiosks.json")) {
      JsonNode line = one.path("kiosk");
      if (line.path("id").asText().equals(kiosk.id())) {
        line.path("concerns").forEach(concern -> codes.add(concern.path(what).asText()));
      }
    }
    return codes;
  }

  JsonNode json(String person, String path) throws Exception {
    return read(send(person, HttpRequest.newBuilder(URI.create(uri() + path)).GET()));
  }

  /** The text of a page, as a browser gets it. */
  String page(String person, String path) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri() + path)).header("Accept", "text/html").GET();
    return new String(send(person, request).body(), StandardCharsets.UTF_8);
  }

  JsonNode posted(String person, String path, Map<String, String> fields) throws Exception {
    Map<String, String> all = new LinkedHashMap<>(fields);
    session(person);
    all.put("csrf", tokens.getOrDefault(person, ""));
    return read(send(person, form(path, all).header("Accept", "application/json")));
  }

  /** A file that a form gives. */
  byte[] file(String path, Map<String, String> fields) throws Exception {
    Map<String, String> all = new LinkedHashMap<>(fields);
    session(HEAD);
    all.put("csrf", tokens.getOrDefault(HEAD, ""));
    HttpResponse<byte[]> answer = send(HEAD, form(path, all));
    assertEquals(200, answer.statusCode());
    return answer.body();
  }

  /** Sends a kiosk's receipts from a stick; the code of the refusal, blank when they were taken. */
  String receipts(byte[] file) throws Exception {
    session(HEAD);
    String edge = "----kia-stick";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(
        body,
        edge,
        "name=\"csrf\"",
        tokens.getOrDefault(HEAD, "").getBytes(StandardCharsets.UTF_8));
    part(body, edge, "name=\"receipts\"; filename=\"kia-receipts.json\"", file);
    body.writeBytes(("--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> answer =
        send(
            HEAD,
            HttpRequest.newBuilder(URI.create(uri() + "/office/kiosks/receipts"))
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    JsonNode json = Json.read(answer.body(), JsonNode.class);
    return answer.statusCode() == 200 ? "" : json.path("code").asText();
  }

  private static void part(ByteArrayOutputStream body, String edge, String head, byte[] content) {
    body.writeBytes(
        ("--" + edge + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    stop();
    http.shutdownNow();
  }

  private void session(String person) throws Exception {
    if (!cookies.containsKey(person)) {
      HttpResponse<byte[]> answer =
          http.send(
              form("/login", Map.of("name", person, "password", PASSWORD)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertEquals(303, answer.statusCode());
      cookies.put(person, answer.headers().firstValue("set-cookie").orElse("").split(";")[0]);
      tokens.put(person, json(person, "/office/csrf").path("csrf").asText());
    }
  }

  private HttpResponse<byte[]> send(String person, HttpRequest.Builder request) throws Exception {
    session(person);
    return http.send(
        request.header("Cookie", cookies.getOrDefault(person, "")).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            List.of(value.split(","))
                .forEach(
                    one ->
                        body.append(body.isEmpty() ? "" : "&")
                            .append(name)
                            .append('=')
                            .append(URLEncoder.encode(one, StandardCharsets.UTF_8))));
    return HttpRequest.newBuilder(URI.create(uri() + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  private static JsonNode read(HttpResponse<byte[]> answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertEquals(200, answer.statusCode(), text);
    try {
      return Json.read(answer.body(), JsonNode.class);
    } catch (BadJsonException e) {
      throw new AssertionError(text, e);
    }
  }

  private static Applicant child(int number, boolean photo) {
    LocalDate born = LocalDate.now(ZONE).minusYears(photo ? 9 : 3).minusDays(number % 300);
    return new Applicant(
        "99631101",
        "4A",
        photo ? CardType.B : CardType.A,
        Personal.of("6311%012d".formatted(number)),
        Personal.of("6311019999999999"),
        Personal.of("ANAK NOMOR " + number),
        Sex.P,
        Personal.of("PARINGIN"),
        born,
        "O",
        "ISLAM",
        "WNI",
        Personal.of("JALAN CONTOH"),
        "001",
        "002",
        "PARINGIN",
        "PARINGIN",
        Personal.of("KEPALA KELUARGA"),
        Personal.of("6311-LU-01012017-0001"),
        "BARU",
        Personal.of("WALI"),
        Personal.of("081234567890"),
        null,
        null);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

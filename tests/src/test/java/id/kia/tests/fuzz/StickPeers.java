package id.kia.tests.fuzz;

import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.Incarnation;
import id.kia.hub.app.HubConfig;
import id.kia.hub.app.HubService;
import id.kia.hub.keys.HubKeys;
import id.kia.kiosk.app.Storage;
import id.kia.kiosk.journal.Lives;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.SettingStore;
import id.kia.kiosk.sync.Enrolment;
import id.kia.kiosk.sync.HubLink;
import id.kia.kiosk.sync.Invitation;
import id.kia.kiosk.sync.StaffBook;
import id.kia.kiosk.sync.SyncPace;
import id.kia.kiosk.sync.SyncParts;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;

/** A hub and a kiosk that it has taken in; from then on they have only a stick. */
final class StickPeers implements AutoCloseable {
  private static final String SECRET = "2345-6789-ABCD";
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  private static final String LOG_IN = "name=kepala&password=hanya-untuk-uji-2026";
  private static final SyncPace PACE =
      new SyncPace(
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20));

  /** Where the stick is. */
  final Path stick;

  final HubKeys hubKeys;
  final Storage storage;
  final HubLink link;
  final Enrolment enrolment;

  /** The kiosk's present life. */
  final Incarnation life;

  private final HubService hub;
  private final FedPages pages;
  private final HttpClient client = HttpClient.newHttpClient();

  StickPeers() throws Exception {
    Path folder = Files.createTempDirectory("kia-fuzz");
    stick = Files.createDirectories(folder.resolve("stick"));
    Path data = folder.resolve("hub");
    Path config =
        Files.writeString(
            folder.resolve("hub.yaml"),
            """
            port: 0
            dataDir: %s
            secureCookies: false
            enrolmentSecret: %s
            office: {code: "6311", name: DINAS CONTOH, regency: KABUPATEN CONTOH,
              province: PROVINSI CONTOH, zone: Asia/Makassar, headName: CONTOH KEPALA,
              headNip: "197013011995131999", place: CONTOH}
            schools: {"99631101": SEKOLAH CONTOH}
            staff:
              - {name: kepala, role: HEAD, password: hanya-untuk-uji-2026}
            """
                .formatted(data, SECRET));
    hub = HubService.start(HubConfig.read(config));
    hubKeys = HubKeys.open(data.resolve(HubKeys.FILE), new SecureRandom());
    Path own = Files.createDirectories(folder.resolve("kiosk"));
    storage =
        Storage.open(
            KioskStore.open(own.resolve(Storage.DATABASE)),
            own,
            ZONE,
            new SecureRandom(),
            System::nanoTime,
            () -> Duration.ZERO);
    link =
        new HubLink(
            new SyncParts(
                storage.store(),
                storage.journal(),
                storage.orders(),
                storage.vault(),
                storage.keys(),
                storage.time()),
            new StaffBook(storage.store(), storage.time()),
            URI.create("http://127.0.0.1:" + hub.port()),
            client,
            PACE,
            new Random(1),
            System::nanoTime,
            UUID::randomUUID);
    enrolment = link.enrol(new Invitation(SECRET, "kios"));
    life = storage.store().read(h -> Lives.all(h, storage.journal())).getLast().incarnation();
    pages = new FedPages(hub.port());
    logIn();
  }

  KioskId kiosk() {
    return enrolment.kioskId();
  }

  SigningKey kioskKey() {
    return storage.keys().kioskKeys().signing();
  }

  /** With what only these two know. */
  byte[] known(byte[] input) {
    return new String(input, StandardCharsets.ISO_8859_1)
        .replace("@KIOSK@", kiosk().value())
        .replace("@HUB@", enrolment.hubIncarnation().toString())
        .replace("@LIFE@", life.toString())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Every row that the kiosk wrote so far. */
  long rowsWritten() {
    return storage
        .store()
        .write(h -> h.createQuery("select total_changes()").mapTo(Long.class).one());
  }

  /** Up to where the kiosk has read its log. */
  long cursor() {
    return storage
        .store()
        .read(h -> SettingStore.get(h, "sync.cursor"))
        .map(text -> Long.parseLong(text.split(" ")[1]))
        .orElse(0L);
  }

  /** Gives a file of the stick to the hub; 200, or a refusal with a code. */
  int receipts(byte[] file) throws Exception {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(text("POST /office/kiosks/receipts m\n--FUZZ\r\nContent-Disposition: "));
    form.writeBytes(text("form-data; name=\"csrf\"\r\n\r\n@CSRF@\r\n--FUZZ\r\n"));
    form.writeBytes(text("Content-Disposition: form-data; name=\"receipts\"; "));
    form.writeBytes(text("filename=\"r.json\"\r\n\r\n"));
    form.writeBytes(file);
    form.writeBytes(text("\r\n--FUZZ--\r\n"));
    return pages.send(form.toByteArray()).statusCode();
  }

  private void logIn() throws Exception {
    HttpResponse<byte[]> in = pages.send("POST", "/login", "f", text(LOG_IN));
    String cookie = in.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
    pages.knows(cookie, "", "");
    byte[] answer = pages.send("GET", "/office/csrf", "", new byte[0]).body();
    pages.knows(cookie, Json.strict().readTree(answer).path("csrf").asText(), "");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    link.close();
    client.shutdownNow();
    storage.close();
    pages.close();
    hub.close();
  }
}

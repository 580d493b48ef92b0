package id.kia.kiosk.sync;

import id.kia.contract.Json;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.CardType;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.seal.SealContext;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.Incarnation;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.stock.StockLedger;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.time.KioskTime;
import id.kia.kiosk.vault.ContentVault;
import id.kia.kiosk.vault.KeyFile;
import id.kia.kiosk.vault.PlainFileWrappingKey;
import id.kia.kiosk.vault.VaultSamples;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The real parts of a kiosk that sync works on, and orders as the hub would seal them for it. */
final class KioskRig implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  static final SyncPace QUICK =
      new SyncPace(
          Duration.ofHours(1),
          Duration.ofMillis(5),
          Duration.ofMillis(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20));

  final SecureRandom random = new SecureRandom();
  final AtomicLong nanos = new AtomicLong();
  final KioskStore store;
  final KeyFile keys;
  final ContentVault vault;
  final KioskTime time;
  final EventJournal journal;
  final StockLedger stock;
  final Orders orders;
  final StaffBook staff;
  final SyncParts parts;
  final HubLink link;
  private final SmallHub hub;
  private final HttpClient client = HttpClient.newHttpClient();

  KioskRig(Path folder, SmallHub hub) {
    this(folder, hub, QUICK);
  }

  KioskRig(Path folder, SmallHub hub, SyncPace pace) {
    this.hub = hub;
    store = KioskStore.open(folder.resolve("kiosk.db"));
    keys =
        KeyFile.open(
            folder.resolve("kiosk.keys"),
            PlainFileWrappingKey.open(folder.resolve("wrap.key"), random),
            random);
    vault = ContentVault.open(store, keys, random);
    time = new KioskTime(store, nanos::get, ZONE, KioskTime.USUAL_DOUBT, Optional.empty());
    journal = new EventJournal(time);
    stock = new StockLedger(journal, time);
    orders = new Orders(journal, stock, time, ZONE);
    staff = new StaffBook(store, time);
    parts = new SyncParts(store, journal, orders, vault, keys, time);
    link =
        new HubLink(
            parts, staff, hub.uri(), client, pace, new Random(1), nanos::get, UUID::randomUUID);
  }

  Enrolment enrol() throws Exception {
    return link.enrol(new Invitation(SmallHub.SECRET, "Kios SDN Paringin 1"));
  }

  LogPull pull() {
    Home home = new Home(store);
    return new LogPull(parts, home, api(), greeter(), new Arrivals(parts, staff, home));
  }

  EventPush push() {
    return new EventPush(parts, api(), greeter());
  }

  /** That has greeted nobody yet. */
  Greeter greeter() {
    return new Greeter(parts, new Home(store), api(), () -> Incarnation.random(random));
  }

  HubApi api() {
    return api(QUICK.stall());
  }

  HubApi api(Duration stall) {
    return new HubApi(
        new SignedCalls(new HubHttp(client, stall), hub.uri(), keys.kioskKeys().signing()),
        new Home(store));
  }

  /** An order as the hub pushes it, with its photo laid at the hub when it has one. */
  OrderPushed order(OrderId id, int version, String name, byte @Nullable [] photo) {
    byte[] content =
        hub.kioskSealing()
            .seal(
                Json.bytes(VaultSamples.content(name)),
                SealContext.content(SmallHub.KIOSK, id, version));
    byte[] sealed =
        photo == null
            ? new byte[0]
            : hub.kioskSealing().seal(photo, SealContext.photo(SmallHub.KIOSK, id));
    String sha256 = SmallHub.sha256(sealed);
    if (photo != null) {
      hub.photos.put(sha256, sealed);
    }
    return order(id, version, content, photo == null ? null : sha256, sealed.length);
  }

  // NullAway does not see in class files that the photo's hash may be null.
  @SuppressWarnings("NullAway")
  OrderPushed order(OrderId id, int version, byte[] content, @Nullable String photo, long bytes) {
    return new OrderPushed(
        id,
        version,
        "6311",
        "30312345",
        "4A",
        CardType.B,
        "KIA-B",
        LocalDate.of(2026, 7, 1),
        LocalDate.of(2035, 6, 30),
        LocalDate.of(2027, 6, 30),
        1,
        KeyedHash.ofTypedCode(hub.kioskCodeKey, TypedCode.random(random)),
        FactorKind.PIN,
        KeyedHash.ofFactor(hub.kioskCodeKey, id, FactorKind.PIN, "123456"),
        0,
        content,
        photo,
        bytes);
  }

  Optional<OrderState> state(OrderId id) {
    return store.read(handle -> orders.find(handle, id)).map(KioskOrder::state);
  }

  /** Codes of the alarms in the journal, oldest first. */
  List<String> alarms() {
    return store.read(handle -> journal.after(handle, 0, 1000)).stream()
        .filter(event -> event.kind() == EventKind.ALARM)
        .map(event -> event.data().get("code").asText())
        .toList();
  }

  @Override
  public void close() {
    link.close();
    client.shutdownNow();
    store.close();
  }
}

package id.kia.kiosk;

import id.kia.contract.Json;
import id.kia.contract.code.CodeKey;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.CardType;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.HubTime;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.stock.StockLedger;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.time.KioskTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A kiosk's real store, time, stock and orders over a clock that the test turns. */
public final class TestKiosk implements AutoCloseable {
  public static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  public static final Instant NOON = TODAY.atTime(12, 0).atZone(ZONE).toInstant();
  public static final String BLANK = "KIA-B";
  public static final String RIBBON = "YMCKO-200";
  public static final String PIN = "204816";
  public static final TypedCode TYPED = typed(7);
  public static final CodeKey CODE_KEY = CodeKey.of(new byte[32]);
  public static final SigningKey HUB_TIME = SigningKey.ofSeed(Purpose.TIME, new byte[32]);
  public static final SigningKey HUB_CODES = SigningKey.ofSeed(Purpose.CODE, new byte[32]);
  public static final KeyRing TRUSTED =
      KeyRing.of(HUB_TIME.verifyingKey(), HUB_CODES.verifyingKey());

  /** Monotonic nanoseconds; survives "reboots" of the same test. */
  public final AtomicLong nanos = new AtomicLong(1_000_000_000L);

  public final Path file;

  /** In which its days begin. */
  private final ZoneId zone;

  /** What a clock chip says from the next boot on, if there is one. */
  public Optional<InstantSource> chip = Optional.empty();

  public KioskStore store;
  public KioskTime time;
  public EventJournal journal;
  public StockLedger stock;
  public Orders orders;

  /** An empty kiosk that has heard the hub at {@link #NOON}. */
  public TestKiosk(Path file) {
    this(file, ZONE);
    hubSays(NOON);
  }

  /** An empty kiosk in another zone that was never told the time. */
  public TestKiosk(Path file, ZoneId zone) {
    this.file = file;
    this.zone = zone;
    store = KioskStore.open(file);
    time = newTime();
    journal = new EventJournal(time);
    stock = new StockLedger(journal, time);
    orders = new Orders(journal, stock, time, zone);
  }

  /** Five blanks in the hopper, 20 sets of panels on the roll. */
  public TestKiosk stocked() {
    store.run(
        tx -> {
          stock.receiveBlanks(tx, BLANK, "lot-1", 50, "Pak Udin");
          stock.loadHopper(tx, BLANK, 5, "Pak Udin");
          stock.receiveRibbon(tx, RIBBON, RibbonKind.YMCKO, "lot-2", 200, "Pak Udin");
          stock.fitRibbon(tx, RIBBON, 100, "Pak Udin");
        });
    return this;
  }

  /** Closes everything and starts again on the same file, as after a power cut. */
  public void reboot() {
    store.close();
    store = KioskStore.open(file);
    time = newTime();
    journal = new EventJournal(time);
    stock = new StockLedger(journal, time);
    orders = new Orders(journal, stock, time, zone);
  }

  public void hubSays(Instant now) {
    SignedEnvelope reply =
        SignedEnvelope.sign(HUB_TIME, Json.bytes(new HubTime(now.toEpochMilli(), "n-1")));
    if (!time.synced(reply, "n-1", TRUSTED)) {
      throw new AssertionError("the hub's own time is not believed");
    }
  }

  public void pass(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  public static OrderId id(int number) {
    return new OrderId(new UUID(0x4b4941L, number));
  }

  public static TypedCode typed(int seed) {
    return TypedCode.random(new java.util.Random(seed));
  }

  /** A type B order for today, issue 1, PIN {@link #PIN}. */
  public static OrderPushed pushed(OrderId id, int version) {
    return pushed(id, version, CardType.B, TODAY.plusYears(3), TODAY.plusDays(30));
  }

  public static OrderPushed pushed(
      OrderId id, int version, CardType type, LocalDate lastDay, LocalDate collectUntil) {
    return new OrderPushed(
        id,
        version,
        "6311",
        "30300001",
        "5A",
        type,
        BLANK,
        TODAY.minusDays(10),
        lastDay,
        collectUntil,
        1,
        KeyedHash.ofTypedCode(CODE_KEY, typed((int) id.value().getLeastSignificantBits())),
        FactorKind.PIN,
        KeyedHash.ofFactor(CODE_KEY, id, FactorKind.PIN, PIN),
        0,
        new byte[] {1},
        null,
        0);
  }

  @Override
  public void close() {
    store.close();
  }

  private KioskTime newTime() {
    return new KioskTime(store, nanos::get, zone, KioskTime.USUAL_DOUBT, chip);
  }
}

package id.kia.tests.soak;

import id.kia.contract.Json;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.HubTime;
import id.kia.drivers.BoardReading;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.EvolisClassicDriver;
import id.kia.kiosk.app.Desks;
import id.kia.kiosk.app.Storage;
import id.kia.kiosk.erasure.Erasure;
import id.kia.kiosk.erasure.ErasureSpans;
import id.kia.kiosk.order.Arrival;
import id.kia.kiosk.pickup.FactorAnswer;
import id.kia.kiosk.pickup.PickupTrust;
import id.kia.kiosk.pickup.ScanAnswer;
import id.kia.kiosk.print.CardArtist;
import id.kia.kiosk.print.ExitWatch;
import id.kia.kiosk.print.HandOver;
import id.kia.kiosk.print.PrintResult;
import id.kia.kiosk.print.PrinterPort;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.StoreWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kiosk with all that happens at it on a school day, as its own parts do it: the hub's word in
 * the morning, orders, children, and what the kiosk does by the clock. One thread.
 */
public final class SoakSchool implements PrinterPort, ExitWatch, AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  private static final SigningKey HUB_TIME = SigningKey.ofSeed(Purpose.TIME, new byte[32]);
  private static final KeyRing TRUSTED =
      KeyRing.of(HUB_TIME.verifyingKey(), Pupil.HUB_CODES.verifyingKey());
  private static final String RIBBON = "K-500";
  private static final String TECHNICIAN = "Pak Udin";

  /** The kiosk writes down its time this often, and looks hourly what has to go. */
  private static final Duration TICK = Duration.ofSeconds(10);

  private static final Duration HOUR = Duration.ofHours(1);

  private final SoakPrinter machine;
  private final KioskStore store;
  private final Storage storage;
  private final Desks desks;
  private final Erasure erasure;
  private @Nullable CardPrinter printer;
  private int beatsAtExit;
  private long ticked;
  private long looked;

  /**
   * A boot on what the evening left.
   *
   * @param watch of every commit
   */
  public SoakSchool(Path data, SoakPrinter machine, CardArtist artist, StoreWatch watch)
      throws IOException {
    this.machine = machine;
    Files.createDirectories(data);
    store = KioskStore.open(data.resolve(Storage.DATABASE));
    store.watch(watch);
    storage =
        Storage.open(
            store, data, ZONE, new SecureRandom(), machine.nanos::get, () -> Duration.ZERO);
    desks = Desks.on(storage, artist, this, this, Duration.ofSeconds(30), this::trust, () -> true);
    erasure = storage.erasure(ErasureSpans.USUAL);
  }

  public Storage storage() {
    return storage;
  }

  /** The hub is heard in the morning: its time, and that it has every event. */
  public void morning(LocalDate day) {
    if (storage.keys().kioskKeys().code().isEmpty()) {
      storage.keys().keepCodeKey(Pupil.CODE_KEY);
    }
    long at = day.atTime(7, 0).atZone(ZONE).toInstant().toEpochMilli();
    SignedEnvelope reply = SignedEnvelope.sign(HUB_TIME, Json.bytes(new HubTime(at, "n-1")));
    if (!storage.time().synced(reply, "n-1", TRUSTED)) {
      throw new AssertionError("the hub's own time is not believed");
    }
    desks.print().boot();
    store.run(
        tx -> {
          var last = storage.journal().after(tx, storage.journal().acknowledgedUpTo(tx), 100_000);
          if (!last.isEmpty()) {
            storage.journal().acknowledge(tx, last.getLast().sequence());
          }
        });
    byTheClock();
  }

  /** A technician fills up. */
  public void load(int cards) {
    machine.load(cards);
    store.run(
        tx -> {
          var stock = storage.stock();
          stock.receiveBlanks(tx, Pupil.BLANK, "lot-1", cards, TECHNICIAN);
          stock.loadHopper(tx, Pupil.BLANK, cards, TECHNICIAN);
          stock.receiveRibbon(tx, RIBBON, RibbonKind.K_BLACK, "lot-2", cards, TECHNICIAN);
          stock.fitRibbon(tx, RIBBON, cards, TECHNICIAN);
        });
  }

  /** As sync does. */
  public void arrives(Pupil pupil) {
    arrives(pupil, 1);
  }

  /** A second version, as after a correction. */
  public void arrivesAgain(Pupil pupil) {
    arrives(pupil, 2);
  }

  private void arrives(Pupil pupil, int version) {
    store.run(
        tx -> {
          if (storage.orders().arrive(tx, pupil.pushed(version)).keepsContent()) {
            storage.vault().keep(tx, pupil.order(), version, pupil.content(), pupil.photo());
          }
        });
  }

  /** As sync does. */
  public void isRecalled(Pupil pupil) {
    store.run(
        tx -> {
          if (storage.orders().recall(tx, new OrderRecalled(pupil.order(), 2))
              == Arrival.FOLLOWED) {
            var _ = storage.vault().destroy(tx, pupil.order());
          }
        });
  }

  /** From the slip to the card in the hand. */
  public void collects(Pupil pupil) {
    var _ = desks.print().look();
    ScanAnswer scanned = desks.pickup().scan(pupil.slip());
    if (!(scanned instanceof ScanAnswer.Found)) {
      throw new AssertionError("the slip of " + pupil + ": " + scanned);
    }
    FactorAnswer answer = desks.pickup().factor(pupil.order(), Pupil.PIN);
    if (!(answer instanceof FactorAnswer.Admitted)) {
      throw new AssertionError("the PIN of " + pupil + ": " + answer);
    }
    PrintResult result = desks.print().print(pupil.order(), PrintListener.NONE);
    if (!(result instanceof PrintResult.Printed)) {
      throw new AssertionError("the card of " + pupil + ": " + result);
    }
    HandOver end = desks.print().awaitTaken(pupil.order());
    if (end != HandOver.TAKEN) {
      throw new AssertionError("the hand-over of " + pupil + ": " + end);
    }
    byTheClock();
  }

  /** What the running kiosk does by itself: its time, the days that end, what has to go. */
  private void byTheClock() {
    long now = machine.nanos.get();
    for (; ticked + TICK.toNanos() <= now; ticked += TICK.toNanos()) {
      storage.time().tick();
    }
    store.run(erasure::sweep);
    if (now - looked >= HOUR.toNanos() || looked == 0) {
      looked = now;
      var _ = store.write(erasure::run);
    }
  }

  @Override
  public <R> R run(Work<R> work) throws PrinterException {
    CardPrinter known = printer;
    if (known == null) {
      var profile = new PrinterProfile(RibbonKind.K_BLACK, 115_200, true, true, true);
      known =
          new EvolisClassicDriver().open(machine.cable.host(false), profile, machine.nanos::get);
      var _ = known.identify();
      printer = known;
    }
    return work.with(known);
  }

  @Override
  public Optional<BoardReading> latest() {
    return Optional.of(machine.reading());
  }

  @Override
  public Optional<BoardReading> next(Duration atMost) {
    machine.pass(Duration.ofMillis(Math.min(200, atMost.toMillis())));
    beatsAtExit = machine.reading().cardAtExit().orElse(false) ? beatsAtExit + 1 : 0;
    if (beatsAtExit > 3) {
      machine.takeCard();
    }
    return latest();
  }

  @Override
  public void close() {
    storage.close();
  }

  private Optional<PickupTrust> trust() {
    return storage.keys().kioskKeys().code().map(code -> new PickupTrust(TRUSTED, code));
  }
}

package id.kia.tests.promises;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.order.OrderId;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.drivers.BoardReading;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.EvolisClassicDriver;
import id.kia.drivers.recording.PanelKey;
import id.kia.drivers.recording.RecordedPrinter;
import id.kia.kiosk.app.Desks;
import id.kia.kiosk.app.Storage;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.pickup.PickupTrust;
import id.kia.kiosk.print.ExitWatch;
import id.kia.kiosk.print.PrinterPort;
import id.kia.kiosk.store.KioskStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One kiosk from its start to its end, with the real desks on a real file; one thread. */
final class KioskLife implements PrinterPort, ExitWatch, AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  static final SigningKey HUB_TIME = SigningKey.ofSeed(Purpose.TIME, new byte[32]);
  static final KeyRing TRUSTED =
      KeyRing.of(HUB_TIME.verifyingKey(), Child.HUB_CODES.verifyingKey());

  private static final Duration TAKE_TIME = Duration.ofSeconds(30);

  /**
   * As the demo's: compressed colour, counters that survive a power cut, a reject box; on demand a
   * panel ahead of the printer's reply.
   */
  private static final PrinterProfile PROFILE =
      new PrinterProfile(
          RibbonKind.YMCKO,
          115_200,
          true,
          true,
          true,
          Boolean.getBoolean("kia.crash.ahead") ? PanelForm.PLAIN.sentAhead() : PanelForm.PLAIN);

  private static final PanelKey PANELS = new PanelKey(new SecureRandom());

  final Storage storage;
  final Desks desks;
  final Death death;
  private final Room room;
  private final boolean repliesKept;
  private final Consumer<ObjectNode> calls;
  private MortalWire wire;
  private @Nullable CardPrinter printer;

  /**
   * @param repliesKept whether the line still holds what the life before never read
   */
  KioskLife(Path data, Room room, Death death, boolean repliesKept) {
    this(data, room, death, repliesKept, _ -> {});
  }

  /**
   * @param calls told of what is asked of the printer
   */
  KioskLife(Path data, Room room, Death death, boolean repliesKept, Consumer<ObjectNode> calls) {
    this.room = room;
    this.death = death;
    this.repliesKept = repliesKept;
    this.calls = calls;
    this.wire = new MortalWire(room.cable().host(repliesKept), death);
    room.mains(death::moves);
    KioskStore store = KioskStore.open(data.resolve(Storage.DATABASE));
    store.watch(death);
    try {
      storage =
          Storage.open(store, data, ZONE, new SecureRandom(), room.nanos::get, () -> Duration.ZERO);
    } catch (Death.Died died) {
      store.close();
      throw died;
    }
    desks = Desks.on(storage, Child.artist(), this, this, TAKE_TIME, this::trust, () -> true);
  }

  /** As {@code KioskRecovery} does at a boot, and {@code Recovery} after each look. */
  void boot() {
    desks.print().boot();
    recover();
  }

  void recover() {
    for (int look = 0; look < 3 && (owesEvidence() || !desks.print().away().isEmpty()); look++) {
      var _ = desks.print().look();
      desks.print().recover();
    }
  }

  KioskOrder order(OrderId id) {
    return storage.store().read(h -> storage.orders().find(h, id)).orElseThrow();
  }

  OrderState state(Child child) {
    return order(child.order).state();
  }

  @Override
  public <R> R run(Work<R> work) throws PrinterException {
    death.check();
    CardPrinter known = printer;
    if (known == null || wire.isLost()) {
      printer = null;
      wire = new MortalWire(room.cable().host(repliesKept), death);
      known =
          RecordedPrinter.open(
              new EvolisClassicDriver(), wire, PROFILE, room.nanos::get, PANELS, calls);
      var _ = known.identify();
      printer = known;
    }
    return work.with(known);
  }

  @Override
  public Optional<BoardReading> latest() {
    death.check();
    return room.board().reading();
  }

  @Override
  public Optional<BoardReading> next(Duration atMost) {
    death.check();
    return room.next(atMost);
  }

  @Override
  public void close() {
    storage.close();
  }

  private boolean owesEvidence() {
    return storage
        .store()
        .read(h -> storage.orders().in(h, EnumSet.of(OrderState.OUTCOME_UNKNOWN)))
        .stream()
        .anyMatch(order -> !order.frozen());
  }

  private Optional<PickupTrust> trust() {
    return storage.keys().kioskKeys().code().map(code -> new PickupTrust(TRUSTED, code));
  }
}

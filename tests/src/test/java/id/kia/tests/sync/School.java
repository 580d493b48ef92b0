package id.kia.tests.sync;

import id.kia.contract.order.OrderId;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.app.Storage;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.sync.HubFault;
import id.kia.kiosk.sync.HubLink;
import id.kia.kiosk.sync.Invitation;
import id.kia.kiosk.sync.StaffBook;
import id.kia.kiosk.sync.SyncPace;
import id.kia.kiosk.sync.SyncParts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A kiosk without screen and printer: its store, its books and its line to the hub. */
final class School implements AutoCloseable {
  private static final String BLANK = "KIA";
  private static final String RIBBON = "YMCKO-200";
  private static final SyncPace QUICK =
      new SyncPace(
          Duration.ofHours(1),
          Duration.ofMillis(1),
          Duration.ofMillis(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20));

  final Path folder;
  final Cards cards;
  private final AtomicLong nanos = new AtomicLong(1_000_000_000L);
  private final HttpClient client = HttpClient.newHttpClient();
  private URI hub;
  Storage storage;
  HubLink link;
  StaffBook staff;

  /** Starts on what lies in the folder. */
  @SuppressWarnings("NullAway") // boot() sets the rest
  School(Path folder, URI hub, Cards cards) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.hub = hub;
    this.cards = cards;
    boot();
  }

  /** A new kiosk with stock, taken in by the office. */
  static School enrolled(Path folder, Office office, Cards cards) throws Exception {
    School school = new School(folder, office.uri(), cards);
    var _ = school.link.enrol(new Invitation(office.invitation(), "Kios " + folder.getFileName()));
    school
        .storage
        .store()
        .run(
            tx -> {
              var stock = school.storage.stock();
              stock.receiveBlanks(tx, BLANK, "lot-1", 500, "Pak Udin");
              stock.loadHopper(tx, BLANK, 500, "Pak Udin");
              stock.receiveRibbon(tx, RIBBON, RibbonKind.YMCKO, "lot-2", 2500, "Pak Udin");
              stock.fitRibbon(tx, RIBBON, 2500, "Pak Udin");
            });
    return school;
  }

  String id() {
    return link.enrolment().orElseThrow().kioskId().value();
  }

  /** Another address of the same hub: it was restarted, or somebody stands in between. */
  void hubIsAt(URI address) {
    hub = address;
    link.close();
    line();
  }

  /** Power off and on. */
  void reboot() {
    down();
    boot();
  }

  /** Power off. */
  void down() {
    link.close();
    storage.close();
  }

  void up() {
    boot();
  }

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** One whole pull and push. */
  void round() throws HubFault, InterruptedException {
    link.round();
  }

  /** Pulls and pushes until it went through; the line may break as often as it likes. */
  int roundsUntilThrough(int atMost) throws InterruptedException {
    for (int tries = 1; tries <= atMost; tries++) {
      try {
        link.round();
        return tries;
      } catch (HubFault e) {
        // As the loops do: again.
      }
    }
    throw new AssertionError("not through after " + atMost + " tries");
  }

  OrderState state(OrderId order) {
    return order(order).state();
  }

  boolean knows(OrderId order) {
    return storage.store().read(h -> storage.orders().find(h, order)).isPresent();
  }

  KioskOrder order(OrderId order) {
    return storage.store().read(h -> storage.orders().find(h, order)).orElseThrow();
  }

  List<OrderId> in(OrderState... states) {
    Set<OrderState> all = EnumSet.noneOf(OrderState.class);
    all.addAll(List.of(states));
    return storage.store().read(h -> storage.orders().in(h, all)).stream()
        .map(KioskOrder::id)
        .toList();
  }

  /** The child comes, the card comes out, the child takes it. */
  void issue(OrderId order) {
    print(order);
    take(order);
  }

  /** The child takes the card that lies there. */
  void take(OrderId order) {
    move(order, OrderEvent.TAKEN, MoveFacts.by(Cause.EXIT_SENSOR));
  }

  /** The photograph that would be printed. */
  byte[] photo(OrderId order) {
    return Objects.requireNonNull(storage.vault().open(order).orElseThrow().photo());
  }

  /** As {@link #issue}, but the child has not taken it yet. */
  void print(OrderId order) {
    move(order, OrderEvent.CLAIM, MoveFacts.by(Cause.COLLECTOR));
    long roll = storage.store().read(h -> storage.stock().fitted(h)).orElseThrow().roll();
    long now = storage.time().uptimeMillis();
    move(
        order,
        OrderEvent.START,
        MoveFacts.because(Cause.COLLECTOR).roll(roll).saidYesAt(now).build());
    cards.printed(order);
    move(
        order,
        OrderEvent.EVIDENCE_GOOD,
        MoveFacts.because(Cause.EVIDENCE)
            .device(new MoveFacts.Device("evolis-classic", "S-1", true))
            .build());
  }

  /** The whole folder, laid elsewhere: an image of the SD card. */
  Path image(String name) throws IOException {
    down();
    Path copy = Files.createDirectories(folder.resolveSibling(name));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    boot();
    return copy;
  }

  /** Puts the database of an image back; the rest of the SD card is as it was. */
  void restore(Path image) throws IOException {
    down();
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve(Storage.DATABASE + end));
    }
    Files.copy(image.resolve(Storage.DATABASE), folder.resolve(Storage.DATABASE));
    boot();
  }

  @Override
  public void close() {
    down();
    client.shutdownNow();
  }

  private void move(OrderId order, OrderEvent event, MoveFacts facts) {
    storage.store().run(tx -> storage.orders().move(tx, order, event, facts));
  }

  private void boot() {
    storage =
        Storage.open(
            KioskStore.open(folder.resolve(Storage.DATABASE)),
            folder,
            Office.ZONE,
            new SecureRandom(),
            nanos::get,
            () -> Duration.ZERO);
    line();
  }

  private void line() {
    staff = new StaffBook(storage.store(), storage.time());
    link =
        new HubLink(
            new SyncParts(
                storage.store(),
                storage.journal(),
                storage.orders(),
                storage.vault(),
                storage.keys(),
                storage.time()),
            staff,
            hub,
            client,
            QUICK,
            new Random(1),
            nanos::get,
            UUID::randomUUID);
  }
}

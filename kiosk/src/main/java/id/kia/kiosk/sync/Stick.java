package id.kia.kiosk.sync;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.KioskEvent;
import id.kia.contract.sync.Life;
import id.kia.contract.sync.OrderBundle;
import id.kia.contract.sync.ReceiptBundle;
import id.kia.kiosk.journal.Lives;
import id.kia.kiosk.store.SettingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The second road of a dead link: takes the hub's bundles from a folder where a USB stick is
 * mounted, and lays the kiosk's events there. The same entries by the same code as over the line.
 * One thread.
 */
final class Stick implements Loop.Step {
  private static final String ORDERS = "kia-orders-";
  private static final String RECEIPTS = "kia-receipts-";
  private static final String JSON = ".json";
  private static final String TAKEN = "sync.stick.taken";
  private static final String WRITTEN = "sync.stick.written";
  private static final String TOLD = "sync.stick.told";
  private static final long LARGEST = 256L << 20;

  private final SyncParts parts;
  private final Home home;
  private final LogPull pull;
  private final KeyLists keyLists;
  private final Path folder;

  Stick(SyncParts parts, Home home, LogPull pull, Path folder) {
    this.parts = parts;
    this.home = home;
    this.pull = pull;
    this.keyLists = new KeyLists(parts);
    this.folder = folder;
  }

  /** Looks at the stick, if there is one. Never more to do at once. */
  @Override
  public boolean run() throws HubFault, InterruptedException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    List<HubFault> refused = new ArrayList<>();
    try {
      for (Path file : bundles()) {
        try {
          take(file);
        } catch (HubFault told) {
          // A damaged file must hold up neither a good one beside it nor our receipts.
          refused.add(told);
        }
      }
      tell();
    } catch (IOException e) {
      throw HubFault.unreachable("the stick cannot be read or written", e);
    }
    if (!refused.isEmpty()) {
      throw refused.getFirst();
    }
    return false;
  }

  private List<Path> bundles() throws IOException {
    String mine = ORDERS + home.kiosk() + "-";
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(mine))
          .filter(file -> file.getFileName().toString().endsWith(JSON))
          .sorted()
          .toList();
    }
  }

  private void take(Path file) throws IOException, HubFault, InterruptedException {
    if (Files.size(file) > LARGEST) {
      throw HubFault.of(HubFault.Kind.BUNDLE_FORGED, "larger than any bundle");
    }
    OrderBundle bundle;
    try {
      bundle = Json.read(Files.readAllBytes(file), OrderBundle.class);
    } catch (BadJsonException e) {
      throw HubFault.of(HubFault.Kind.BUNDLE_FORGED, "not a bundle: " + e.getMessage());
    }
    // A kiosk that lives by sticks learns of renewed keys by them.
    Enrolment enrolment = keyLists.newer(home.enrolment(), bundle.keyList());
    Optional<HubTime> time =
        enrolment
            .keyRing()
            .open(bundle.time(), Purpose.TIME)
            .flatMap(HubAnswer::time)
            .filter(signed -> signed.nonce().equals(OrderBundle.NONCE))
            .filter(signed -> bundle.digest().equals(signed.answer()));
    if (time.isEmpty() || !bundle.kiosk().equals(enrolment.kioskId())) {
      throw HubFault.of(HubFault.Kind.BUNDLE_FORGED, "not signed by the hub for this kiosk");
    }
    if (!bundle.hub().equals(enrolment.hubIncarnation())) {
      throw HubFault.of(HubFault.Kind.BUNDLE_OTHER_LIFE, "of another life of the hub");
    }
    String place = bundle.hub() + " " + bundle.number() + " " + bundle.digest();
    String taken = parts.store().read(h -> SettingStore.get(h, TAKEN)).orElse("");
    if (!taken.equals(place)) {
      if (bundle.number() <= number(taken, bundle.hub().toString())) {
        throw HubFault.of(HubFault.Kind.BUNDLE_OLD, "number " + bundle.number() + " was taken");
      }
      pull.take(bundle.entries(), new Photos(bundle.photos()));
      parts
          .store()
          .run(
              tx -> {
                SettingStore.put(tx, TAKEN, place);
                parts.time().raiseLower(tx, Instant.ofEpochMilli(time.get().epochMillis()));
              });
    }
    Files.move(
        file,
        file.resolveSibling(file.getFileName() + ".taken"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static long number(String taken, String hub) {
    String[] words = taken.split(" ");
    return words.length == 3 && words[0].equals(hub) ? Long.parseLong(words[1]) : 0;
  }

  /** Everything the hub has not acknowledged, once for each newest event. */
  private void tell() throws IOException {
    Optional<ReceiptBundle> next = parts.store().write(this::next);
    if (next.isPresent()) {
      Path file = folder.resolve(RECEIPTS + home.kiosk() + "-" + next.get().number() + JSON);
      Path half = file.resolveSibling(file.getFileName() + ".half");
      Files.write(half, Json.bytes(next.get()));
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Optional<ReceiptBundle> next(Handle tx) {
    List<EventBatch> batches = new ArrayList<>();
    long from = parts.journal().acknowledgedUpTo(tx);
    List<Life> lives = Lives.all(tx, parts.journal());
    long latest = lives.getLast().latest();
    boolean told =
        SettingStore.get(tx, TOLD).map(Long::parseLong).orElse(0L) >= latest && stickHasIt(tx);
    if (from >= latest || told) {
      return Optional.empty();
    }
    for (Life life : lives) {
      for (long at = Math.max(from, life.after()); at < life.latest(); ) {
        long behind = at;
        List<KioskEvent> events =
            parts.journal().after(tx, behind, EventBatch.MAX_EVENTS).stream()
                .filter(event -> event.sequence() <= life.latest())
                .toList();
        batches.add(new EventBatch(life.incarnation(), life.after(), events));
        at = events.getLast().sequence();
      }
    }
    long number = SettingStore.get(tx, WRITTEN).map(Long::parseLong).orElse(0L) + 1;
    SettingStore.put(tx, WRITTEN, Long.toString(number));
    SettingStore.put(tx, TOLD, Long.toString(latest));
    return Optional.of(
        ReceiptBundle.sign(
            parts.keys().kioskKeys().signing(),
            home.kiosk(),
            number,
            new ReceiptBundle.Contents(Greeter.greeting(tx, parts, home.hub()), batches)));
  }

  private boolean stickHasIt(Handle handle) {
    String number = SettingStore.get(handle, WRITTEN).orElse("0");
    return Files.exists(folder.resolve(RECEIPTS + home.kiosk() + "-" + number + JSON));
  }

  /** Photographs as they lie on the stick. */
  private static final class Photos implements PhotoSource {
    private final Map<String, byte[]> byAddress;

    Photos(List<OrderBundle.Photo> photos) {
      byAddress =
          photos.stream()
              .collect(
                  Collectors.toMap(
                      OrderBundle.Photo::sha256, OrderBundle.Photo::sealed, (one, same) -> one));
    }

    @Override
    public PhotoFetch.Fetched fetch(OrderPushed order, String sha256) {
      byte[] sealed = byAddress.get(sha256);
      if (sealed == null) {
        return new PhotoFetch.Fetched.Unusable(RefusedEntry.Why.PHOTO_MISSING);
      }
      return PhotoFetch.sha256(sealed).equals(sha256)
          ? new PhotoFetch.Fetched.Whole(sealed)
          : new PhotoFetch.Fetched.Unusable(RefusedEntry.Why.PHOTO_DAMAGED);
    }
  }
}

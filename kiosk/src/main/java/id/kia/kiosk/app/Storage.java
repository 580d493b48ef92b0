package id.kia.kiosk.app;

import id.kia.contract.sync.Incarnation;
import id.kia.kiosk.erasure.Erasure;
import id.kia.kiosk.erasure.ErasureSpans;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.journal.Lives;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.stock.CarryForward;
import id.kia.kiosk.stock.StockLedger;
import id.kia.kiosk.store.BootMark;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.time.KioskTime;
import id.kia.kiosk.vault.ContentVault;
import id.kia.kiosk.vault.KeyFile;
import id.kia.kiosk.vault.KeyProvider;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Everything that is durable, opened in the order in which it depends on each other. Closing it
 * closes the store.
 */
public record Storage(
    KioskStore store,
    KioskTime time,
    EventJournal journal,
    StockLedger stock,
    Orders orders,
    KeyFile keys,
    ContentVault vault,
    ZoneId zone)
    implements AutoCloseable {
  /** The database is an older copy of itself: what was printed since is not in it. */
  static final String RESTORED = "S-106";

  /** Name of the database in the data folder. */
  public static final String DATABASE = "kiosk.db";

  /**
   * Opens what lies on the store and beside it.
   *
   * @param store of {@link #DATABASE} in {@code dataDir}; a watch that is to see every write of
   *     this run is added to it before
   * @param dataDir also holds the key file, and the key that wraps it as a plain file
   * @param nanoClock monotonic nanoseconds
   * @param moved how far a demo has moved the calendar
   */
  public static Storage open(
      KioskStore store,
      Path dataDir,
      ZoneId zone,
      SecureRandom random,
      LongSupplier nanoClock,
      Supplier<Duration> moved) {
    return open(store, dataDir, zone, random, nanoClock, moved, new KeyProvider.PlainFile());
  }

  /**
   * The same, with the wrapping key from where this kiosk has it.
   *
   * @throws id.kia.kiosk.vault.VaultFault when that key is not there or not the right one
   */
  public static Storage open(
      KioskStore store,
      Path dataDir,
      ZoneId zone,
      SecureRandom random,
      LongSupplier nanoClock,
      Supplier<Duration> moved,
      KeyProvider provider) {
    var time =
        new KioskTime(store, nanoClock, zone, KioskTime.USUAL_DOUBT, Optional.empty(), moved);
    var journal = new EventJournal(time);
    var stock = new StockLedger(journal, time);
    var orders = new Orders(journal, stock, time, zone);
    BootMark.count(
        store,
        dataDir.resolve("boot.mark"),
        tx -> {
          Lives.begin(tx, Incarnation.random(random));
          orders.doubt(tx, RESTORED, alarm(tx, journal, RESTORED));
        });
    KeyFile keys =
        KeyFile.open(dataDir.resolve("keys.json"), provider.open(dataDir, random), random);
    return new Storage(
        store, time, journal, stock, orders, keys, ContentVault.open(store, keys, random), zone);
  }

  /** What forgets here, after these spans. */
  public Erasure erasure(ErasureSpans spans) {
    return new Erasure(orders, vault, journal, new CarryForward(journal, zone), time, spans);
  }

  /** Writes down that something is wrong, for the office to hear; durable when it returns. */
  void alarm(String code) {
    store.run(tx -> alarm(tx, journal, code));
  }

  private static long alarm(Handle tx, EventJournal journal, String code) {
    return journal.alarm(tx, Alarm.of(code));
  }

  @Override
  public void close() {
    store.close();
  }
}

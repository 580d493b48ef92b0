package id.kia.hub.fleet;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.LogMessage;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderMessage;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/**
 * The signed log of each kiosk: append in a transaction, read after a cursor.
 *
 * <p>Sequences count from 1 without gaps per kiosk within the hub's incarnation. Listeners hear the
 * highest sequence after the transaction, on the thread that rang; hearing nothing loses nothing.
 */
public final class KioskLog {
  private final LogStore kept;
  private final HubLife life;
  private final SigningKey key;
  private final InstantSource time;
  private final Map<KioskId, List<LongConsumer>> listeners = new ConcurrentHashMap<>();

  /** Over one office; entries are signed with the hub's log key. */
  public KioskLog(String office, HubLife life, SigningKey key, InstantSource time) {
    this.kept = new LogStore(office);
    this.life = life;
    this.key = key;
    this.time = time;
  }

  /** The hub's incarnation, to which every sequence belongs. */
  public Incarnation incarnation(Handle h) {
    return life.present(h);
  }

  /** Appends within the transaction; ring after it. */
  public void append(Handle h, KioskId kiosk, LogMessage message) {
    Incarnation incarnation = life.present(h);
    long sequence = kept.last(h, kiosk, incarnation) + 1;
    LogEntry entry = LogEntry.sign(key, new LogRecord(kiosk, incarnation, sequence, message));
    String order = message instanceof OrderMessage about ? about.orderId().toString() : null;
    kept.add(
        h,
        kiosk,
        incarnation,
        sequence,
        message.getClass().getSimpleName(),
        order,
        Json.text(entry),
        time.millis());
  }

  /** At most {@code limit} entries after the cursor. */
  public List<LogEntry> after(Handle h, KioskId kiosk, long after, int limit) {
    return kept.after(h, kiosk, life.present(h), after, limit).stream()
        .map(KioskLog::entry)
        .map(this::now)
        .toList();
  }

  /** What an older life of this hub said behind a place, in order. */
  public List<LogMessage> said(Handle h, KioskId kiosk, Incarnation older, long after) {
    return kept.after(h, kiosk, older, after, Integer.MAX_VALUE).stream()
        .map(KioskLog::entry)
        .map(KioskLog::message)
        .toList();
  }

  /** When the latest push of an order was written; empty for an order this kiosk never got. */
  public Optional<Instant> pushedAt(Handle h, KioskId kiosk, OrderId order) {
    return kept.pushedAt(h, kiosk, order.toString()).map(Instant::ofEpochMilli);
  }

  /** The highest sequence, 0 for an empty log. */
  public long last(Handle h, KioskId kiosk) {
    return kept.last(h, kiosk, life.present(h));
  }

  /** Calls the listener with the highest sequence whenever the log grew; run to stop. */
  public Runnable listen(KioskId kiosk, LongConsumer listener) {
    List<LongConsumer> all = listeners.computeIfAbsent(kiosk, k -> new CopyOnWriteArrayList<>());
    all.add(listener);
    return () -> all.remove(listener);
  }

  /** Tells listeners; after the transaction that appended. */
  public void ring(KioskId kiosk, long last) {
    listeners.getOrDefault(kiosk, List.of()).forEach(listener -> listener.accept(last));
  }

  /** Signed with the key of today: the one of that day may be revoked. The payload is the same. */
  private LogEntry now(LogEntry kept) {
    return kept.envelope().keyId().equals(key.keyId())
        ? kept
        : new LogEntry(kept.sequence(), SignedEnvelope.sign(key, kept.envelope().payload()));
  }

  /** What an entry of this hub says. */
  public static LogMessage message(LogEntry entry) {
    try {
      return Json.read(entry.envelope().payload(), LogRecord.class).message();
    } catch (BadJsonException e) {
      throw new IllegalStateException("HUB-STORE a log entry is damaged", e);
    }
  }

  private static LogEntry entry(String json) {
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8), LogEntry.class);
    } catch (BadJsonException e) {
      throw new IllegalStateException("HUB-STORE a log entry is damaged", e);
    }
  }
}

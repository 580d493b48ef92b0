package id.kia.kiosk.stock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.sync.EventKind;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.store.SettingStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Tells the office when the places in the cabinet hold something else than the ledger says: blanks
 * that left the hopper without a card among them. A sensor that is broken or silent is told of as
 * well, for then nobody watches its place.
 *
 * <p>Told once something stood for {@link #PATIENCE} while nobody was served and the door was shut,
 * so that a technician has time to record what was loaded; again only when it became something
 * else. What was told is durable. One thread.
 */
public final class DriftWatch {
  /** How long something has to stand, in running time. */
  public static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String TOLD = "drift.told.";
  private static final String BOARD = "board";
  private static final String TAMPER = "tamper";
  private static final String AGREES = "";

  private final EventJournal journal;
  private final Map<String, Since> standing = new HashMap<>();

  /** What stands, and since when. */
  private record Since(String what, long uptimeMillis) {}

  public DriftWatch(EventJournal journal) {
    this.journal = journal;
  }

  /** What the ledger has where a sensor can look, in this transaction. */
  public static Comparison.Book book(Handle handle, StockLedger stock, Forecast forecast) {
    int bin =
        stock.skus(handle).stream()
            .filter(sku -> stock.unit(handle, sku) == Unit.CARD)
            .mapToInt(
                sku ->
                    stock.balance(handle, sku, Account.CAPTURED)
                        + stock.balance(handle, sku, Account.SPOILED))
            .sum();
    return new Comparison.Book(forecast.blanks(), bin, forecast.ribbonCards());
  }

  /**
   * Looks, in this transaction.
   *
   * @param busy somebody is served, or a card is under way: the figures are moving
   * @param uptimeMillis of this run
   */
  public void look(
      Handle tx,
      Comparison.Book book,
      Optional<BoardReading> board,
      Optional<Snapshot> printer,
      boolean busy,
      long uptimeMillis) {
    board.ifPresent(reading -> tampered(tx, reading));
    if (busy || board.flatMap(BoardReading::doorOpen).orElse(false)) {
      standing.clear();
      return;
    }
    List<Comparison> compared = Comparison.of(book, board, printer);
    for (Comparison one : compared) {
      if (one.sensor().isPresent()) {
        stands(tx, one.name(), drift(one), uptimeMillis, one.disagrees() ? told(one) : Map.of());
      }
    }
    for (Fault fault : Fault.values()) {
      String bad = bad(board, fault);
      stands(tx, name(fault), bad, uptimeMillis, Map.of("code", alarm(fault), "sensor", bad));
    }
  }

  private void stands(
      Handle tx, String name, String what, long uptimeMillis, Map<String, Object> alarm) {
    Since since = standing.get(name);
    if (since == null || !since.what().equals(what)) {
      standing.put(name, new Since(what, uptimeMillis));
      return;
    }
    String before = SettingStore.get(tx, TOLD + name).orElse(AGREES);
    if (uptimeMillis - since.uptimeMillis() >= PATIENCE.toMillis() && !before.equals(what)) {
      SettingStore.put(tx, TOLD + name, what);
      if (!what.equals(AGREES)) {
        journal.append(tx, EventKind.ALARM, Optional.empty(), data(alarm));
      }
    }
  }

  private static String drift(Comparison one) {
    return one.disagrees() ? Integer.toString(one.difference()) : AGREES;
  }

  /** A sensor without a value is no sensor that agrees; of a silent board all are dead. */
  private static String bad(Optional<BoardReading> board, Fault fault) {
    return board
        .map(
            reading ->
                reading.bad().stream()
                    .sorted()
                    .filter(sensor -> reading.faults().get(sensor) == fault)
                    .map(Sensor::name)
                    .collect(Collectors.joining(",")))
        .orElse(fault == Fault.DEAD ? "BOARD" : AGREES);
  }

  private static String name(Fault fault) {
    return fault == Fault.DEAD ? BOARD : BOARD + "." + fault;
  }

  private static StockAlarm alarm(Fault fault) {
    return switch (fault) {
      case DEAD -> StockAlarm.SENSOR_DEAD;
      case STUCK -> StockAlarm.SENSOR_STUCK;
      case UNCALIBRATED -> StockAlarm.SENSOR_UNCALIBRATED;
    };
  }

  /** A break-in is told at once, door open or not, and again only after it was reset. */
  private void tampered(Handle tx, BoardReading board) {
    if (board.tampered().isEmpty()) {
      return;
    }
    String what = board.tampered().get() ? StockAlarm.TAMPERED.code() : AGREES;
    if (!SettingStore.get(tx, TOLD + TAMPER).orElse(AGREES).equals(what)) {
      SettingStore.put(tx, TOLD + TAMPER, what);
      if (!what.equals(AGREES)) {
        var alarm = data(Map.of("code", StockAlarm.TAMPERED, "sensor", Sensor.TAMPER));
        journal.append(tx, EventKind.ALARM, Optional.empty(), alarm);
      }
    }
  }

  private static Map<String, Object> told(Comparison one) {
    boolean gone = one.name().equals(Comparison.HOPPER) && one.difference() < 0;
    return Map.of(
        "code",
        gone ? StockAlarm.BLANKS_GONE : StockAlarm.DRIFT,
        "place",
        one.name(),
        "sensor",
        one.sensor().orElseThrow(),
        "book",
        one.book(),
        "difference",
        one.difference());
  }

  private static ObjectNode data(Map<String, Object> alarm) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    alarm.forEach(
        (name, value) -> {
          switch (value) {
            case StockAlarm code -> data.put(name, code.code());
            case Integer number -> data.put(name, number);
            default -> data.put(name, value.toString());
          }
        });
    return data;
  }
}

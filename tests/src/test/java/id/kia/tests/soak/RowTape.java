package id.kia.tests.soak;

import id.kia.kiosk.store.StoreWatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What each transaction of the kiosk changed, row by row: found by comparing all tables before each
 * commit, so it knows nothing of how the kiosk writes.
 */
final class RowTape implements StoreWatch {
  /** A changed row: only the columns that are other than before; none when the row went. */
  record Change(
      String table, Map<String, Object> key, Map<String, @Nullable Object> columns, Kind kind) {}

  enum Kind {
    NEW,
    CHANGED,
    GONE
  }

  /** Append-only by their triggers or by nature, so that only what is newer is read again. */
  private static final Map<String, String> GROWING =
      Map.of("event", "sequence", "stock_move", "move");

  private final List<List<Change>> transactions = new ArrayList<>();
  private final Map<String, Map<List<Object>, Map<String, @Nullable Object>>> known =
      new TreeMap<>();
  private final Map<String, List<String>> keys = new HashMap<>();
  private final Map<String, Long> newest = new HashMap<>();
  private List<Change> open = List.of();

  /** All so far, oldest first; those that changed nothing are left out. */
  List<List<Change>> transactions() {
    return transactions;
  }

  int length() {
    return transactions.size();
  }

  @Override
  public void beforeCommit(Handle tx) {
    if (keys.isEmpty()) {
      tx.createQuery("select name from sqlite_schema where type = 'table'")
          .mapTo(String.class)
          .filter(name -> !name.startsWith("sqlite_") && !name.equals("schema_version"))
          .forEach(name -> keys.put(name, keyOf(tx, name)));
    }
    List<Change> changes = new ArrayList<>();
    for (String table : new TreeMap<>(keys).keySet()) {
      compare(tx, table, changes);
    }
    open = changes;
  }

  @Override
  public void committed() {
    if (!open.isEmpty()) {
      transactions.add(open);
      open = List.of();
    }
  }

  private void compare(Handle tx, String table, List<Change> changes) {
    String growing = GROWING.get(table);
    long seen = newest.getOrDefault(table, 0L);
    String where = growing == null ? "" : " where " + growing + " > " + seen;
    var before = known.computeIfAbsent(table, name -> new LinkedHashMap<>());
    Map<List<Object>, Map<String, @Nullable Object>> now = new LinkedHashMap<>();
    tx.createQuery("select * from " + table + where)
        .mapToMap()
        .forEach(row -> now.put(key(table, row), row));
    now.forEach((key, row) -> changed(table, key, before.get(key), row, changes));
    if (growing != null) {
      now.keySet()
          .forEach(key -> newest.merge(table, ((Number) key.getFirst()).longValue(), Math::max));
      return;
    }
    before.keySet().stream()
        .filter(key -> !now.containsKey(key))
        .forEach(key -> changes.add(new Change(table, named(table, key), Map.of(), Kind.GONE)));
    known.put(table, now);
  }

  private void changed(
      String table,
      List<Object> key,
      @Nullable Map<String, @Nullable Object> before,
      Map<String, @Nullable Object> row,
      List<Change> changes) {
    if (before == null) {
      changes.add(new Change(table, named(table, key), row, Kind.NEW));
      return;
    }
    Map<String, @Nullable Object> other = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          if (!Objects.deepEquals(value, before.get(column))) {
            other.put(column, value);
          }
        });
    if (!other.isEmpty()) {
      changes.add(new Change(table, named(table, key), other, Kind.CHANGED));
    }
  }

  private List<Object> key(String table, Map<String, @Nullable Object> row) {
    return keys.getOrDefault(table, List.of()).stream()
        .map(column -> Objects.requireNonNull(row.get(column)))
        .toList();
  }

  private Map<String, Object> named(String table, List<Object> key) {
    Map<String, Object> named = new LinkedHashMap<>();
    List<String> columns = keys.getOrDefault(table, List.of());
    for (int i = 0; i < columns.size(); i++) {
      named.put(columns.get(i), key.get(i));
    }
    return named;
  }

  private static List<String> keyOf(Handle tx, String table) {
    return tx.createQuery("select name from pragma_table_info(?) where pk > 0 order by pk")
        .bind(0, table)
        .mapTo(String.class)
        .list();
  }
}

package id.kia.tests.soak;

import id.kia.kiosk.store.KioskStore;
import id.kia.tests.soak.RowTape.Change;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The bare program beside the kiosk: the same rows into the same tables and indices, as durable as
 * there, with nothing around it. A transaction of its own gets only what has to be durable at that
 * moment: a move of an order with what belongs to it, and a counted try. All else waits for the
 * next of these.
 */
final class BareBook implements AutoCloseable {
  private final Connection connection;
  private final List<Change> waiting = new ArrayList<>();

  BareBook(Path file) throws SQLException {
    KioskStore.open(file).close();
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    connection = config.createConnection("jdbc:sqlite:" + file);
    connection.setAutoCommit(false);
  }

  void write(List<Change> transaction) throws SQLException {
    waiting.addAll(transaction);
    if (transaction.stream().noneMatch(BareBook::hasToBeDurable)) {
      return;
    }
    for (Change change : waiting) {
      apply(change);
    }
    connection.commit();
    waiting.clear();
  }

  private static boolean hasToBeDurable(Change change) {
    return change.table().equals("event") || change.table().equals("pickup_attempt");
  }

  private void apply(Change change) throws SQLException {
    Set<String> columns = new LinkedHashSet<>(change.columns().keySet());
    List<@Nullable Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(change.columns().get(column)));
    String sql =
        switch (change.kind()) {
          case NEW ->
              "insert into "
                  + change.table()
                  + " ("
                  + String.join(", ", columns)
                  + ") values ("
                  + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
                  + ")";
          case CHANGED ->
              "update "
                  + change.table()
                  + " set "
                  + columns.stream()
                      .map(column -> column + " = ?")
                      .collect(Collectors.joining(", "))
                  + where(change.key(), values);
          case GONE -> "delete from " + change.table() + where(change.key(), values);
        };
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.executeUpdate();
    }
  }

  private static String where(Map<String, Object> key, List<@Nullable Object> values) {
    values.addAll(key.values());
    return " where "
        + key.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

package id.kia.tests.soak;

import id.kia.kiosk.app.Storage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a process takes after so many cards.
 *
 * @param heap bytes in use after a full collection
 * @param resident bytes of memory that the process holds
 * @param database bytes of the file, its log not counted
 * @param ledger bytes of it that hold what never goes: orders, stock moves, and their indices
 */
record Measure(
    int cards,
    long heap,
    long resident,
    long descriptors,
    int threads,
    long database,
    long ledger) {

  static Measure now(int cards, Path data) throws IOException, SQLException {
    System.gc();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    Path db = data.resolve(Storage.DATABASE);
    return new Measure(
        cards,
        heap,
        residentNow(),
        descriptorsNow(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        Files.size(db),
        ledger(db));
  }

  String line() {
    return String.format(
        "cards %d heap %d resident %d descriptors %d threads %d database %d ledger %d",
        cards, heap, resident, descriptors, threads, database, ledger);
  }

  static Measure parse(String line) {
    long[] values =
        Arrays.stream(line.split("[^0-9]+", -1))
            .filter(word -> !word.isEmpty())
            .mapToLong(Long::parseLong)
            .toArray();
    return new Measure(
        Math.toIntExact(values[0]),
        values[1],
        values[2],
        values[3],
        Math.toIntExact(values[4]),
        values[5],
        values[6]);
  }

  /** What of the file grows with each card for as long as the kiosk lives. */
  long withoutLedger() {
    return database - ledger;
  }

  private static long ledger(Path db) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select sum(pgsize) from dbstat where name in (select name from sqlite_schema"
                    + " where tbl_name in ('kiosk_order', 'stock_move', 'tombstone'))")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static long residentNow() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }

  private static long descriptorsNow() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }
}

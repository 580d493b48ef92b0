package id.kia.tests.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What stands in the kiosk's database, read from outside while the kiosk lives or is dead. */
final class KioskBook {
  private final Path file;

  KioskBook(Path data) {
    file = data.resolve("kiosk").resolve("kiosk.db");
  }

  /** The order that is being printed or waits in the slot. */
  Optional<String> inTheMachine() throws IOException {
    return one("select order_id from kiosk_order where state in ('PRINTING', 'PRINTED')", "");
  }

  String state(String order) throws IOException {
    return one("select state from kiosk_order where order_id = ?", order).orElse("ABSENT");
  }

  /** Whether evidence has said all it can and a person is asked. */
  boolean frozen(String order) throws IOException {
    return one("select frozen from kiosk_order where order_id = ?", order).orElse("0").equals("1");
  }

  /** Unknown outcomes that were settled in this way, {@code EVIDENCE} or {@code PERSON}. */
  int settled(String cause) throws IOException {
    return Integer.parseInt(
        one(
                "select count(*) from event where kind = 'ORDER_MOVED'"
                    + " and json_extract(data, '$.from') = 'OUTCOME_UNKNOWN'"
                    + " and json_extract(data, '$.cause') = ?",
                cause)
            .orElse("0"));
  }

  private Optional<String> one(String query, String value) throws IOException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=5000");
        PreparedStatement statement = connection.prepareStatement(query)) {
      if (query.contains("?")) {
        statement.setString(1, value);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IOException("cannot read " + file, e);
    }
  }
}

package id.kia.kiosk.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.SQLiteConfig;

/** The journal of a kiosk that may be running, read and never written. */
final class IncidentStore {
  private IncidentStore() {}

  /** The newest events but mere states of the machine, oldest first, their data as they stand. */
  static List<ObjectNode> newest(Path database, int atMost) throws IncidentFault {
    if (!Files.isRegularFile(database)) {
      throw new IncidentFault(
          IncidentFault.Kind.NO_DATA, "no kiosk's database at " + database, null);
    }
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(5_000);
    try {
      return Jdbi.create(() -> config.createConnection("jdbc:sqlite:" + database))
          .withHandle(
              handle ->
                  handle
                      .createQuery(
                          "select * from (select sequence, at_millis, uptime_millis, clock_trust,"
                              + " kind, order_id, data from event where kind <> 'STATUS'"
                              + " order by sequence desc limit ?) order by sequence")
                      .bind(0, atMost)
                      .map(IncidentStore::event)
                      .list());
    } catch (JdbiException e) {
      throw new IncidentFault(
          IncidentFault.Kind.NO_DATA, "the journal in " + database + " cannot be read", e);
    }
  }

  private static ObjectNode event(ResultSet row, StatementContext context) throws SQLException {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("sequence", row.getLong("sequence"));
    event.put("atMillis", row.getLong("at_millis"));
    event.put("uptimeMillis", row.getLong("uptime_millis"));
    event.put("clockTrust", row.getString("clock_trust"));
    event.put("kind", row.getString("kind"));
    String order = row.getString("order_id");
    if (order != null) {
      event.put("order", order);
    }
    try {
      event.set("data", Json.strict().readTree(row.getString("data")));
    } catch (JsonProcessingException e) {
      throw new SQLException("the data of an event is not JSON", e);
    }
    return event;
  }
}

package id.kia.hub.people;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of the audit log. */
final class AuditStore {
  private final String office;

  AuditStore(String office) {
    this.office = office;
  }

  /** A row with the hash that chains it to the one before. */
  record Row(long sequence, long at, String staff, String action, String subject, String hash) {}

  Optional<Row> last(Handle h) {
    return rows(select(h, "order by sequence desc limit 1")).stream().findFirst();
  }

  List<Row> all(Handle h) {
    return rows(select(h, "order by sequence"));
  }

  Optional<Trace> lastChange(Handle h, String subject) {
    return h.createQuery(
            "select staff_name, action, at from audit where office = :office"
                // A subject may carry more after a blank.
                + " and (subject = :subject or subject >= :from and subject < :to)"
                + " and action not like 'READ%' and action not like 'PRINT%'"
                + " order by sequence desc limit 1")
        .bind("office", office)
        .bind("subject", subject)
        .bind("from", subject + " ")
        .bind("to", subject + "!")
        .map(
            (rs, ctx) ->
                new Trace(rs.getString("staff_name"), rs.getString("action"), rs.getLong("at")))
        .findOne();
  }

  int count(Handle h, String action, String subject) {
    return h.createQuery(
            "select count(*) from audit where office = :office and action = :action"
                + " and subject = :subject")
        .bind("office", office)
        .bind("action", action)
        .bind("subject", subject)
        .mapTo(Integer.class)
        .one();
  }

  void add(Handle h, Row row, String previousHash) {
    h.execute(
        "insert into audit (office, sequence, at, staff_name, action, subject, previous_hash,"
            + " hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
        office,
        row.sequence(),
        row.at(),
        row.staff(),
        row.action(),
        row.subject(),
        previousHash,
        row.hash());
  }

  private Query select(Handle h, String order) {
    return h.createQuery("select * from audit where office = :office " + order)
        .bind("office", office);
  }

  private static List<Row> rows(Query query) {
    return query
        .map(
            (rs, ctx) ->
                new Row(
                    rs.getLong("sequence"),
                    rs.getLong("at"),
                    rs.getString("staff_name"),
                    rs.getString("action"),
                    rs.getString("subject"),
                    rs.getString("hash")))
        .list();
  }
}

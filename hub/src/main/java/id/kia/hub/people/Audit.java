package id.kia.hub.people;

import id.kia.hub.keys.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Who did what and who saw whose data, each row chained to the one before by a hash.
 *
 * <p>A changed or removed row breaks the chain at its place; only cutting off the end goes unseen
 * here. Subjects are order, import or application ids, never names or NIKs.
 */
public final class Audit {
  private static final String START = "0".repeat(64);

  private final String office;
  private final InstantSource time;

  public Audit(String office, InstantSource time) {
    this.office = office;
    this.time = time;
  }

  /** One row, as checked. */
  private record Row(
      long sequence, long at, String staff, String action, String subject, String hash) {}

  /** Adds a row, inside the transaction of what it tells. */
  public void add(Handle h, String staff, String action, String subject) {
    Row last =
        h.createQuery("select * from audit where office = :office order by sequence desc limit 1")
            .bind("office", office)
            .map((rs, ctx) -> row(rs))
            .findOne()
            .orElse(new Row(0, 0, "", "", "", START));
    long sequence = last.sequence() + 1;
    long at = time.millis();
    h.execute(
        "insert into audit (office, sequence, at, staff_name, action, subject, previous_hash,"
            + " hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
        office,
        sequence,
        at,
        staff,
        action,
        subject,
        last.hash(),
        hash(last.hash(), sequence, at, staff, action, subject));
  }

  /** The first sequence whose row does not follow from the one before; 0 when all do. */
  public long firstBroken(Handle h) {
    List<Row> rows =
        h.createQuery("select * from audit where office = :office order by sequence")
            .bind("office", office)
            .map((rs, ctx) -> row(rs))
            .list();
    String previous = START;
    long expected = 1;
    for (Row row : rows) {
      String hash =
          hash(previous, row.sequence(), row.at(), row.staff(), row.action(), row.subject());
      if (row.sequence() != expected || !row.hash().equals(hash)) {
        return expected;
      }
      previous = row.hash();
      expected++;
    }
    return 0;
  }

  private String hash(
      String previous, long sequence, long at, String staff, String action, String subject) {
    return Sha256.hex(
        String.join(
            "\n",
            previous,
            office,
            String.valueOf(sequence),
            String.valueOf(at),
            staff,
            action,
            subject));
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        rs.getLong("sequence"),
        rs.getLong("at"),
        rs.getString("staff_name"),
        rs.getString("action"),
        rs.getString("subject"),
        rs.getString("hash"));
  }
}

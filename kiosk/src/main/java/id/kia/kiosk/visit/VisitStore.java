package id.kia.kiosk.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Visits, walks through guides, and their steps. */
final class VisitStore {
  private VisitStore() {}

  static Optional<Visit> open(Handle handle) {
    return handle
        .createQuery("select visit, person, opened_millis from visit where closed_millis is null")
        .map((row, _) -> new Visit(row.getLong(1), row.getString(2), row.getLong(3)))
        .findOne();
  }

  static Visit insert(Handle tx, String person, long atMillis) {
    tx.execute("insert into visit (person, opened_millis) values (?, ?)", person, atMillis);
    return open(tx).orElseThrow();
  }

  static void close(Handle tx, Visit visit, String person, long atMillis, Visits.Closing closing) {
    tx.execute(
        "update visit set closed_millis = ?, closed_by = ?, standing = ?, reason = ?, note = ?"
            + " where visit = ?",
        atMillis,
        person,
        closing.standing().name(),
        closing.reason().map(Enum::name).orElse(null),
        closing.note().orElse(null),
        visit.number());
  }

  static Optional<Run> running(Handle handle) {
    return handle
        .createQuery(
            "select run, visit, guide, place, already from visit_run where state = 'RUNNING'")
        .map(
            (row, _) ->
                new Run(
                    row.getLong(1),
                    row.getLong(2),
                    Guide.valueOf(row.getString(3)),
                    row.getInt(4),
                    row.getBoolean(5)))
        .findOne();
  }

  static void begin(Handle tx, Visit visit, Guide guide, String person, long at, boolean already) {
    tx.execute(
        "insert into visit_run (visit, guide, person, began_millis, place, already, state)"
            + " values (?, ?, ?, ?, 0, ?, 'RUNNING')",
        visit.number(),
        guide.name(),
        person,
        at,
        already);
  }

  static void leave(Handle tx) {
    tx.execute("update visit_run set state = 'LEFT' where state = 'RUNNING'");
  }

  static void note(Handle tx, Run run, How how, String person, long atMillis) {
    tx.execute(
        "insert into visit_step (run, place, task, how, person, at_millis)"
            + " values (?, ?, ?, ?, ?, ?)",
        run.number(),
        run.place(),
        run.task().name(),
        how.name(),
        person,
        atMillis);
  }

  static void next(Handle tx, Run run, boolean already) {
    tx.execute(
        "update visit_run set place = place + 1, already = ? where run = ?", already, run.number());
  }

  static void done(Handle tx, Run run) {
    tx.execute("update visit_run set state = 'DONE' where run = ?", run.number());
  }

  /** In the order in which they were done. */
  static List<Noted> steps(Handle handle, long visit) {
    return handle
        .createQuery(
            "select r.guide, s.task, s.how, s.person, s.at_millis from visit_step s"
                + " join visit_run r on r.run = s.run where r.visit = ? order by s.step")
        .bind(0, visit)
        .map(VisitStore::noted)
        .list();
  }

  /** Guides that were walked to their end. */
  static List<Guide> walked(Handle handle, long visit) {
    return handle
        .createQuery("select guide from visit_run where visit = ? and state = 'DONE' order by run")
        .bind(0, visit)
        .map((row, _) -> Guide.valueOf(row.getString(1)))
        .list();
  }

  static long newestStep(Handle handle) {
    return handle
        .createQuery("select coalesce(max(step), 0) from visit_step")
        .mapTo(Long.class)
        .one();
  }

  private static Noted noted(ResultSet row, StatementContext context) throws SQLException {
    return new Noted(
        Guide.valueOf(row.getString(1)),
        Task.valueOf(row.getString(2)),
        How.valueOf(row.getString(3)),
        row.getString(4),
        row.getLong(5));
  }
}

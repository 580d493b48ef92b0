package id.kia.hub.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import id.kia.contract.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Jobs of imports; what runs is known to memory too, what ended only here. */
final class JobStore {
  private final String office;

  JobStore(String office) {
    this.office = office;
  }

  /** The job that this form with these files started, running or done. */
  Optional<ImportJob> same(Handle h, String formId, String fingerprint) {
    return h.createQuery(
            "select * from import_job where office = :office and form_id = :form"
                + " and fingerprint = :print and state in ('RUNNING', 'DONE') limit 1")
        .bind("office", office)
        .bind("form", formId)
        .bind("print", fingerprint)
        .map((rs, ctx) -> job(rs))
        .findOne();
  }

  Optional<ImportJob> find(Handle h, String id) {
    return h.createQuery("select * from import_job where office = :office and job_id = :id")
        .bind("office", office)
        .bind("id", id)
        .map((rs, ctx) -> job(rs))
        .findOne();
  }

  /** The newest that are running or kept nothing; what is done shows as its import. */
  List<ImportJob> newest(Handle h, int most) {
    return h.createQuery(
            "select * from import_job where office = :office and state <> 'DONE'"
                + " order by started_at desc, job_id limit :most")
        .bind("office", office)
        .bind("most", most)
        .map((rs, ctx) -> job(rs))
        .list();
  }

  void add(Handle h, ImportJob job, String formId, String fingerprint) {
    h.execute(
        "insert into import_job (office, job_id, form_id, fingerprint, file_name, started_by,"
            + " started_at, state, arguments) values (?, ?, ?, ?, ?, ?, ?, 'RUNNING', '[]')",
        office,
        job.id(),
        formId,
        fingerprint,
        job.fileName(),
        job.by(),
        job.startedAtMillis());
  }

  void end(
      Handle h,
      String id,
      JobState state,
      @Nullable String importId,
      boolean again,
      @Nullable ListRefused refused,
      long atMillis) {
    h.execute(
        "update import_job set state = ?, ended_at = ?, import_id = ?, again = ?, code = ?,"
            + " arguments = ? where office = ? and job_id = ?",
        state.name(),
        atMillis,
        importId,
        again,
        refused == null ? null : refused.code(),
        Json.text(refused == null ? List.of() : refused.arguments()),
        office,
        id);
  }

  /** After a start: what still runs here died with the hub before. */
  int interrupted(Handle h, long atMillis) {
    return h.execute(
        "update import_job set state = 'INTERRUPTED', ended_at = ?"
            + " where office = ? and state = 'RUNNING'",
        atMillis,
        office);
  }

  private static ImportJob job(ResultSet rs) throws SQLException {
    return new ImportJob(
        rs.getString("job_id"),
        rs.getString("file_name"),
        rs.getString("started_by"),
        rs.getLong("started_at"),
        JobState.valueOf(rs.getString("state")),
        0,
        0,
        0,
        rs.getString("import_id"),
        rs.getBoolean("again"),
        rs.getString("code"),
        RowStore.read(rs.getString("arguments"), new TypeReference<>() {}));
  }
}

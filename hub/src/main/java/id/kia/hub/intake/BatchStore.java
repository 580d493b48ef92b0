package id.kia.hub.intake;

import id.kia.contract.Json;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Imports as a whole: what came when, and what became of it. */
final class BatchStore {
  private static final String COLUMNS =
      "import_id, file_name, encoding, separator, total, accepted, warned, returned, rejected";

  private final String office;

  BatchStore(String office) {
    this.office = office;
  }

  Optional<ImportReceipt> byFingerprint(Handle h, String fingerprint) {
    return h.createQuery(
            "select "
                + COLUMNS
                + " from import_batch where office = :office and fingerprint = :print")
        .bind("office", office)
        .bind("print", fingerprint)
        .map((rs, ctx) -> ImportListStore.receipt(rs))
        .findOne();
  }

  Optional<ImportReceipt> byId(Handle h, String id) {
    return h.createQuery(
            "select " + COLUMNS + " from import_batch where office = :office and import_id = :id")
        .bind("office", office)
        .bind("id", id)
        .map((rs, ctx) -> ImportListStore.receipt(rs))
        .findOne();
  }

  void add(
      Handle h,
      ImportReceipt receipt,
      List<Finding> notes,
      String fingerprint,
      String staff,
      long atMillis) {
    h.createUpdate(
            "insert into import_batch (office, import_id, fingerprint, file_name, imported_by,"
                + " imported_at, encoding, separator, total, accepted, warned, returned, rejected,"
                + " notes) values (:office, :id, :print, :file, :by, :at, :encoding, :separator,"
                + " :total, :accepted, :warned, :returned, :rejected, :notes)")
        .bind("office", office)
        .bind("id", receipt.importId())
        .bind("print", fingerprint)
        .bind("file", receipt.fileName())
        .bind("by", staff)
        .bind("at", atMillis)
        .bind("encoding", receipt.encoding())
        .bind("separator", receipt.separator())
        .bind("total", receipt.total())
        .bind("accepted", receipt.accepted())
        .bind("warned", receipt.warned())
        .bind("returned", receipt.returned())
        .bind("rejected", receipt.rejected())
        .bind("notes", Json.text(notes))
        .execute();
  }

  /** Counts the verdicts anew after a row was corrected. */
  void recount(Handle h, String importId) {
    for (Outcome outcome : Outcome.values()) {
      String column =
          switch (outcome) {
            case ACCEPT -> "accepted";
            case WARN -> "warned";
            case RETURNED -> "returned";
            case REJECT -> "rejected";
          };
      h.execute(
          "update import_batch set "
              + column
              + " = (select count(*) from import_row r where r.office = import_batch.office"
              + " and r.import_id = import_batch.import_id and r.outcome = ?)"
              + " where office = ? and import_id = ?",
          outcome.name(),
          office,
          importId);
    }
  }
}

package id.kia.hub.intake;

import id.kia.hub.keys.Sha256;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Imports a school's list with its photographs: one transaction, every row judged.
 *
 * <p>Blocking. The same list twice on one day is one import. A row whose child already waits here
 * for verification (same school) replaces that application; the verifier looks again when anything
 * changed.
 */
public final class Intake {
  private final HubStore store;
  private final BatchStore batches;
  private final RowStore rows;
  private final RowJudge judge;
  private final ZoneId zone;
  private final InstantSource time;
  private final Supplier<UUID> ids;

  /** For one office with its usual rules. */
  public Intake(
      HubStore store,
      String office,
      Regions regions,
      int warnDays,
      ZoneId zone,
      InstantSource time,
      Supplier<UUID> ids) {
    this(store, new OfficeRules(office, regions, warnDays), zone, time, ids);
  }

  /** For one office. */
  public Intake(
      HubStore store, OfficeRules office, ZoneId zone, InstantSource time, Supplier<UUID> ids) {
    this.store = store;
    this.batches = new BatchStore(office.officeCode());
    this.rows = new RowStore(office.officeCode());
    this.judge = new RowJudge(office, ids);
    this.zone = zone;
    this.time = time;
    this.ids = ids;
  }

  /**
   * Imports one list at once.
   *
   * @param staff who does it, for the record
   * @throws ListRefused when the file cannot be read as a list at all
   */
  public ImportReceipt run(String fileName, byte[] list, Uploads uploads, String staff)
      throws ListRefused {
    Progress progress = Progress.unwatched();
    Prepared prepared = prepare(fileName, list, uploads, progress);
    return store.write(h -> keep(h, prepared, staff, progress));
  }

  /** A list read to the end, its pictures decoded; nothing of it is kept yet. */
  record Prepared(
      String fileName, SchoolList list, List<ReadRow> rows, List<Finding> notes, String print) {
    @Override
    public String toString() {
      return "Prepared[" + rows.size() + " rows]";
    }
  }

  Prepared prepare(String fileName, byte[] file, Uploads uploads, Progress progress)
      throws ListRefused {
    String print = Sha256.hex(Sha256.hex(file) + uploads.fingerprint() + today());
    SchoolList list = SchoolList.read(file);
    progress.found(list.rows().size());
    List<ReadRow> read = new ArrayList<>();
    for (RawRow raw : list.rows()) {
      progress.check();
      ReadRow row =
          ReadRow.of(raw, uploads.photo(raw, Reading.of(raw).nik()), uploads.tteImage(raw));
      progress.read(!(row.photo() instanceof Attached.Nothing));
      read.add(row);
    }
    List<Finding> notes = new ArrayList<>(list.notes());
    notes.addAll(uploads.notes());
    return new Prepared(fileName, list, read, notes, print);
  }

  /** Judges and keeps all rows, or answers with what the same list became before. */
  ImportReceipt keep(Handle h, Prepared prepared, String staff, Progress progress) {
    Optional<ImportReceipt> before = batches.byFingerprint(h, prepared.print());
    if (before.isPresent()) {
      return before.get().asAgain();
    }
    LocalDate today = today();
    KinIndex file = KinIndex.of(prepared.rows());
    List<JudgedRow> judged = new ArrayList<>();
    for (ReadRow row : prepared.rows()) {
      progress.check();
      judged.add(judge.judge(h, row, file, today));
      progress.judged();
    }
    String importId = ids.get().toString();
    ImportReceipt receipt =
        ImportReceipt.of(
            importId,
            prepared.fileName(),
            prepared.list(),
            judged.stream().map(JudgedRow::outcome).toList());
    batches.add(h, receipt, prepared.notes(), prepared.print(), staff, time.millis());
    for (JudgedRow row : judged) {
      progress.check();
      rows.add(h, importId, row, judge.keep(h, row, time.millis()));
    }
    return receipt;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.instant(), zone);
  }
}

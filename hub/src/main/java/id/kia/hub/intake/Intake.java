package id.kia.hub.intake;

import id.kia.hub.intake.RowFacts.OfficeRules;
import id.kia.hub.intake.RowFacts.Standing;
import id.kia.hub.keys.Sha256;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
  private final IntakeStore kept;
  private final OfficeRules office;
  private final ZoneId zone;
  private final InstantSource time;
  private final Supplier<UUID> ids;

  /** For one office. */
  public Intake(
      HubStore store,
      String office,
      Regions regions,
      int warnDays,
      ZoneId zone,
      InstantSource time,
      Supplier<UUID> ids) {
    this.store = store;
    this.kept = new IntakeStore(office);
    this.office = new OfficeRules(office, regions, warnDays);
    this.zone = zone;
    this.time = time;
    this.ids = ids;
  }

  /**
   * Imports one list.
   *
   * @param staff who does it, for the record
   * @throws ListRefused when the file cannot be read as a list at all
   */
  public ImportReceipt run(String fileName, byte[] list, Uploads uploads, String staff)
      throws ListRefused {
    LocalDate today = LocalDate.ofInstant(time.instant(), zone);
    String fingerprint = Sha256.hex(Sha256.hex(list) + uploads.fingerprint() + today);
    Optional<ImportReceipt> before = store.read(h -> kept.byFingerprint(h, fingerprint));
    if (before.isPresent()) {
      return before.get().asAgain();
    }
    SchoolList school = SchoolList.read(list);
    List<Read> rows = read(school, uploads);
    return store.write(
        h -> {
          String importId = ids.get().toString();
          List<JudgedRow> judged = rows.stream().map(row -> judge(h, row, today)).toList();
          ImportReceipt receipt =
              ImportReceipt.of(
                  importId, fileName, school, judged.stream().map(JudgedRow::outcome).toList());
          kept.addBatch(h, receipt, fingerprint, staff, time.millis());
          for (JudgedRow row : judged) {
            kept.addRow(h, importId, row, applicationOf(h, row));
          }
          return receipt;
        });
  }

  /** A row with what came with it; pictures are decoded before the transaction begins. */
  private record Read(
      RawRow raw, Reading reading, OptionalInt firstLine, Attached photo, Attached tteImage) {
    @Override
    public String toString() {
      return "Read[line " + raw.line() + "]";
    }
  }

  private static List<Read> read(SchoolList school, Uploads uploads) {
    Map<String, Integer> firstLines = new HashMap<>();
    List<Read> rows = new ArrayList<>();
    for (RawRow raw : school.rows()) {
      Reading reading = Reading.of(raw);
      OptionalInt first = OptionalInt.empty();
      if (Nik.wellFormed(reading.nik())) {
        Integer line = firstLines.putIfAbsent(reading.nik(), raw.line());
        first = line == null ? first : OptionalInt.of(line);
      }
      rows.add(
          new Read(raw, reading, first, uploads.photo(raw, reading.nik()), uploads.tteImage(raw)));
    }
    return rows;
  }

  private JudgedRow judge(Handle h, Read row, LocalDate today) {
    Standing standing =
        Nik.wellFormed(row.reading().nik())
            ? kept.standing(h, row.reading().nik(), row.raw().cell(Column.NPSN))
            : Standing.NEW;
    RowFacts facts =
        new RowFacts(
            row.raw(),
            row.reading(),
            today,
            row.firstLine(),
            row.photo(),
            row.tteImage(),
            standing,
            office);
    List<Finding> findings = Rule.judge(facts);
    return new JudgedRow(facts, findings, Outcome.of(findings));
  }

  private Optional<String> applicationOf(Handle h, JudgedRow row) {
    if (!row.outcome().usable()) {
      return Optional.empty();
    }
    return Optional.of(kept.keepApplication(h, Applicant.of(row.facts()), row, ids, time.millis()));
  }
}

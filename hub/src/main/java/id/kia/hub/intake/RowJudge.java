package id.kia.hub.intake;

import id.kia.hub.intake.RowFacts.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Judges a row and keeps what becomes of it: the same at an import and at a correction. */
final class RowJudge {
  private final ApplicationStore applications;
  private final PictureStore pictures;
  private final OfficeRules office;
  private final Supplier<UUID> ids;

  RowJudge(OfficeRules office, Supplier<UUID> ids) {
    this.applications = new ApplicationStore(office.officeCode());
    this.pictures = new PictureStore(office.officeCode());
    this.office = office;
    this.ids = ids;
  }

  JudgedRow judge(Handle h, ReadRow row, KinIndex file, LocalDate today) {
    boolean known = Nik.wellFormed(row.reading().nik());
    Standing standing =
        known
            ? applications.standing(h, row.reading().nik(), row.raw().cell(Column.NPSN))
            : Standing.NEW;
    Kin kin = known ? file.of(row).or(applications.kin(h, row)) : file.of(row);
    RowFacts facts =
        new RowFacts(
            row.raw(), row.reading(), today, kin, row.photo(), row.tteImage(), standing, office);
    List<Finding> findings = Rule.judge(facts);
    return new JudgedRow(facts, findings, Outcome.of(findings));
  }

  /** Keeps the pictures, and the application of a row that no rule refuses. */
  Optional<String> keep(Handle h, JudgedRow row, long atMillis) {
    pictures.keep(h, row.facts().photo());
    pictures.keep(h, row.facts().tteImage());
    return row.outcome().usable()
        ? Optional.of(applications.keep(h, Applicant.of(row.facts()), row, ids, atMillis))
        : Optional.empty();
  }

  ApplicationStore applications() {
    return applications;
  }
}

package id.kia.hub.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of rules for a row of a list: code, what it does to the row, the check.
 *
 * <p>All rules are asked, so that a school learns every fault of a row in one pass. The sentences
 * stand in {@code findings.properties} under the same code.
 */
@SuppressWarnings("ImmutableEnumChecker") // every check is a function without state
enum Rule {
  ROW_BROKEN(Severity.REJECT, row -> Check.when(row.raw().broken())),
  ROW_COLUMNS(Severity.REJECT, row -> Check.when(row.raw().surplus() > 0)),
  FORMULA(Severity.REJECT, row -> SheetChecks.marked(row, CellMark.FORMULA)),
  FORMULA_TEXT(Severity.WARN, row -> SheetChecks.marked(row, CellMark.FORMULA_TEXT)),
  CELLS_MERGED(Severity.REJECT, row -> SheetChecks.marked(row, CellMark.MERGED)),
  FIELD_MISSING(Severity.REJECT, TextChecks::missing),
  FIELD_LONG(Severity.REJECT, TextChecks::tooLong),
  NPSN_FORMAT(Severity.REJECT, TextChecks::npsn),
  NIK_EXCEL(Severity.REJECT, NikChecks::excel),
  NIK_FORMAT(Severity.REJECT, NikChecks::format),
  NIK_DOB_MISMATCH(Severity.WARN, NikChecks::birthDate),
  NIK_SEX_MISMATCH(Severity.WARN, NikChecks::sex),
  NIK_REGION_UNKNOWN(Severity.INFO, NikChecks::regionUnknown),
  NIK_REGION_OTHER(Severity.INFO, NikChecks::regionOther),
  DUP_IN_FILE(Severity.REJECT, KinChecks::twiceInFile),
  POSSIBLE_TWIN(Severity.WARN, KinChecks::twin),
  SAME_NAME(Severity.WARN, KinChecks::namesake),
  DUP_OPEN(Severity.REJECT, StandingChecks::open),
  ALREADY_ISSUED(Severity.REJECT, StandingChecks::issued),
  REISSUE(Severity.WARN, StandingChecks::reissue),
  REASON_UNKNOWN(Severity.REJECT, StandingChecks::reason),
  KK_EXCEL(Severity.REJECT, NikChecks::familyCardExcel),
  KK_FORMAT(Severity.REJECT, NikChecks::familyCard),
  NAME_LONG(Severity.REJECT, NameChecks::tooLong),
  NAME_CHARACTERS(Severity.REJECT, NameChecks::characters),
  NAME_ONE_WORD(Severity.WARN, NameChecks::oneWord),
  NAME_TITLE(Severity.WARN, NameChecks::title),
  TEXT_CHARACTERS(Severity.REJECT, TextChecks::characters),
  SEX_FORMAT(Severity.REJECT, TextChecks::sex),
  BLOOD_TYPE(Severity.WARN, TextChecks::bloodType),
  RELIGION_OTHER(Severity.INFO, TextChecks::religion),
  RT_RW_FORMAT(Severity.REJECT, TextChecks::rtRw),
  ADDRESS_LONG(Severity.REJECT, TextChecks::addressLong),
  DATE_MISSING(Severity.REJECT, BirthChecks::missing),
  DATE_AMBIGUOUS(Severity.REJECT, BirthChecks::ambiguous),
  DATE_FORMAT(Severity.REJECT, BirthChecks::format),
  DATE_IMPOSSIBLE(Severity.REJECT, BirthChecks::impossible),
  DATE_FUTURE(Severity.REJECT, BirthChecks::future),
  DATE_EXCEL(Severity.WARN, BirthChecks::excelSerial),
  AGE_17(Severity.REJECT, BirthChecks::tooOld),
  AGE_NEAR_17(Severity.WARN, BirthChecks::nearSeventeen),
  AGE_NEAR_5(Severity.WARN, BirthChecks::nearFive),
  MARRIED(Severity.REJECT, PaperChecks::married),
  FOREIGN(Severity.RETURNED, PaperChecks::foreign),
  PHOTO_MISSING(Severity.RETURNED, PaperChecks::photoMissing),
  PHOTO_TOO_SMALL(Severity.RETURNED, row -> PaperChecks.photo(row, PictureFault.TOO_SMALL)),
  PHOTO_TOO_BIG(Severity.RETURNED, row -> PaperChecks.photo(row, PictureFault.TOO_BIG)),
  PHOTO_UNREADABLE(Severity.RETURNED, row -> PaperChecks.photo(row, PictureFault.UNREADABLE)),
  PHOTO_BACKGROUND(Severity.WARN, PaperChecks::photoBackground),
  PHOTO_SHARED(Severity.WARN, KinChecks::samePhoto),
  PHOTO_NOT_USED(Severity.INFO, PaperChecks::photoNotUsed),
  AKTA_MISSING(Severity.RETURNED, PaperChecks::birthCertificateMissing),
  AKTA_FORMAT(Severity.REJECT, PaperChecks::birthCertificateLong),
  TTE_MISSING(Severity.RETURNED, PaperChecks::tteMissing),
  TTE_UNREADABLE(Severity.RETURNED, PaperChecks::tteUnreadable),
  CONSENT_MISSING(Severity.RETURNED, PaperChecks::consentMissing);

  private final Severity severity;
  private final Check check;

  Rule(Severity severity, Check check) {
    this.severity = severity;
    this.check = check;
  }

  /** What the rule does to this row; the office decides about backgrounds. */
  private Severity severity(RowFacts row) {
    return this == PHOTO_BACKGROUND ? row.office().background() : severity;
  }

  /** Every finding about the row, in the order of the table. */
  static List<Finding> judge(RowFacts row) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : values()) {
      // A line that could not be read as cells has nothing to say to any other rule.
      if (rule == ROW_BROKEN || !row.raw().broken()) {
        rule.check
            .bites(row)
            .ifPresent(found -> findings.add(new Finding(rule.name(), rule.severity(row), found)));
      }
    }
    return findings;
  }
}

package id.kia.hub.intake;

import id.kia.contract.order.CardType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of what must come with the row (BAD-11, 12, 14, 20, 27, 28, 31; the TTE). */
final class PaperChecks {
  private static final int MAX_BIRTH_CERTIFICATE = 40;
  private static final Set<String> NONE = Set.of("", "-", "BELUM ADA", "TIDAK ADA");
  private static final Set<String> MARRIED = Set.of("KAWIN", "MENIKAH", "SUDAH KAWIN", "YA");

  private PaperChecks() {}

  static Optional<List<String>> married(RowFacts row) {
    return Check.when(MARRIED.contains(Reading.upper(row.cell(Column.STATUS_KAWIN))));
  }

  static Optional<List<String>> foreign(RowFacts row) {
    String citizenship = Reading.upper(row.cell(Column.KEWARGANEGARAAN));
    return Check.when(!citizenship.isEmpty() && !citizenship.equals("WNI"));
  }

  static Optional<List<String>> photoMissing(RowFacts row) {
    return Check.when(typeB(row) && row.photo() instanceof Attached.Nothing);
  }

  static Optional<List<String>> photo(RowFacts row, PictureFault wanted) {
    return Check.when(
        typeB(row)
            && row.photo() instanceof Attached.Unusable unusable
            && unusable.fault() == wanted);
  }

  /** By the year of the record, never of the NIK (BAD-13). */
  static Optional<List<String>> photoBackground(RowFacts row) {
    return row.birth()
        .filter(birth -> typeB(row) && row.photo() instanceof Attached.Photo)
        .flatMap(
            birth ->
                Check.when(
                    ((Attached.Photo) row.photo()).backdrop() != Backdrop.wanted(birth),
                    String.valueOf(birth.getYear())));
  }

  static Optional<List<String>> photoNotUsed(RowFacts row) {
    return Check.when(
        row.type().filter(type -> type == CardType.A).isPresent()
            && !(row.photo() instanceof Attached.Nothing));
  }

  static Optional<List<String>> birthCertificateMissing(RowFacts row) {
    return Check.when(NONE.contains(Reading.upper(row.cell(Column.NO_AKTA))));
  }

  static Optional<List<String>> birthCertificateLong(RowFacts row) {
    return Check.when(row.cell(Column.NO_AKTA).length() > MAX_BIRTH_CERTIFICATE);
  }

  static Optional<List<String>> tteMissing(RowFacts row) {
    return Check.when(
        row.cell(Column.TTE_QR).isEmpty() && row.tteImage() instanceof Attached.Nothing);
  }

  static Optional<List<String>> tteUnreadable(RowFacts row) {
    return Check.when(row.tteImage() instanceof Attached.Unusable);
  }

  static Optional<List<String>> consentMissing(RowFacts row) {
    return Check.when(!row.reading().consent());
  }

  private static boolean typeB(RowFacts row) {
    return row.type().filter(type -> type == CardType.B).isPresent();
  }
}

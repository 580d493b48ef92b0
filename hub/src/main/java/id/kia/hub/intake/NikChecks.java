package id.kia.hub.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of the NIK and the family card number (BAD-01 to BAD-04, BAD-19). */
final class NikChecks {
  private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?E\\+?\\d+");

  private NikChecks() {}

  /** A number cell keeps 15 digits: it shows an exponent, or ends in zeros no serial has. */
  static Optional<List<String>> excel(RowFacts row) {
    String written = Reading.upper(row.cell(Column.NIK)).replace(" ", "");
    boolean rounded = row.nik().isPresent() && row.reading().nik().endsWith("0000");
    boolean number = row.raw().marked(Column.NIK, CellMark.NUMBER);
    return Check.when(EXPONENT.matcher(written).matches() || rounded || number);
  }

  static Optional<List<String>> format(RowFacts row) {
    boolean given = !row.cell(Column.NIK).isEmpty();
    return Check.when(given && row.nik().isEmpty() && excel(row).isEmpty());
  }

  static Optional<List<String>> birthDate(RowFacts row) {
    return row.nik()
        .flatMap(
            nik ->
                row.birth()
                    .flatMap(
                        birth -> Check.when(!nik.birthDigits().equals(BirthChecks.digits(birth)))));
  }

  static Optional<List<String>> sex(RowFacts row) {
    return row.nik()
        .flatMap(
            nik ->
                row.reading().sex().flatMap(sex -> Check.when(nik.girl() != sex.equals("P"), sex)));
  }

  static Optional<List<String>> regionUnknown(RowFacts row) {
    return row.nik()
        .flatMap(nik -> Check.when(row.office().regions().unknown(nik.district()), nik.district()));
  }

  static Optional<List<String>> regionOther(RowFacts row) {
    return row.nik()
        .flatMap(
            nik -> Check.when(!row.office().officeCode().equals(nik.regency()), nik.regency()));
  }

  /** A family card number stored as a number has lost its last digit too. */
  static Optional<List<String>> familyCardExcel(RowFacts row) {
    String written = Reading.upper(row.cell(Column.NO_KK)).replace(" ", "");
    return Check.when(
        EXPONENT.matcher(written).matches() || row.raw().marked(Column.NO_KK, CellMark.NUMBER));
  }

  static Optional<List<String>> familyCard(RowFacts row) {
    String number = row.reading().familyCardNo();
    boolean given = !row.cell(Column.NO_KK).isEmpty() && familyCardExcel(row).isEmpty();
    return Check.when(given && (!Nik.wellFormed(number) || number.equals(row.reading().nik())));
  }
}

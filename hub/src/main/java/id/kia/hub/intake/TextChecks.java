package id.kia.hub.intake;

import id.kia.card.CardLetters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks of the other things that are printed (BAD-16 to BAD-18). */
final class TextChecks {
  private static final int MAX_CLASS = 20;
  private static final int MAX_LENGTH = 60;
  private static final int MAX_TTE = 2000;
  private static final int MAX_ADDRESS = 120;
  private static final Pattern NPSN = Pattern.compile("\\d{8}");

  /** Cells whose blank is a fault of the row; the papers have rules of their own. */
  private static final List<Column> NEEDED =
      List.of(
          Column.NPSN,
          Column.KELAS,
          Column.NIK,
          Column.NO_KK,
          Column.NAMA,
          Column.JK,
          Column.TEMPAT_LAHIR,
          Column.AGAMA,
          Column.KEWARGANEGARAAN,
          Column.ALAMAT,
          Column.KEL_DESA,
          Column.KECAMATAN,
          Column.NAMA_KEPALA_KELUARGA);

  private static final List<Column> PRINTED =
      List.of(
          Column.TEMPAT_LAHIR,
          Column.AGAMA,
          Column.ALAMAT,
          Column.KEL_DESA,
          Column.KECAMATAN,
          Column.NAMA_KEPALA_KELUARGA,
          Column.NO_AKTA);

  /** What a card's font has: Latin letters, digits, ordinary signs. */
  private static final Pattern PRINTABLE = Pattern.compile("[\\p{IsLatin}0-9 '’.,/()&:;#+\"°-]*");

  private static final Set<String> RELIGIONS =
      Set.of("ISLAM", "KRISTEN", "KATOLIK", "KATHOLIK", "HINDU", "BUDDHA", "BUDHA", "KHONGHUCU");

  private TextChecks() {}

  static Optional<List<String>> missing(RowFacts row) {
    return named(NEEDED.stream().filter(column -> row.cell(column).isEmpty()));
  }

  static Optional<List<String>> characters(RowFacts row) {
    return named(PRINTED.stream().filter(column -> !printable(row.cell(column))));
  }

  private static boolean printable(String text) {
    return PRINTABLE.matcher(text).matches() && CardLetters.canPrint(Reading.upper(text));
  }

  /** Longer than the card or the order has room for; nothing is ever cut off silently. */
  static Optional<List<String>> tooLong(RowFacts row) {
    return named(
        Stream.of(Column.values()).filter(column -> row.cell(column).length() > room(column)));
  }

  private static int room(Column column) {
    return switch (column) {
      case KELAS -> MAX_CLASS;
      case TEMPAT_LAHIR, AGAMA, KEL_DESA, KECAMATAN, NAMA_KEPALA_KELUARGA -> MAX_LENGTH;
      case KEWARGANEGARAAN -> 40;
      case TTE_QR -> MAX_TTE;
      case NO,
          NPSN,
          NISN,
          NIK,
          NO_KK,
          NAMA,
          JK,
          TGL_LAHIR,
          GOL_DARAH,
          ALAMAT,
          RT,
          RW,
          NO_AKTA,
          FILE_FOTO,
          NAMA_WALI,
          WA_WALI,
          PERSETUJUAN_WALI,
          ALASAN,
          STATUS_KAWIN,
          TTE_GAMBAR ->
          Integer.MAX_VALUE;
    };
  }

  static Optional<List<String>> npsn(RowFacts row) {
    String npsn = Reading.upper(row.cell(Column.NPSN));
    return Check.when(!npsn.isEmpty() && !NPSN.matcher(npsn).matches());
  }

  static Optional<List<String>> sex(RowFacts row) {
    return Check.when(!row.cell(Column.JK).isEmpty() && row.reading().sex().isEmpty());
  }

  static Optional<List<String>> bloodType(RowFacts row) {
    return Check.when(row.reading().bloodType().isEmpty());
  }

  static Optional<List<String>> religion(RowFacts row) {
    return Check.when(otherBelief(row));
  }

  /** The religion as the card shows it: one outside the list as the office configured. */
  static String printedReligion(RowFacts row) {
    String configured = row.office().otherBelief();
    return otherBelief(row) && configured != null ? configured : row.reading().religion();
  }

  private static boolean otherBelief(RowFacts row) {
    String religion = row.reading().religion();
    return !religion.isEmpty() && !RELIGIONS.contains(religion);
  }

  static Optional<List<String>> rtRw(RowFacts row) {
    return Check.when(!number(row.reading().rt()) || !number(row.reading().rw()));
  }

  static Optional<List<String>> addressLong(RowFacts row) {
    return Check.when(row.cell(Column.ALAMAT).length() > MAX_ADDRESS, String.valueOf(MAX_ADDRESS));
  }

  private static boolean number(String text) {
    return text.matches("\\d{0,3}");
  }

  private static Optional<List<String>> named(Stream<Column> columns) {
    List<String> headers = columns.map(Column::header).toList();
    return Check.when(!headers.isEmpty(), String.join(", ", headers));
  }
}

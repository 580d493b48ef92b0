package id.kia.hub.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row says once spelling habits are taken away; nothing is guessed.
 *
 * @param nik digits without separators; may still be no NIK
 * @param name in capitals, as the population register shows it
 * @param sex {@code L} or {@code P}
 * @param rt three digits, or empty, or as written when it is no number
 * @param bloodType {@code A B AB O} with sign, or {@code -}; empty when not understood
 * @param consent whether the guardian agreed
 * @param reason why a card is asked for; empty when not understood
 */
record Reading(
    String nik,
    String familyCardNo,
    String name,
    Optional<String> sex,
    WrittenDate birth,
    Optional<String> bloodType,
    String religion,
    String rt,
    String rw,
    boolean consent,
    Optional<Reason> reason) {
  private static final Set<String> YES = Set.of("YA", "Y", "SETUJU", "1", "ADA", "TRUE");
  private static final Set<String> BOYS = Set.of("L", "LK", "LAKI-LAKI", "LAKI LAKI");
  private static final Set<String> GIRLS = Set.of("P", "PR", "PEREMPUAN");
  private static final Set<String> BLOOD_UNKNOWN =
      Set.of("", "-", "TIDAK TAHU", "TDK TAHU", "BELUM TAHU");
  private static final Pattern BLOOD = Pattern.compile("(A|B|AB|O|0)([+-]?)");
  private static final Pattern RT_RW = Pattern.compile("(\\d{1,3})\\s*/\\s*(\\d{1,3})");

  /** Why a card is asked for. */
  enum Reason {
    BARU,
    HILANG,
    RUSAK,
    PINDAH,
    GANTI_5TH,
    UBAH_DATA;

    /** Whether this is a reason for another card beside one that is still valid. */
    boolean reissue() {
      return switch (this) {
        case BARU, GANTI_5TH -> false;
        case HILANG, RUSAK, PINDAH, UBAH_DATA -> true;
      };
    }
  }

  static Reading of(RawRow row) {
    String rt = row.cell(Column.RT);
    String rw = row.cell(Column.RW);
    Matcher both = RT_RW.matcher(rt);
    if (rw.isEmpty() && both.matches()) {
      rt = both.group(1);
      rw = both.group(2);
    }
    return new Reading(
        Nik.trimmed(row.cell(Column.NIK)),
        Nik.trimmed(row.cell(Column.NO_KK)),
        upper(row.cell(Column.NAMA)).replace('’', '\'').replace('‘', '\'').replace('`', '\''),
        sex(upper(row.cell(Column.JK))),
        WrittenDate.read(row.cell(Column.TGL_LAHIR)),
        bloodType(upper(row.cell(Column.GOL_DARAH))),
        upper(row.cell(Column.AGAMA)),
        padded(rt),
        padded(rw),
        YES.contains(upper(row.cell(Column.PERSETUJUAN_WALI))),
        reason(upper(row.cell(Column.ALASAN))));
  }

  static String upper(String cell) {
    return cell.toUpperCase(Locale.ROOT);
  }

  private static Optional<String> sex(String cell) {
    if (BOYS.contains(cell)) {
      return Optional.of("L");
    }
    return GIRLS.contains(cell) ? Optional.of("P") : Optional.empty();
  }

  private static Optional<String> bloodType(String cell) {
    if (BLOOD_UNKNOWN.contains(cell)) {
      return Optional.of("-");
    }
    Matcher blood = BLOOD.matcher(cell.replace(" ", ""));
    return blood.matches()
        ? Optional.of(blood.group(1).replace('0', 'O') + blood.group(2))
        : Optional.empty();
  }

  private static Optional<Reason> reason(String cell) {
    if (cell.isEmpty()) {
      return Optional.of(Reason.BARU);
    }
    for (Reason reason : Reason.values()) {
      if (reason.name().equals(cell.replaceAll("[^A-Z0-9]+", "_"))) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }

  private static String padded(String number) {
    String digits = number.equals("-") ? "" : number;
    return digits.matches("\\d{1,2}") ? "0".repeat(3 - digits.length()) + digits : digits;
  }

  @Override
  public String toString() {
    return "Reading[**]";
  }
}

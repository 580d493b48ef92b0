package id.kia.hub.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kia.contract.order.CardType;
import id.kia.contract.person.Personal;
import id.kia.contract.person.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an application says about its child, as it will be printed. {@code toString} shows nothing.
 *
 * @param type of the day of the import; the order decides again on the day of the push
 * @param tteQr text of the TTE's QR, or null when it came as an image
 * @param tteImageSha256 the stored image of the TTE, or null
 * @param guardianPhone as written; for notices, never printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Applicant(
    String npsn,
    String className,
    CardType type,
    Personal nik,
    Personal familyCardNo,
    Personal name,
    Sex sex,
    Personal birthPlace,
    LocalDate birthDate,
    String bloodType,
    String religion,
    String citizenship,
    Personal address,
    String rt,
    String rw,
    String village,
    String district,
    Personal householdHead,
    Personal birthCertNo,
    String reason,
    Personal guardianName,
    Personal guardianPhone,
    @Nullable Personal tteQr,
    @Nullable String tteImageSha256) {

  /** Of a row that no rule refuses. */
  static Applicant of(RowFacts row) {
    Reading reading = row.reading();
    String tteQr = row.cell(Column.TTE_QR);
    return new Applicant(
        row.cell(Column.NPSN),
        Reading.upper(row.cell(Column.KELAS)),
        row.type().orElseThrow(),
        Personal.of(reading.nik()),
        Personal.of(reading.familyCardNo()),
        Personal.of(reading.name()),
        Sex.valueOf(reading.sex().orElseThrow()),
        Personal.of(printed(row, Column.TEMPAT_LAHIR)),
        row.birth().orElseThrow(),
        reading.bloodType().orElse("-"),
        TextChecks.printedReligion(row),
        printed(row, Column.KEWARGANEGARAAN),
        Personal.of(printed(row, Column.ALAMAT)),
        reading.rt(),
        reading.rw(),
        printed(row, Column.KEL_DESA),
        printed(row, Column.KECAMATAN),
        Personal.of(printed(row, Column.NAMA_KEPALA_KELUARGA)),
        Personal.of(printed(row, Column.NO_AKTA)),
        reading.reason().orElseThrow().name(),
        Personal.of(row.cell(Column.NAMA_WALI)),
        Personal.of(row.cell(Column.WA_WALI)),
        tteQr.isEmpty() ? null : Personal.of(tteQr),
        row.tteImage() instanceof Attached.Image one ? one.image().sha256() : null);
  }

  private static String printed(RowFacts row, Column column) {
    return Reading.upper(row.cell(column));
  }

  @Override
  public String toString() {
    return "Applicant[" + Personal.MASK + "]";
  }
}

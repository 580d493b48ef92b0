package id.kia.hub.intake;

import java.util.Locale;

/** The columns of a school's list; a header is matched whatever its case and spaces. */
public enum Column {
  NO(false),
  NPSN(true),
  KELAS(true),
  NISN(false),
  NIK(true),
  NO_KK(true),
  NAMA(true),
  JK(true),
  TEMPAT_LAHIR(true),
  TGL_LAHIR(true),
  GOL_DARAH(false),
  AGAMA(true),
  KEWARGANEGARAAN(true),
  ALAMAT(true),
  RT(false),
  RW(false),
  KEL_DESA(true),
  KECAMATAN(true),
  NAMA_KEPALA_KELUARGA(true),
  NO_AKTA(true),
  FILE_FOTO(false),
  NAMA_WALI(false),
  WA_WALI(false),
  PERSETUJUAN_WALI(true),
  ALASAN(false),
  STATUS_KAWIN(false),
  TTE_QR(false),
  TTE_GAMBAR(false);

  private final boolean required;

  Column(boolean required) {
    this.required = required;
  }

  /** Whether a list without this column is refused as a whole. */
  boolean required() {
    return required;
  }

  /** The header as the template writes it. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package id.kia.hub.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column a header means: the template's name, or what schools usually write instead. */
final class ColumnNames {
  private static final Map<String, Column> ALSO =
      Map.ofEntries(
          Map.entry("NOMOR", Column.NO),
          Map.entry("NO_URUT", Column.NO),
          Map.entry("ROMBEL", Column.KELAS),
          Map.entry("ROMBONGAN_BELAJAR", Column.KELAS),
          Map.entry("NOMOR_NIK", Column.NIK),
          Map.entry("NOMOR_KK", Column.NO_KK),
          Map.entry("NOMOR_KARTU_KELUARGA", Column.NO_KK),
          Map.entry("NO_KARTU_KELUARGA", Column.NO_KK),
          Map.entry("NAMA_LENGKAP", Column.NAMA),
          Map.entry("NAMA_SISWA", Column.NAMA),
          Map.entry("NAMA_ANAK", Column.NAMA),
          Map.entry("NAMA_PESERTA_DIDIK", Column.NAMA),
          Map.entry("JENIS_KELAMIN", Column.JK),
          Map.entry("L_P", Column.JK),
          Map.entry("TANGGAL_LAHIR", Column.TGL_LAHIR),
          Map.entry("GOLONGAN_DARAH", Column.GOL_DARAH),
          Map.entry("WARGA_NEGARA", Column.KEWARGANEGARAAN),
          Map.entry("ALAMAT_RUMAH", Column.ALAMAT),
          Map.entry("DESA", Column.KEL_DESA),
          Map.entry("KELURAHAN", Column.KEL_DESA),
          Map.entry("KELURAHAN_DESA", Column.KEL_DESA),
          Map.entry("DESA_KELURAHAN", Column.KEL_DESA),
          Map.entry("KEC", Column.KECAMATAN),
          Map.entry("KEPALA_KELUARGA", Column.NAMA_KEPALA_KELUARGA),
          Map.entry("NOMOR_AKTA", Column.NO_AKTA),
          Map.entry("NO_AKTA_LAHIR", Column.NO_AKTA),
          Map.entry("NO_AKTA_KELAHIRAN", Column.NO_AKTA),
          Map.entry("FOTO", Column.FILE_FOTO),
          Map.entry("NAMA_ORANG_TUA", Column.NAMA_WALI),
          Map.entry("NO_WA", Column.WA_WALI),
          Map.entry("NO_HP", Column.WA_WALI),
          Map.entry("PERSETUJUAN", Column.PERSETUJUAN_WALI));

  private ColumnNames() {}

  static Optional<Column> of(String header) {
    String wanted =
        Cell.normal(header)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]+", "_")
            .replaceAll("^_|_$", "");
    for (Column column : Column.values()) {
      if (column.name().equals(wanted)) {
        return Optional.of(column);
      }
    }
    return Optional.ofNullable(ALSO.get(wanted));
  }
}

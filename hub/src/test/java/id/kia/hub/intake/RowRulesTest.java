package id.kia.hub.intake;

import static id.kia.hub.intake.ListBuilder.picture;
import static id.kia.hub.intake.ListBuilder.right;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of a row that have no id in the domain's table, and the edges of those that have. */
class RowRulesTest extends IntakeBench {
  @Test
  void more_cells_than_headers_refuse_the_row_and_empty_ones_behind_it_do_not() throws Exception {
    String list = new ListBuilder().row(right()).text();
    assertEquals(List.of("ROW_COLUMNS"), codes(first(list + ",shifted")));
    assertEquals(Outcome.ACCEPT, first(list + ",,,").outcome());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "NPSN",
        "KELAS",
        "NIK",
        "NO_KK",
        "NAMA",
        "JK",
        "TEMPAT_LAHIR",
        "AGAMA",
        "KEWARGANEGARAAN",
        "ALAMAT",
        "KEL_DESA",
        "KECAMATAN",
        "NAMA_KEPALA_KELUARGA"
      })
  void a_blank_where_the_card_needs_a_word_is_named(Column column) throws Exception {
    Imports.Row row = only(with(column, " "));
    assertEquals(Outcome.REJECT, row.outcome());
    assertEquals(List.of(column.header()), argumentsOf("FIELD_MISSING", row));
  }

  @ParameterizedTest
  @CsvSource({
    "KELAS, 20",
    "TEMPAT_LAHIR, 60",
    "AGAMA, 60",
    "KEL_DESA, 60",
    "KECAMATAN, 60",
    "NAMA_KEPALA_KELUARGA, 60",
    "KEWARGANEGARAAN, 40",
    "TTE_QR, 2000"
  })
  void what_the_card_has_no_room_for_is_refused_and_never_cut(Column column, int room)
      throws Exception {
    assertFalse(codes(only(with(column, "X".repeat(room)))).contains("FIELD_LONG"));
    Imports.Row row = only(with(column, "X".repeat(room + 1)));
    assertEquals(Outcome.REJECT, row.outcome());
    assertEquals(List.of(column.header()), argumentsOf("FIELD_LONG", row));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9963110", "996311011", "9963110A"})
  void a_school_number_has_eight_digits(String npsn) throws Exception {
    assertRejected("NPSN_FORMAT", with(Column.NPSN, npsn));
  }

  @Test
  void a_reason_is_one_of_the_six_or_blank() throws Exception {
    assertRejected("REASON_UNKNOWN", with(Column.ALASAN, "INGIN BARU"));
    for (String known : List.of("baru", "Hilang", "RUSAK", "PINDAH", "GANTI 5TH", "UBAH-DATA")) {
      assertEquals(Outcome.ACCEPT, only(with(Column.ALASAN, known)).outcome(), known);
    }
  }

  @Test
  void bad_17_a_blood_type_that_is_none_warns_and_prints_as_unknown() throws Exception {
    Imports.Row row = only(with(Column.GOL_DARAH, "C"));
    assertEquals(Outcome.WARN, row.outcome());
    assertEquals(List.of("BLOOD_TYPE"), codes(row));
    for (String known : List.of("A+", "ab -", "0", "B", "-", "", "Tidak Tahu")) {
      assertEquals(Outcome.ACCEPT, only(with(Column.GOL_DARAH, known)).outcome(), known);
    }
    assertEquals("O", read(Column.GOL_DARAH, "0").bloodType().orElseThrow());
  }

  @Test
  void bad_17_a_dash_for_rt_or_rw_is_blank() {
    assertEquals("", read(Column.RT, "-").rt());
    assertEquals("007", read(Column.RW, "7").rw());
  }

  @Test
  void bad_18_a_belief_outside_the_list_is_allowed_and_told() throws Exception {
    Imports.Row row = only(with(Column.AGAMA, "KEPERCAYAAN"));
    assertEquals(Outcome.ACCEPT, row.outcome());
    assertEquals(List.of("RELIGION_OTHER"), codes(row));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "TEMPAT_LAHIR",
        "AGAMA",
        "ALAMAT",
        "KEL_DESA",
        "KECAMATAN",
        "NAMA_KEPALA_KELUARGA",
        "NO_AKTA"
      })
  void bad_16_a_letter_without_a_glyph_is_refused_wherever_it_would_be_printed(Column column)
      throws Exception {
    Imports.Row row = only(with(column, "نور"));
    assertEquals(Outcome.REJECT, row.outcome());
    assertEquals(List.of(column.header()), argumentsOf("TEXT_CHARACTERS", row));
  }

  @Test
  void bad_16_letters_are_composed_and_invisible_ones_removed() throws Exception {
    assertEquals("RENÉE CONTOH", only(with(Column.NAMA, "RENE\u0301E CONTOH")).name().value());
    assertEquals(
        "NUR CONTOH", only(with(Column.NAMA, "\u00A0\u200BNUR\u200D CONTOH\u3000")).name().value());
  }

  @Test
  void bad_15_a_title_is_a_word_of_its_own() throws Exception {
    assertEquals(List.of("NAME_TITLE"), codes(only(with(Column.NAMA, "H. NUR CONTOH"))));
    assertEquals(List.of(), codes(only(with(Column.NAMA, "RUTH CONTOH"))));
  }

  @Test
  void bad_20_a_birth_certificate_number_has_at_most_40_characters() throws Exception {
    assertEquals(Outcome.ACCEPT, only(with(Column.NO_AKTA, "1".repeat(40))).outcome());
    assertRejected("AKTA_FORMAT", with(Column.NO_AKTA, "1".repeat(41)));
    assertEquals(List.of("AKTA_MISSING"), codes(only(with(Column.NO_AKTA, "Tidak ada"))));
  }

  @Test
  void bad_23_a_child_of_nearly_five_warns_with_the_days_left() throws Exception {
    Map<Column, String> row = with(Column.TGL_LAHIR, "21-12-2021");
    row.put(Column.NIK, "6311066112219901");
    Imports.Row found = only(row);
    assertEquals(Outcome.WARN, found.outcome());
    assertEquals(List.of("30", "20-12-2026"), argumentsOf("AGE_NEAR_5", found));
  }

  @Test
  void bad_26_a_day_number_with_decimals_is_read_and_a_birth_tomorrow_is_no_age() throws Exception {
    assertEquals(List.of("DATE_EXCEL"), codes(only(with(Column.TGL_LAHIR, "42078,0"))));
    assertEquals(
        List.of("DATE_FUTURE"),
        codes(only(with(Column.TGL_LAHIR, "22-11-2026"))).stream()
            .filter(code -> !code.startsWith("NIK_"))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"KAWIN", "menikah", "Sudah Kawin", "YA"})
  void bad_27_every_word_for_married_is_understood(String word) throws Exception {
    Imports.Row row = only(with(Column.STATUS_KAWIN, word));
    assertEquals(Outcome.REJECT, row.outcome());
    assertEquals(List.of("MARRIED"), codes(row));
  }

  @Test
  void bad_27_belum_kawin_is_not_married() throws Exception {
    assertEquals(Outcome.ACCEPT, only(with(Column.STATUS_KAWIN, "BELUM KAWIN")).outcome());
  }

  @Test
  void bad_28_a_foreign_child_goes_back_for_its_papers() throws Exception {
    Imports.Row row = only(with(Column.KEWARGANEGARAAN, "MALAYSIA"));
    assertEquals(Outcome.RETURNED, row.outcome());
    assertEquals(List.of("FOREIGN"), codes(row));
    assertEquals(Outcome.ACCEPT, only(with(Column.KEWARGANEGARAAN, "wni")).outcome());
  }

  @Test
  void an_image_of_a_tte_that_is_no_picture_goes_back() throws Exception {
    photo("tte.png", "no picture".getBytes(StandardCharsets.UTF_8));
    Imports.Row row = only(with(Column.TTE_GAMBAR, "tte.png"));
    assertEquals(Outcome.RETURNED, row.outcome());
    assertEquals(List.of("TTE_UNREADABLE"), codes(row));
  }

  @Test
  void bad_14_a_photo_of_too_many_bytes_goes_back() throws Exception {
    byte[] photo = picture(240, 360, "jpeg");
    photo("6311065503159901.jpg", Arrays.copyOf(photo, PictureReader.MAX_BYTES + 1));
    Imports.Row row = only(right());
    assertEquals(Outcome.RETURNED, row.outcome());
    assertEquals(List.of("PHOTO_TOO_BIG"), codes(row));
  }

  @Test
  void a_line_that_cannot_be_read_gets_no_reason_but_that() throws Exception {
    String list = new ListBuilder().row(right()).text();
    assertEquals(
        List.of("ROW_BROKEN"), codes(first(list.lines().findFirst().orElseThrow() + "\n\"x")));
  }

  @Test
  void bad_12_a_type_a_does_not_care_what_its_photo_is_like() throws Exception {
    photo("6311065503239901.jpg", picture(20, 30, "jpeg"));
    assertEquals(List.of("PHOTO_NOT_USED"), codes(only(baby())));
  }

  @Test
  void the_worst_finding_decides_whatever_comes_behind_it() throws Exception {
    Map<Column, String> row = with(Column.NO_KK, "1");
    row.put(Column.AGAMA, "KEPERCAYAAN");
    row.put(Column.PERSETUJUAN_WALI, "");
    assertEquals(Outcome.REJECT, only(row).outcome());
  }

  private Imports.Row first(String list) throws ListRefused {
    return rows(list.getBytes(StandardCharsets.UTF_8)).getFirst();
  }

  private static Reading read(Column column, String cell) {
    return Reading.of(new RawRow(2, with(column, cell), 0, false));
  }

  private static List<String> argumentsOf(String code, Imports.Row row) {
    assertTrue(codes(row).contains(code), code + " in " + codes(row));
    return row.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .findFirst()
        .orElseThrow()
        .arguments();
  }
}

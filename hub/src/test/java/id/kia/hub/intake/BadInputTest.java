package id.kia.hub.intake;

import static id.kia.hub.intake.ListBuilder.picture;
import static id.kia.hub.intake.ListBuilder.right;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Bad input by its id in the domain's table: a coded reason, nothing else of the file lost. */
class BadInputTest extends IntakeBench {
  @Test
  void a_right_row_is_accepted_without_a_word() throws Exception {
    assertEquals(Outcome.ACCEPT, only(right()).outcome());
    assertEquals(List.of(), codes(only(right())));
  }

  @Test
  void bad_01_a_nik_with_separators_is_trimmed_anything_else_is_refused() throws Exception {
    for (String fine : List.of("'6311065503159901", "6311 0655 0315 9901", "631106.550315.9901")) {
      assertEquals(Outcome.ACCEPT, only(with(Column.NIK, fine)).outcome(), fine);
    }
    for (String bad : List.of("631106550315990", "63110655031599011", "63110655O3159901")) {
      assertRejected("NIK_FORMAT", with(Column.NIK, bad));
    }
  }

  @Test
  void bad_02_a_nik_damaged_by_a_spreadsheet_says_so() throws Exception {
    for (String bad : List.of("6,31101E+15", "6.31E+15", "6311065503150000")) {
      assertRejected("NIK_EXCEL", with(Column.NIK, bad));
      assertTrue(
          only(with(Column.NIK, bad)).findings().getFirst().sentence().contains("sebagai teks"));
    }
  }

  @Test
  void bad_03_a_nik_that_does_not_fit_birth_date_or_sex_warns_and_stays() throws Exception {
    Imports.Row date = only(with(Column.TGL_LAHIR, "16-03-2015"));
    assertEquals(Outcome.WARN, date.outcome());
    assertTrue(codes(date).contains("NIK_DOB_MISMATCH"));
    Imports.Row sex = only(with(Column.JK, "L"));
    assertEquals(Outcome.WARN, sex.outcome());
    assertTrue(codes(sex).contains("NIK_SEX_MISMATCH"));
    assertEquals("6311065503159901", sex.nik().value());
  }

  @Test
  void bad_04_a_nik_of_another_or_retired_region_is_only_told() throws Exception {
    Map<Column, String> moved = with(Column.NIK, "6308065503159901");
    photo("6308065503159901.jpg", picture(600, 900, "jpeg"));
    Imports.Row row = only(moved);
    assertEquals(Outcome.ACCEPT, row.outcome());
    assertEquals(List.of("NIK_REGION_UNKNOWN", "NIK_REGION_OTHER"), codes(row));
  }

  @Test
  void bad_05_same_nik_twice_rejects_the_second_with_both_lines() throws Exception {
    List<Imports.Row> rows = rows(new ListBuilder().row(right()).row(right()).utf8());
    assertEquals(Outcome.ACCEPT, rows.get(0).outcome());
    assertEquals(Outcome.REJECT, rows.get(1).outcome());
    Finding found = rows.get(1).findings().getFirst();
    assertEquals("DUP_IN_FILE", found.code());
    assertEquals(List.of("2", "3"), found.arguments());
  }

  @Test
  void bad_06_a_child_with_an_open_application_elsewhere_is_refused_with_the_place()
      throws Exception {
    only(right());
    Imports.Row other = only(with(Column.NPSN, "99631102"));
    assertEquals(List.of("DUP_OPEN"), codes(other));
    assertTrue(other.findings().getFirst().sentence().contains("99631101"));
  }

  @Test
  void bad_07_a_child_with_a_valid_card_needs_a_reason_for_another() throws Exception {
    only(right());
    store.write(h -> h.execute("update application set state = 'ISSUED'"));
    // Another file: exactly the same list on the same day is answered with its first verdict.
    assertRejected("ALREADY_ISSUED", with(Column.NO, "7"));
    Imports.Row lost = only(with(Column.ALASAN, "HILANG"));
    assertEquals(Outcome.WARN, lost.outcome());
    assertEquals(List.of("REISSUE"), codes(lost));
  }

  @Test
  void bad_11_a_missing_photo_returns_a_type_b_only() throws Exception {
    photos.clear();
    Imports.Row row = only(right());
    assertEquals(Outcome.RETURNED, row.outcome());
    assertEquals(List.of("PHOTO_MISSING"), codes(row));
    assertEquals(Outcome.ACCEPT, only(baby()).outcome());
  }

  @Test
  void bad_12_a_photo_of_a_type_a_is_not_printed() throws Exception {
    photo("6311065503239901.jpg", picture(600, 900, "jpeg"));
    Imports.Row row = only(baby());
    assertEquals(List.of("PHOTO_NOT_USED"), codes(row));
    assertEquals(Outcome.ACCEPT, row.outcome());
    assertEquals(
        0,
        store.<Integer>read(
            h ->
                h.createQuery("select count(photo_sha256) from application")
                    .mapTo(Integer.class)
                    .one()));
  }

  @Test
  void bad_14_a_photo_that_cannot_be_used_is_a_reason_and_never_a_crash() throws Exception {
    Map<String, byte[]> cases = new HashMap<>();
    cases.put("PHOTO_TOO_SMALL", picture(200, 300, "jpeg"));
    cases.put("PHOTO_UNREADABLE", "not a picture".getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> one : cases.entrySet()) {
      photo("6311065503159901.jpg", one.getValue());
      assertEquals(List.of(one.getKey()), codes(only(right())));
    }
    byte[] cut = picture(600, 900, "png");
    photo("6311065503159901.jpg", Arrays.copyOf(cut, 60));
    assertEquals(List.of("PHOTO_UNREADABLE"), codes(only(right())));
  }

  @Test
  void a_photo_is_cut_and_never_squeezed() throws Exception {
    for (int[] size : new int[][] {{1200, 900}, {600, 2000}, {300, 450}}) {
      var photo =
          ImageIO.read(new ByteArrayInputStream(CardPhoto.of(picture(size[0], size[1], "png"))));
      assertEquals(236.0 / 354, (double) photo.getWidth() / photo.getHeight(), 0.005);
      assertTrue(photo.getWidth() <= 472 && photo.getHeight() <= 708);
    }
  }

  @Test
  void bad_15_names_are_kept_as_they_are_up_to_60_characters() throws Exception {
    assertEquals(
        Outcome.ACCEPT, only(with(Column.NAMA, "A".repeat(30) + " " + "B".repeat(29))).outcome());
    assertRejected("NAME_LONG", with(Column.NAMA, "A".repeat(30) + " " + "B".repeat(30)));
    assertEquals(List.of("NAME_ONE_WORD"), codes(only(with(Column.NAMA, "RAHMADI"))));
    assertEquals(
        "SITI MA'RIFAH NUR-AINI", only(with(Column.NAMA, "Siti Ma’rifah Nur-Aini")).name().value());
    assertEquals(List.of("NAME_TITLE"), codes(only(with(Column.NAMA, "NUR CONTOH, S.Pd"))));
    assertRejected("NAME_CHARACTERS", with(Column.NAMA, "NUR C0NTOH"));
  }

  @Test
  void bad_16_letters_without_a_glyph_are_refused() throws Exception {
    assertRejected("NAME_CHARACTERS", with(Column.NAMA, "نور CONTOH"));
    assertRejected("TEXT_CHARACTERS", with(Column.ALAMAT, "JL. 中"));
    assertEquals("NUR CONTOH", only(with(Column.NAMA, "NUR\u00A0 CONTOH")).name().value());
  }

  @Test
  void bad_17_rt_rw_blood_type_and_long_address() throws Exception {
    Map<Column, String> row = with(Column.RT, "5/2");
    row.put(Column.RW, "");
    row.put(Column.GOL_DARAH, "TIDAK TAHU");
    assertEquals(Outcome.ACCEPT, only(row).outcome());
    Reading reading = Reading.of(new RawRow(2, row, 0, false));
    assertEquals("005", reading.rt());
    assertEquals("002", reading.rw());
    assertEquals("-", reading.bloodType().orElseThrow());
    row.put(Column.RT, "");
    assertEquals(Outcome.ACCEPT, only(row).outcome());
    assertRejected("RT_RW_FORMAT", with(Column.RT, "5A"));
    assertEquals(Outcome.ACCEPT, only(with(Column.ALAMAT, "J".repeat(120))).outcome());
    assertRejected("ADDRESS_LONG", with(Column.ALAMAT, "J".repeat(121)));
  }

  @Test
  void bad_19_a_family_card_number_has_16_digits_and_is_not_the_nik() throws Exception {
    assertRejected("KK_FORMAT", with(Column.NO_KK, "631106100315990"));
    assertRejected("KK_FORMAT", with(Column.NO_KK, "6311065503159901"));
  }

  @Test
  void bad_20_without_birth_certificate_the_row_goes_back() throws Exception {
    for (String none : List.of("", "-", "belum ada")) {
      Imports.Row row = only(with(Column.NO_AKTA, none));
      assertEquals(Outcome.RETURNED, row.outcome());
      assertEquals(List.of("AKTA_MISSING"), codes(row));
    }
  }

  @Test
  void bad_24_a_type_a_may_be_issued_until_the_day_before_the_fifth_birthday() {
    LocalDate birth = LocalDate.of(2021, 11, 22);
    assertEquals(CardType.A, CardAge.typeOn(LocalDate.of(2026, 11, 21), birth).orElseThrow());
    assertEquals(LocalDate.of(2026, 11, 21), CardAge.lastDay(CardType.A, birth));
    assertEquals(CardType.B, CardAge.typeOn(LocalDate.of(2026, 11, 22), birth).orElseThrow());
    LocalDate leap = LocalDate.of(2020, 2, 29);
    assertEquals(LocalDate.of(2025, 2, 27), CardAge.lastDay(CardType.A, leap));
    assertEquals(LocalDate.of(2037, 2, 27), CardAge.validUntil(CardType.B, leap));
  }

  @Test
  void bad_25_sixteen_years_and_eleven_months_is_allowed_with_the_days_left() throws Exception {
    Map<Column, String> row = with(Column.TGL_LAHIR, "21-12-2009");
    row.put(Column.NIK, "6311066112099901");
    photo("6311066112099901.jpg", picture(600, 900, "jpeg"));
    Imports.Row found = only(row);
    assertEquals(List.of("AGE_NEAR_17"), codes(found));
    assertEquals(List.of("30", "20-12-2026"), found.findings().getFirst().arguments());
  }

  @Test
  void bad_26_dates_that_are_none_are_refused() throws Exception {
    assertRejected("AGE_17", with(Column.TGL_LAHIR, "21-11-2009"));
    assertRejected("AGE_17", with(Column.TGL_LAHIR, "01-01-1900"));
    assertRejected("DATE_FUTURE", with(Column.TGL_LAHIR, "22-11-2026"));
    assertRejected("DATE_IMPOSSIBLE", with(Column.TGL_LAHIR, "30-02-2015"));
    assertRejected("DATE_AMBIGUOUS", with(Column.TGL_LAHIR, "02/03/2015"));
    assertRejected("DATE_FORMAT", with(Column.TGL_LAHIR, "2015-03-15"));
    assertRejected("DATE_MISSING", with(Column.TGL_LAHIR, ""));
    Imports.Row serial = only(with(Column.TGL_LAHIR, "42078"));
    assertEquals(List.of("DATE_EXCEL"), codes(serial));
    assertEquals(List.of("15-03-2015"), serial.findings().getFirst().arguments());
  }

  @Test
  void bad_27_a_married_child_gets_no_kia() throws Exception {
    assertRejected("MARRIED", with(Column.STATUS_KAWIN, "KAWIN"));
  }

  @Test
  void bad_31_without_consent_there_is_nothing_to_push() throws Exception {
    for (String no : List.of("", "TIDAK")) {
      Imports.Row row = only(with(Column.PERSETUJUAN_WALI, no));
      assertEquals(Outcome.RETURNED, row.outcome());
      assertEquals(List.of("CONSENT_MISSING"), codes(row));
      assertEquals(null, row.applicationId());
    }
  }

  @Test
  void bad_45_any_encoding_and_separator_and_no_formula_leaves_again() throws Exception {
    ListBuilder list = new ListBuilder().row(with(Column.NAMA, "RENÉE CONTOH"));
    byte[] marked = ("\uFEFF" + list.text()).getBytes(StandardCharsets.UTF_8);
    for (byte[] file : List.of(list.utf8(), marked, list.encoded("windows-1252"))) {
      assertEquals("RENÉE CONTOH", rows(file).getFirst().name().value());
    }
    for (String separator : List.of(";", "\t")) {
      byte[] file = new ListBuilder().separatedBy(separator).row(right()).utf8();
      assertEquals(Outcome.ACCEPT, rows(file).getFirst().outcome());
    }
    Map<Column, String> formula = with(Column.NAMA, "=HYPERLINK(\"\"x\"\")");
    formula.put(Column.WA_WALI, "+6281");
    byte[] file = new ListBuilder().row(formula).utf8();
    ImportReceipt receipt = run(file);
    String sheet = imports().returnSheet(receipt.importId(), "uji");
    assertTrue(sheet.contains("\"'=HYPERLINK"), sheet);
    assertTrue(sheet.contains("\"'+6281\""), sheet);
  }

  @Test
  void a_missing_tte_goes_back() throws Exception {
    Imports.Row row = only(with(Column.TTE_QR, ""));
    assertEquals(Outcome.RETURNED, row.outcome());
    assertEquals(List.of("TTE_MISSING"), codes(row));
    Map<Column, String> image = with(Column.TTE_QR, "");
    image.put(Column.TTE_GAMBAR, "tte.png");
    photo("tte.png", picture(100, 100, "png"));
    assertEquals(Outcome.ACCEPT, only(image).outcome());
  }

  @Test
  void a_row_with_three_faults_gets_three_reasons_at_once() throws Exception {
    Map<Column, String> row = with(Column.NIK, "12");
    row.put(Column.NO_KK, "34");
    row.put(Column.JK, "X");
    assertTrue(
        Set.copyOf(codes(only(row))).containsAll(Set.of("NIK_FORMAT", "KK_FORMAT", "SEX_FORMAT")));
  }

  @Test
  void a_broken_line_costs_only_itself_and_the_totals_add_up() throws Exception {
    String text = new ListBuilder().row(right()).row(right()).text();
    String[] lines = text.split("\r\n");
    String broken = String.join("\r\n", lines[0], "2,\"never closed", lines[1]);
    ImportReceipt receipt = run(broken.getBytes(StandardCharsets.UTF_8));
    assertEquals(2, receipt.total());
    assertEquals(1, receipt.rejected());
    assertEquals(1, receipt.accepted());
  }

  @Test
  void a_file_that_is_no_list_is_refused_as_a_whole() {
    byte[] workbook = {'P', 'K', 3, 4, 0, 0};
    assertEquals("LIST_NOT_CSV", refused(workbook));
    assertEquals("LIST_EMPTY", refused(new byte[0]));
    assertEquals("LIST_COLUMNS", refused("nik,nama\r\n1,2".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void the_same_list_twice_is_one_import() throws Exception {
    byte[] file = new ListBuilder().row(right()).utf8();
    ImportReceipt first = run(file);
    ImportReceipt second = run(file);
    assertFalse(first.again());
    assertTrue(second.again());
    assertEquals(first.importId(), second.importId());
  }
}

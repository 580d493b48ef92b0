package id.kia.hub.intake;

import static id.kia.hub.intake.ListBuilder.right;
import static id.kia.hub.intake.WorkbookBuilder.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Lists as workbooks, with everything a spreadsheet does to them. */
class WorkbookListTest extends IntakeBench {
  @Test
  void a_workbook_is_read_like_a_csv() throws Exception {
    Imports.Row row = rows(WorkbookBuilder.list(List.of(right()))).getFirst();
    assertEquals(Outcome.ACCEPT, row.outcome());
    assertEquals(2, row.line());
    assertEquals("6311065503159901", row.nik().value());
  }

  @Test
  void bad_02_a_nik_or_family_card_stored_as_a_number_says_to_format_the_column_as_text()
      throws Exception {
    Imports.Row row =
        cell((sheet, r) -> sheet.value(r, at(Column.NIK), 6311065503159901L)).getFirst();
    assertEquals(Outcome.REJECT, row.outcome());
    assertTrue(codes(row).contains("NIK_EXCEL"));
    assertTrue(row.findings().getFirst().sentence().contains("sebagai teks"));
    Imports.Row family =
        cell((sheet, r) -> sheet.value(r, at(Column.NO_KK), 6311061003159901L)).getFirst();
    assertEquals(List.of("KK_EXCEL"), codes(family));
  }

  @Test
  void bad_26_a_date_cell_is_its_day_and_a_bare_serial_is_read_with_a_warning() throws Exception {
    Imports.Row date =
        cell((sheet, r) -> {
              sheet.value(r, at(Column.TGL_LAHIR), LocalDate.of(2015, 3, 15));
              sheet.style(r, at(Column.TGL_LAHIR)).format("dd/mm/yyyy").set();
            })
            .getFirst();
    assertEquals(List.of(), codes(date));
    assertEquals("15-03-2015", date.cells().get("tgl_lahir"));
    Imports.Row serial = cell((sheet, r) -> sheet.value(r, at(Column.TGL_LAHIR), 42078)).getFirst();
    assertEquals(List.of("DATE_EXCEL"), codes(serial));
  }

  @Test
  void a_formula_is_used_when_its_stored_result_is_words_and_refused_else() throws Exception {
    byte[] file =
        WorkbookBuilder.of(
            book -> {
              Worksheet sheet = book.newWorksheet("Daftar");
              WorkbookBuilder.fill(sheet, 0, List.of(right()));
              sheet.formula(1, at(Column.NAMA), "UPPER(A1)");
            });
    Imports.Row none = rows(file).getFirst();
    assertTrue(codes(none).contains("FORMULA"), codes(none).toString());
    assertEquals(Outcome.REJECT, none.outcome());
    byte[] stored =
        WorkbookBuilder.with(
            file, "sheet1.xml", "<f>UPPER(A1)</f>", "<f>UPPER(A1)</f><v>NUR CONTOH</v>");
    Imports.Row words = rows(stored).getFirst();
    assertEquals(List.of("FORMULA_TEXT"), codes(words));
    assertEquals("NUR CONTOH", words.name().value());
  }

  @Test
  void merged_cells_refuse_the_rows_they_touch_by_column() throws Exception {
    byte[] file =
        WorkbookBuilder.of(
            book -> {
              Worksheet sheet = book.newWorksheet("Daftar");
              Map<Column, String> second = right();
              second.put(Column.NIK, "6311065503159902");
              second.remove(Column.KELAS);
              WorkbookBuilder.fill(sheet, 0, List.of(right(), second));
              sheet.range(1, at(Column.KELAS), 2, at(Column.KELAS)).merge();
            });
    for (Imports.Row row : rows(file)) {
      assertTrue(codes(row).contains("CELLS_MERGED"), row.toString());
      assertTrue(row.findings().stream().anyMatch(f -> f.arguments().contains("kelas")));
    }
  }

  @Test
  void hidden_sheets_and_sheets_without_our_headers_are_left_out_and_named() throws Exception {
    ImportReceipt receipt =
        run(
            WorkbookBuilder.of(
                book -> {
                  book.newWorksheet("Petunjuk").value(0, 0, "baca dahulu");
                  WorkbookBuilder.fill(book.newWorksheet("V-A"), 3, List.of(right()));
                  Worksheet hidden = book.newWorksheet("rahasia");
                  hidden.setVisibilityState(VisibilityState.HIDDEN);
                  WorkbookBuilder.fill(hidden, 0, List.of(right()));
                }));
    assertEquals(1, receipt.total());
    List<Finding> notes = imports().notes(receipt.importId());
    assertTrue(notes.contains(new Finding("SHEET_OTHER", Severity.INFO, List.of("Petunjuk"))));
    assertTrue(notes.contains(new Finding("SHEET_HIDDEN", Severity.INFO, List.of("rahasia"))));
    assertEquals(5, imports().rows(receipt.importId(), "uji").getFirst().line());
  }

  @Test
  void several_sheets_are_one_list_and_a_row_is_found_by_sheet_and_line() throws Exception {
    List<Imports.Row> rows =
        rows(
            WorkbookBuilder.of(
                book -> {
                  WorkbookBuilder.fill(book.newWorksheet("V-A"), 0, List.of(right()));
                  WorkbookBuilder.fill(book.newWorksheet("V-B"), 0, List.of(right()));
                }));
    assertEquals(List.of("2 (V-A)", "2 (V-B)"), rows.stream().map(Imports.Row::place).toList());
    assertEquals(List.of("2 (V-A)", "2 (V-B)"), rows.getLast().findings().getFirst().arguments());
  }

  @Test
  void headers_may_be_renamed_and_in_any_order_and_unknown_ones_are_named() throws Exception {
    byte[] file =
        WorkbookBuilder.of(
            book -> {
              Worksheet sheet = book.newWorksheet("Daftar");
              List<Column> turned = new ArrayList<>(WorkbookBuilder.COLUMNS);
              Collections.reverse(turned);
              for (int c = 0; c < turned.size(); c++) {
                String header =
                    switch (turned.get(c)) {
                      case NAMA -> "Nama Lengkap";
                      case TGL_LAHIR -> "Tanggal Lahir";
                      case JK -> "L/P";
                      case NO_KK -> "No. KK";
                      default -> turned.get(c).header();
                    };
                sheet.value(0, c, header);
                sheet.value(1, c, right().getOrDefault(turned.get(c), ""));
              }
              sheet.value(0, turned.size(), "hobi");
              sheet.value(1, turned.size(), "membaca");
            });
    ImportReceipt receipt = run(file);
    assertEquals(1, receipt.accepted());
    assertEquals(
        List.of(new Finding("COLUMN_UNKNOWN", Severity.INFO, List.of("hobi"))),
        imports().notes(receipt.importId()));
    assertEquals(
        "LIST_COLUMNS", refused(WorkbookBuilder.of(b -> b.newWorksheet("x").value(0, 0, "nik"))));
    assertEquals("LIST_EMPTY", refused(WorkbookBuilder.of(b -> b.newWorksheet("x"))));
  }

  @Test
  void empty_rows_are_no_rows_and_too_many_rows_are_refused() throws Exception {
    byte[] gaps =
        WorkbookBuilder.of(
            book -> {
              Worksheet sheet = book.newWorksheet("Daftar");
              WorkbookBuilder.fill(sheet, 0, List.of(right()));
              sheet.value(9, at(Column.NO), "");
              right().forEach((column, cell) -> sheet.value(15_000, at(column), cell));
              sheet.style(40_000, 0).bold().set();
            });
    assertEquals(2, run(gaps).total());
    byte[] bomb =
        WorkbookBuilder.of(
            book -> {
              Worksheet sheet = book.newWorksheet("Daftar");
              WorkbookBuilder.fill(sheet, 0, List.of(right()));
              for (int r = 1; r <= 100_000; r++) {
                sheet.value(r, 0, "1");
              }
            });
    assertEquals("LIST_ROWS", refused(bomb));
  }

  @Test
  void a_workbook_that_inflates_too_far_is_refused_by_what_it_inflates_to() throws Exception {
    byte[] list = WorkbookBuilder.list(List.of(right()));
    assertEquals(1, run(WorkbookBuilder.inflating(list, 8 << 20)).total());
    assertEquals("LIST_BOMB", refused(WorkbookBuilder.inflating(list, 128L << 20)));
  }

  @Test
  void entity_declarations_and_broken_archives_are_no_list() throws Exception {
    byte[] list = WorkbookBuilder.list(List.of(right()));
    byte[] entities =
        WorkbookBuilder.with(
            list, "sheet1.xml", "<worksheet", "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet");
    assertEquals("LIST_NOT_CSV", refused(entities));
    assertEquals("LIST_NOT_CSV", refused(Arrays.copyOf(list, list.length / 2)));
  }

  @Test
  void old_and_locked_workbooks_say_what_to_do_whatever_they_are_called() {
    byte[] old = new byte[2048];
    byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    System.arraycopy(mark, 0, old, 0, mark.length);
    assertEquals("LIST_XLS", refused(old));
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, old, 1024, name.length);
    assertEquals("LIST_ENCRYPTED", refused(old));
    assertEquals("LIST_NOT_CSV", refused("<html><table>".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_return_sheet_says_why_in_indonesian_and_calculates_nothing() throws Exception {
    Map<Column, String> bad = right();
    bad.put(Column.NAMA, "=HYPERLINK(1)");
    ImportReceipt receipt = run(WorkbookBuilder.list(List.of(right(), bad)));
    ReturnSheet sheet = imports().returned(receipt.importId(), "uji").orElseThrow();
    assertEquals(1, sheet.lines().size());
    byte[] workbook = ReturnWorkbook.of(sheet);
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      var row = read.getFirstSheet().read().getLast();
      assertEquals("'=HYPERLINK(1)", row.getCellText(1));
      assertEquals("…9901", row.getCellText(3));
      assertTrue(row.getCellText(5).contains("NIK sama dengan baris 2"), row.getCellText(5));
      assertFalse(row.toString().contains("6311065503159901"));
    }
    assertEquals('%', ReturnPdf.of(sheet)[0]);
  }

  @Test
  void the_template_is_a_list_without_rows() throws Exception {
    assertEquals(0, SchoolList.read(ReturnWorkbook.template()).rows().size());
  }

  private interface Spoil {
    void at(Worksheet sheet, int row);
  }

  private List<Imports.Row> cell(Spoil spoil) throws IOException, ListRefused {
    return rows(
        WorkbookBuilder.of(
            book -> {
              Worksheet sheet = book.newWorksheet("Daftar");
              WorkbookBuilder.fill(sheet, 0, List.of(right()));
              spoil.at(sheet, 1);
            }));
  }
}

package id.kia.hub.intake;

import static id.kia.hub.intake.ListBuilder.right;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file as a whole: what encodings and habits are read, and when nothing of it is. */
class SchoolListTest {
  @Test
  void a_file_above_8_MiB_is_refused_with_the_limit() {
    byte[] file = new byte[SchoolList.MAX_BYTES + 1];
    Arrays.fill(file, (byte) '\n');
    assertEquals("LIST_TOO_BIG", code(file));
    assertTrue(
        assertThrows(ListRefused.class, () -> SchoolList.read(file)).sentence().contains("8"));
    assertEquals("LIST_EMPTY", code(Arrays.copyOf(file, SchoolList.MAX_BYTES)));
  }

  @Test
  void a_program_s_file_is_no_list() {
    assertEquals("LIST_NOT_CSV", code(("nik,nama\0" + list()).getBytes(StandardCharsets.UTF_8)));
    assertEquals("LIST_NOT_CSV", code(("PK\3\4" + list()).getBytes(StandardCharsets.UTF_8)));
    assertEquals("LIST_NOT_CSV", code("nik,\"nama".getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @EnumSource
  void a_list_without_a_column_that_is_needed_is_refused_and_names_it(Column column)
      throws Exception {
    byte[] file =
        list().replaceFirst(column.header() + "\\b", "lain").getBytes(StandardCharsets.UTF_8);
    if (!column.required()) {
      assertEquals(1, SchoolList.read(file).rows().size());
      return;
    }
    ListRefused refused = assertThrows(ListRefused.class, () -> SchoolList.read(file));
    assertEquals("LIST_COLUMNS", refused.code());
    assertTrue(refused.sentence().contains(column.header()), refused.sentence());
  }

  @Test
  void blank_lines_and_the_separator_hint_above_the_header_are_passed_over() throws Exception {
    String list = "\n \nsep=,\n" + list() + "\n,,,,\n\n" + list().lines().toList().get(1);
    List<RawRow> rows = read(list, StandardCharsets.UTF_8).rows();
    assertEquals(List.of(5, 8), rows.stream().map(RawRow::line).toList());
    assertEquals(right(), filled(rows.getLast()));
  }

  @Test
  void bad_45_each_encoding_is_told_and_leaves_no_mark() throws Exception {
    String list = new ListBuilder().row(named("RENÉE CONTOH")).text();
    SchoolList marked = read("\uFEFF" + list, StandardCharsets.UTF_8);
    assertEquals("UTF-8 BOM", marked.encoding());
    SchoolList unicode = read("\uFEFF" + list, StandardCharsets.UTF_16LE);
    assertEquals("UTF-16", unicode.encoding());
    SchoolList windows = read(list, Charset.forName("windows-1252"));
    assertEquals("Windows-1252", windows.encoding());
    for (SchoolList read : List.of(marked, unicode, windows)) {
      assertEquals("1", read.rows().getFirst().cell(Column.NO), read.encoding());
      assertEquals("RENÉE CONTOH", read.rows().getFirst().cell(Column.NAMA), read.encoding());
    }
  }

  @Test
  void a_cell_in_quotes_may_run_over_six_lines_and_not_over_seven() throws Exception {
    assertEquals("A B C D E F", address("A\nB\nC\nD\nE\nF").cell(Column.ALAMAT));
    assertTrue(address("A\nB\nC\nD\nE\nF\nG").broken());
  }

  @Test
  void a_stray_quote_costs_only_its_row() throws Exception {
    List<RawRow> rows =
        read(new ListBuilder().row(named("\"NUR\" X")).row(right()).text(), StandardCharsets.UTF_8)
            .rows();
    assertEquals(2, rows.size());
    assertEquals(right(), filled(rows.getLast()));
  }

  @Test
  void two_columns_with_one_meaning_are_refused_by_name() {
    String twice = list().replaceFirst("nisn", "nama siswa");
    assertEquals("LIST_COLUMN_TWICE", code(twice.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void bad_45_a_quote_in_a_cell_cannot_end_it() {
    assertEquals("\"A\"\",\"\"=1\"", Cell.harmless("A\",\"=1"));
    assertEquals("\"6311\"", Cell.harmless("6311"));
  }

  private static RawRow address(String cell) throws ListRefused {
    Map<Column, String> row = right();
    row.put(Column.ALAMAT, '"' + cell + '"');
    return read(new ListBuilder().row(row).text(), StandardCharsets.UTF_8).rows().getFirst();
  }

  private static Map<Column, String> named(String name) {
    Map<Column, String> row = right();
    row.put(Column.NAMA, name);
    return row;
  }

  private static Map<Column, String> filled(RawRow row) {
    Map<Column, String> cells = right();
    cells.replaceAll((column, cell) -> row.cell(column));
    return cells;
  }

  private static String list() {
    return new ListBuilder().row(right()).text();
  }

  private static SchoolList read(String list, Charset charset) throws ListRefused {
    return SchoolList.read(list.getBytes(charset));
  }

  private static String code(byte[] file) {
    return assertThrows(ListRefused.class, () -> SchoolList.read(file)).code();
  }

  @Test
  void a_cell_has_no_control_characters_and_reads_the_same_twice() {
    assertEquals("V-A", Cell.normal("V\u0001-A\u0085"));
    assertEquals("A B", Cell.normal("A\t\u200d \uD800B"));
    String once = Cell.normal("CONTOH A\u200d\u0301");
    assertEquals("CONTOH \u00C1", once);
    assertEquals(once, Cell.normal(once));
  }
}

package id.kia.hub.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A list as a workbook (XLSX): every visible sheet that has our headers, row by row.
 *
 * <p>Hidden sheets are left out and named in the notes, as are sheets without our headers. Titles
 * may stand above the header.
 */
final class WorkbookList {
  /** A header stands below a few titles at most. */
  private static final int HEADER_WITHIN = 20;

  /** A table that was dragged down to the end of the sheet stops here. */
  private static final int MAX_LINES = 20_000;

  private final Map<String, MergedCells> merged;
  private final List<RawRow> rows = new ArrayList<>();
  private final List<Finding> notes = new ArrayList<>();
  private Headings nearest = Headings.of(List.of());

  private WorkbookList(Map<String, MergedCells> merged) {
    this.merged = merged;
  }

  static SchoolList read(byte[] file) throws ListRefused {
    WorkbookGuard.check(file);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
      WorkbookList list = new WorkbookList(MergedCells.bySheet(file));
      return list.read(workbook.getSheets().toList());
    } catch (IOException | RuntimeException broken) {
      // The library answers broken workbooks with unchecked exceptions of many kinds.
      throw new ListRefused("LIST_NOT_CSV");
    }
  }

  /** One sheet with the line and the headings of its header. */
  private record Found(Sheet sheet, int line, Headings headings) {}

  private SchoolList read(List<Sheet> sheets) throws ListRefused, IOException {
    List<Found> lists = new ArrayList<>();
    for (Sheet sheet : sheets) {
      if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
        note("SHEET_HIDDEN", name(sheet));
        continue;
      }
      Optional<Found> found = header(sheet);
      if (found.isPresent()) {
        lists.add(found.get());
      } else {
        note("SHEET_OTHER", name(sheet));
      }
    }
    if (lists.isEmpty()) {
      if (nearest.known() == 0) {
        throw new ListRefused("LIST_EMPTY");
      }
      nearest.complete();
    }
    for (int i = 0; i < lists.size(); i++) {
      rows(lists.get(i), i * RawRow.LINES_PER_SHEET, lists.size() > 1);
    }
    return new SchoolList("XLSX", ' ', rows, notes);
  }

  /** A damaged workbook may have a sheet without a name; it is still read. */
  private static String name(Sheet sheet) {
    @Nullable String name = sheet.getName();
    return name == null ? "" : name;
  }

  private void note(String code, String name) {
    notes.add(new Finding(code, Severity.INFO, List.of(Cell.normal(name))));
  }

  private Optional<Found> header(Sheet sheet) throws IOException, ListRefused {
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> first = stream.limit(HEADER_WITHIN).iterator();
      while (first.hasNext()) {
        Row row = first.next();
        Headings headings = Headings.of(texts(row));
        if (headings.known() > nearest.known()) {
          nearest = headings;
        }
        if (headings.missing().isEmpty()) {
          notes.addAll(SchoolList.notes(headings.complete()));
          return Optional.of(new Found(sheet, row.getRowNum(), headings));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      texts.add(WorkbookCell.of(row.getOptionalCell(i).orElse(null)).text());
    }
    return texts;
  }

  private void rows(Found found, int offset, boolean several) throws IOException, ListRefused {
    MergedCells areas = merged.get(found.sheet().getId());
    try (Stream<Row> stream = found.sheet().openStream()) {
      Iterator<Row> all = stream.iterator();
      while (all.hasNext()) {
        Row row = all.next();
        if (row.getRowNum() <= found.line()) {
          continue;
        }
        if (rows.size() > SchoolList.MAX_ROWS || row.getRowNum() > MAX_LINES) {
          if (rows.size() > SchoolList.MAX_ROWS || !blank(row)) {
            throw SchoolList.tooManyRows();
          }
          continue;
        }
        RawRow raw = row(row, found.headings().columns(), areas, offset);
        if (!raw.blank()) {
          rows.add(several ? named(raw, Cell.normal(name(found.sheet()))) : raw);
        }
      }
    }
  }

  private static RawRow named(RawRow raw, String sheet) {
    return new RawRow(raw.line(), raw.cells(), raw.surplus(), false, sheet, raw.marks());
  }

  private static boolean blank(Row row) {
    return texts(row).stream().allMatch(String::isEmpty);
  }

  private static RawRow row(
      Row row, List<Optional<Column>> columns, @Nullable MergedCells areas, int offset) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    Map<Column, CellMark> marks = new EnumMap<>(Column.class);
    int surplus = 0;
    for (int i = 0; i < Math.max(row.getCellCount(), columns.size()); i++) {
      WorkbookCell cell =
          i < row.getCellCount()
              ? WorkbookCell.of(row.getOptionalCell(i).orElse(null))
              : WorkbookCell.BLANK;
      if (i >= columns.size()) {
        surplus += cell.text().isEmpty() ? 0 : 1;
      } else if (columns.get(i).isPresent()) {
        Column column = columns.get(i).get();
        cells.put(column, cell.text());
        if (areas != null && areas.covers(i, row.getRowNum())) {
          marks.put(column, CellMark.MERGED);
        } else {
          cell.mark().ifPresent(mark -> marks.put(column, mark));
        }
      }
    }
    return new RawRow(offset + row.getRowNum(), cells, surplus, false, "", marks);
  }
}

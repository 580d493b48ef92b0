package id.kia.hub.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The return sheet and the template as workbooks. Every cell is text; nothing is calculated. */
public final class ReturnWorkbook {
  private static final String TEXT = "@";

  private ReturnWorkbook() {}

  /** The return sheet. */
  public static byte[] of(ReturnSheet sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "KIA", "1.0")) {
      Worksheet page = workbook.newWorksheet("Pengembalian");
      text(page, 0, 0, ReturnWords.READ.say("title") + " " + sheet.fileName());
      page.style(0, 0).bold().fontSize(13).set();
      ReturnWords words = ReturnWords.READ;
      head(page, 2, words.columns());
      int row = 3;
      for (ReturnSheet.Line line : sheet.lines()) {
        text(page, row, 0, line.place());
        text(page, row, 1, line.name());
        text(page, row, 2, line.className());
        text(page, row, 3, "…" + line.nikEnd());
        text(page, row, 4, words.verdict(line.outcome()));
        text(page, row, 5, String.join("\n", line.reasons()));
        page.range(row, 0, row, 5).style().wrapText(true).verticalAlignment("top").set();
        row++;
      }
      double[] widths = {10, 34, 10, 10, 14, 90};
      for (int i = 0; i < widths.length; i++) {
        page.width(i, widths[i]);
      }
      page.freezePane(0, 3);
      page.pageOrientation("landscape");
      page.fitToWidth((short) 1);
      page.fitToHeight((short) 0);
    }
    return bytes.toByteArray();
  }

  /** An empty list whose cells are text, so that no NIK is rounded. */
  public static byte[] template() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "KIA", "1.0")) {
      Worksheet page = workbook.newWorksheet("Daftar");
      List<String> headers = List.of(Column.values()).stream().map(Column::header).toList();
      head(page, 0, headers);
      for (int i = 0; i < headers.size(); i++) {
        page.width(i, Math.max(14, headers.get(i).length() + 2));
        page.style(i).format(TEXT).set();
      }
      page.freezePane(0, 1);
    }
    return bytes.toByteArray();
  }

  private static void head(Worksheet page, int row, List<String> headers) {
    for (int i = 0; i < headers.size(); i++) {
      page.value(row, i, headers.get(i));
      page.style(row, i).bold().fillColor("DDE6F0").set();
    }
  }

  /** As text, and with an apostrophe before what a spreadsheet would calculate after a copy. */
  private static void text(Worksheet page, int row, int column, String text) {
    page.value(row, column, Cell.plain(text));
    page.style(row, column).format(TEXT).set();
  }
}

package id.kia.hub.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for tests, and workbooks spoiled below the surface. */
final class WorkbookBuilder {
  static final List<Column> COLUMNS = List.of(Column.values());

  private WorkbookBuilder() {}

  interface Content {
    void write(Workbook workbook) throws IOException;
  }

  static byte[] of(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "uji", "1.0")) {
      content.write(workbook);
    }
    return bytes.toByteArray();
  }

  static byte[] list(List<Map<Column, String>> rows) throws IOException {
    return of(workbook -> fill(workbook.newWorksheet("Daftar"), 0, rows));
  }

  /** Header in the row given, the list below it. */
  static void fill(Worksheet sheet, int header, List<Map<Column, String>> rows) {
    for (int c = 0; c < COLUMNS.size(); c++) {
      sheet.value(header, c, COLUMNS.get(c).header());
      for (int r = 0; r < rows.size(); r++) {
        String cell = rows.get(r).getOrDefault(COLUMNS.get(c), "");
        if (!cell.isEmpty()) {
          sheet.value(header + 1 + r, c, cell);
        }
      }
    }
  }

  static int at(Column column) {
    return COLUMNS.indexOf(column);
  }

  /** The workbook with a text of one part replaced. */
  static byte[] with(byte[] workbook, String part, String text, String other) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = WorkbookGuard.open(workbook);
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(part)) {
          String xml = new String(content, StandardCharsets.UTF_8);
          if (!xml.contains(text)) {
            throw new AssertionError(part + " has no " + text);
          }
          content = xml.replace(text, other).getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The workbook with a part more that inflates to so many bytes. */
  static byte[] inflating(byte[] workbook, long size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = WorkbookGuard.open(workbook);
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.getInputStream(entry).transferTo(out);
        out.closeEntry();
      }
      out.putNextEntry(new ZipEntry("xl/media/image1.bin"));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) ' ');
      for (long written = 0; written < size; written += block.length) {
        out.write(block);
      }
      out.closeEntry();
    }
    return bytes.toByteArray();
  }
}

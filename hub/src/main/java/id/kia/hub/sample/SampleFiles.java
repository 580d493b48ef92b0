package id.kia.hub.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sample as schools send it: a workbook, and a ZIP of photographs. */
final class SampleFiles {
  /** 1 January 1980, the first day a ZIP knows: the same bytes every time. */
  private static final long NO_TIME = 315_532_800_000L;

  private SampleFiles() {}

  /** A sheet with a title above the list, all cells text, and a hidden sheet beside it. */
  static byte[] workbook(List<Map<String, String>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "CONTOH", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Daftar");
      sheet.value(0, 0, "DAFTAR USULAN KIA - SEKOLAH SATU ATAP CONTOH HARAPAN");
      List<String> columns = List.copyOf(rows.getFirst().keySet());
      for (int c = 0; c < columns.size(); c++) {
        sheet.value(2, c, columns.get(c));
        for (int r = 0; r < rows.size(); r++) {
          sheet.value(3 + r, c, rows.get(r).getOrDefault(columns.get(c), ""));
        }
      }
      Worksheet notes = workbook.newWorksheet("catatan");
      notes.setVisibilityState(VisibilityState.HIDDEN);
      notes.value(0, 0, "catatan operator sekolah");
    }
    return bytes.toByteArray();
  }

  /** The photographs in a folder, with a file nobody asked for and what macOS leaves. */
  static byte[] archive(Path photos) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.list(photos)) {
      for (Path file : files.sorted().toList()) {
        entry(zip, "foto/" + file.getFileName(), Files.readAllBytes(file));
      }
      entry(zip, "foto/IMG_0001.jpg", "bukan gambar".getBytes(StandardCharsets.UTF_8));
      entry(zip, "__MACOSX/foto/._IMG_0001.jpg", new byte[] {0});
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}

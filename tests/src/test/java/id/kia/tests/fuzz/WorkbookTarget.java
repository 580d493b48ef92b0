package id.kia.tests.fuzz;

import id.kia.hub.intake.IntakeDoor;
import id.kia.hub.intake.ListRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A school's list as a workbook: refused with a code that has a sentence, or at most 5,000 rows.
 *
 * <p>A first byte below 8 names the part of a good workbook that the rest takes the place of, so
 * that the checksums of an archive are no wall; anything else is a file as it is.
 */
final class WorkbookTarget implements FuzzTarget {
  static final List<String> PARTS =
      List.of(
          "xl/worksheets/sheet1.xml",
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "[Content_Types].xml",
          "_rels/.rels",
          "docProps/app.xml");
  private final byte[] good;

  WorkbookTarget() throws IOException {
    good = Corpus.file(Target.XLSX, "seed-list.xlsx");
  }

  @Override
  public void take(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    byte[] file = input[0] >= 0 && input[0] < PARTS.size() ? spoiled(input) : input;
    try {
      int rows = IntakeDoor.list(file).size();
      if (rows > 5_000) {
        throw new AssertionError(rows + " rows");
      }
    } catch (ListRefused told) {
      ListTarget.refused(told);
    }
  }

  private byte[] spoiled(byte[] input) throws IOException {
    String part = PARTS.get(input[0]);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var in =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(good)).get();
        var out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().equals(part)
                ? Arrays.copyOfRange(input, 1, input.length)
                : in.getInputStream(entry).readAllBytes());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

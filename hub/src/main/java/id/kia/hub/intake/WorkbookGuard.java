package id.kia.hub.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Inflates every part of a workbook once, counting, before anything reads it: what a part says of
 * its own size is not believed.
 */
final class WorkbookGuard {
  /** 5,000 rows of a list need about 10 MB. */
  static final long MAX_INFLATED = 96L << 20;

  static final int MAX_PARTS = 500;

  private WorkbookGuard() {}

  /**
   * Returns when the workbook is harmless.
   *
   * @throws ListRefused {@code LIST_BOMB} when it inflates beyond the limit, {@code LIST_NOT_CSV}
   *     when it is broken or holds entity declarations
   */
  static void check(byte[] file) throws ListRefused {
    long inflated = 0;
    int parts = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipFile zip = open(file)) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        if (++parts > MAX_PARTS) {
          throw new ListRefused("LIST_BOMB");
        }
        try (InputStream in = zip.getInputStream(entries.nextElement())) {
          boolean first = true;
          int read = in.read(buffer);
          while (read >= 0) {
            inflated += read;
            if (inflated > MAX_INFLATED) {
              throw new ListRefused("LIST_BOMB");
            }
            if (first && declares(buffer, read)) {
              throw new ListRefused("LIST_NOT_CSV");
            }
            first = false;
            read = in.read(buffer);
          }
        }
      }
    } catch (IOException | RuntimeException broken) {
      // The library answers broken archives also with unchecked exceptions.
      throw new ListRefused("LIST_NOT_CSV");
    }
  }

  static ZipFile open(byte[] file) throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
        .setIgnoreLocalFileHeader(true)
        .get();
  }

  /** The bytes of one part, or an empty stream when it is not there. */
  static InputStream part(ZipFile zip, String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    return entry == null ? new ByteArrayInputStream(new byte[0]) : zip.getInputStream(entry);
  }

  private static boolean declares(byte[] start, int length) {
    return new String(start, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
  }
}

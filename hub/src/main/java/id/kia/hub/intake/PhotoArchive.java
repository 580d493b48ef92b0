package id.kia.hub.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Photographs that come as one ZIP, unpacked to numbered files; no name of the archive ever becomes
 * a path.
 *
 * <p>Each entry that cannot be used is told with a code and costs only itself. Sizes are counted
 * while inflating; what an entry says of itself is not believed.
 */
final class PhotoArchive {
  static final int MAX_ENTRIES = 6_000;
  static final long MAX_TOTAL = 3L << 30;

  /** No picture shrinks a hundred times. */
  static final int MAX_RATIO = 100;

  /** Below this size a high ratio harms nobody. */
  private static final long RATIO_FROM = 1 << 20;

  private final Path folder;
  private final Uploads uploads;
  private final Progress progress;
  private final byte[] buffer = new byte[1 << 16];
  private long total;
  private int number;

  PhotoArchive(Path folder, Uploads uploads, Progress progress) {
    this.folder = folder;
    this.uploads = uploads;
    this.progress = progress;
  }

  /**
   * Unpacks one archive.
   *
   * @throws ListRefused {@code ZIP_BROKEN}, {@code ZIP_BOMB}: the archive as a whole
   */
  void unpack(Path archive) throws ListRefused {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > MAX_ENTRIES) {
        throw new ListRefused("ZIP_BOMB");
      }
      // The same archive gives the same result, whatever wrote it.
      entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
      for (ZipArchiveEntry entry : entries) {
        progress.check();
        unpack(zip, entry);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new ListRefused("ZIP_BROKEN");
    }
  }

  private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException, ListRefused {
    String name = entry.getName().replace('\\', '/');
    if (entry.isDirectory() || litter(name)) {
      return;
    }
    if (climbs(name)) {
      uploads.note("FILE_PATH", name);
    } else if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
      uploads.note("FILE_ENCRYPTED", name);
    } else {
      Path file = folder.resolve("entry-" + number++);
      String fault = inflated(zip, entry, file);
      if (fault.isEmpty() && archive(file)) {
        fault = "FILE_NESTED";
      }
      if (fault.isEmpty()) {
        uploads.add(name, file);
      } else {
        uploads.note(fault, name);
        Files.deleteIfExists(file);
      }
    }
  }

  /** What macOS and Windows leave in every archive. */
  private static boolean litter(String name) {
    String plain = Uploads.plain(name);
    return name.contains("__MACOSX/")
        || plain.startsWith("._")
        || List.of(".ds_store", "thumbs.db", "desktop.ini").contains(plain);
  }

  private static boolean climbs(String name) {
    return name.startsWith("/")
        || name.matches("[A-Za-z]:.*")
        || List.of(name.split("/")).contains("..");
  }

  /** Writes the entry; gives the code of what is wrong, or blank. */
  private String inflated(ZipFile zip, ZipArchiveEntry entry, Path file)
      throws IOException, ListRefused {
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file);
        Entry in = Entry.of(zip, entry)) {
      int read = in.read(buffer);
      while (read >= 0) {
        bytes += read;
        total += read;
        if (total > MAX_TOTAL) {
          throw new ListRefused("ZIP_BOMB");
        }
        if (bytes > RATIO_FROM && bytes / MAX_RATIO > Math.max(1, entry.getCompressedSize())) {
          return "FILE_BOMB";
        }
        if (bytes > PictureReader.MAX_BYTES) {
          return "FILE_TOO_BIG";
        }
        out.write(buffer, 0, read);
        read = in.read(buffer);
      }
    } catch (Entry.Broken broken) {
      return "FILE_BROKEN";
    }
    return "";
  }

  /** What comes out of one entry; whatever its decoder throws is told apart from our own disk. */
  private record Entry(InputStream in) implements AutoCloseable {
    static final class Broken extends Exception {
      private static final long serialVersionUID = 1L;

      Broken(Exception cause) {
        super(cause);
      }
    }

    static Entry of(ZipFile zip, ZipArchiveEntry entry) throws Broken {
      try {
        return new Entry(zip.getInputStream(entry));
      } catch (IOException | RuntimeException e) {
        // The library's decoders answer broken bytes with unchecked exceptions too.
        throw new Broken(e);
      }
    }

    int read(byte[] into) throws Broken {
      try {
        return in.read(into);
      } catch (IOException | RuntimeException e) {
        throw new Broken(e);
      }
    }

    @Override
    public void close() throws Broken {
      try {
        in.close();
      } catch (IOException | RuntimeException e) {
        throw new Broken(e);
      }
    }
  }

  /** Whether a file is an archive, by its first bytes. */
  static boolean archive(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return FileKind.zip(in.readNBytes(4));
    }
  }
}

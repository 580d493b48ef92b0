package id.kia.tests.erasure;

import id.kia.tests.Repository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Everything the kiosk of a demo left or told, searched for the children of the demo's class. At a
 * kiosk that runs, too, what is personal lies sealed; so nothing may ever be found.
 */
public final class Remains {
  /**
   * What lies in the demo's folder and is not of the kiosk: the office with its lists, the slips on
   * paper, and the cards themselves, of which the virtual printer keeps pictures (production
   * refuses virtual devices).
   */
  private static final Set<String> NOT_OF_THE_KIOSK =
      Set.of("hub", "kelas", "kelas-baru", "slips.json", "slip.pdf", "cards");

  private static final List<String> PERSONAL =
      List.of("nama", "nik", "no_kk", "alamat", "no_akta", "nama_wali", "nama_kepala_keluarga");

  /** How each JPEG begins that Java writes. */
  private static final byte[] JPEG = {
    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
  };

  private static final int PIECE = 24;
  private static final Path PROCESSES = Path.of("/proc");

  private final Path data;
  private final FileTime since;
  private final Needles needles = new Needles().bytes(JPEG, "the beginning of a JPEG");

  private Remains(Path data) throws IOException {
    this.data = data;
    this.since = Files.getLastModifiedTime(data.resolve("kiosk.yaml"));
  }

  /** Learns whom to look for from the office's list and its database. */
  public static Remains of(Path data) throws IOException {
    var remains = new Remains(data);
    remains.learnPeople();
    remains.learnPictures();
    return remains;
  }

  /** What is found in the kiosk's files: data, logs, devices, and what was unpacked since. */
  public List<String> inFiles() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> parts = Files.list(data)) {
      for (Path part : parts.sorted().toList()) {
        if (!NOT_OF_THE_KIOSK.contains(part.getFileName().toString())) {
          found.addAll(below(part));
        }
      }
    }
    found.addAll(below(Repository.root().resolve("target").resolve("tmp")));
    return found;
  }

  /** What is found in something that was told. */
  public List<String> in(String told) {
    return needles.in(told.getBytes(StandardCharsets.UTF_8));
  }

  /** What is found in the parts of a ZIP; each is looked at as it was before it was packed. */
  public List<String> inParts(byte[] zip) throws IOException {
    List<String> found = new ArrayList<>();
    int parts = 0;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        String name = part.getName();
        needles.in(in.readAllBytes()).forEach(what -> found.add(what + " in " + name));
        parts++;
      }
    }
    if (parts == 0) {
      throw new IOException("no ZIP, or an empty one");
    }
    return found;
  }

  /** Where a process would leave a report of its crash. */
  public static Set<Path> reportFolders(ProcessHandle process) throws IOException {
    return new TreeSet<>(
        List.of(
            Files.readSymbolicLink(PROCESSES.resolve(Long.toString(process.pid())).resolve("cwd")),
            Repository.root().resolve("target").resolve("tmp"),
            Path.of("/tmp")));
  }

  /** Reports, core files and dumps of a process; none may exist, whatever stands in them. */
  public List<Path> reports(long pid, Set<Path> folders) throws IOException {
    Pattern name =
        Pattern.compile("core|(hs_err_pid|replay_pid|java_pid|core\\.)" + pid + "(\\..*)?");
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          if (name.matcher(file.getFileName().toString()).matches() && isNew(file)) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  private Set<String> below(Path part) throws IOException {
    Set<String> found = new TreeSet<>();
    Files.walkFileTree(
        part,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            if (is.isRegularFile() && is.lastModifiedTime().compareTo(since) >= 0) {
              try {
                found.addAll(needles.in(file));
              } catch (NoSuchFileException e) {
                return visitFileFailed(file, e);
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // the kiosk runs: what it replaces goes
            }
            throw e;
          }
        });
    return found;
  }

  private boolean isNew(Path file) throws IOException {
    return Files.getLastModifiedTime(file).compareTo(since) >= 0;
  }

  private void learnPeople() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Path list = data.resolve("kelas").resolve("kelas.csv");
    Set<String> values = new TreeSet<>();
    try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(list), format)) {
      for (CSVRecord row : rows) {
        PERSONAL.forEach(column -> values.add(row.get(column)));
      }
    }
    values.stream().filter(value -> value.length() > 5).forEach(needles::text);
  }

  private void learnPictures() throws IOException {
    Path hub = data.resolve("hub").resolve("hub.db");
    int pictures = 0;
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + hub + "?busy_timeout=5000");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select bytes from picture")) {
      while (rows.next()) {
        byte[] picture = rows.getBytes(1);
        int middle = picture.length / 2;
        needles.bytes(Arrays.copyOfRange(picture, middle, middle + PIECE), "picture " + ++pictures);
      }
    } catch (SQLException e) {
      throw new IOException("cannot read the office's pictures", e);
    }
    if (pictures == 0) {
      throw new IOException("the office has no pictures to look for");
    }
  }
}

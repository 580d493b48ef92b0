package id.kia.hub.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Writes the sample class: {@code kelas.csv} (UTF-8, comma, 37 rows for 36 pupils: one pupil stands
 * there twice), {@code foto/NIK.jpg} (600x900), both again as {@code kelas.xlsx} and {@code
 * foto.zip}, and {@code kantor.yaml}.
 *
 * <p>The same folder and day give the same bytes on one Java version. Ages are counted back from
 * {@code today}, so the list must be written anew on another day.
 */
public final class SampleClass {
  /** The list's name in the folder. */
  public static final String LIST = "kelas.csv";

  /** The folder of photographs beside the list. */
  public static final String PHOTOS = "foto";

  /** The list as a workbook. */
  public static final String WORKBOOK = "kelas.xlsx";

  /** The photographs as one file. */
  public static final String ARCHIVE = "foto.zip";

  /** Office data: head, NIP, place, zone, schools. */
  public static final String OFFICE = "kantor.yaml";

  private SampleClass() {}

  /**
   * What was written where.
   *
   * @param rows rows of the list without its heading
   * @param workbook the same list as XLSX
   * @param archive the photographs as a ZIP, with what phones and computers add
   */
  public record Written(
      Path list, Path photos, Path office, int rows, Path workbook, Path archive) {}

  /** Writes everything below {@code folder}, which is made when missing; old files are replaced. */
  public static Written write(Path folder, LocalDate today) throws IOException {
    Path photos = Files.createDirectories(folder.resolve(PHOTOS));
    List<Map<String, String>> rows = rows(today);
    Path list = folder.resolve(LIST);
    Files.writeString(list, csv(rows));
    Map<String, Look> looks =
        new YAMLMapper().readValue(resource("wajah.yaml"), new TypeReference<>() {});
    // Drawing is the slow part; each portrait stands alone.
    rows.parallelStream().forEach(row -> photograph(row, looks, photos));
    Path workbook = folder.resolve(WORKBOOK);
    Files.write(workbook, SampleFiles.workbook(rows));
    Path archive = folder.resolve(ARCHIVE);
    Files.write(archive, SampleFiles.archive(photos));
    Path office = folder.resolve(OFFICE);
    Files.write(office, resource(OFFICE));
    return new Written(list, photos, office, rows.size(), workbook, archive);
  }

  private static void photograph(Map<String, String> row, Map<String, Look> looks, Path photos) {
    String name = row.getOrDefault("file_foto", "");
    Look look = name.isEmpty() ? null : looks.get(serial(name));
    if (look == null) {
      return;
    }
    try {
      Files.write(photos.resolve(name), PhotoTrap.file(look, year(row) % 2 == 1, name));
    } catch (IOException e) {
      throw new UncheckedIOException("SAMPLE-WRITE " + photos, e);
    }
  }

  /** The rows as they stand in the list of {@code today}: column name to text, in file order. */
  static List<Map<String, String>> rows(LocalDate today) throws IOException {
    String template = new String(resource(LIST), StandardCharsets.UTF_8);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(template), format)) {
      for (CSVRecord record : parser) {
        rows.add(SampleRow.on(today, record.toMap()));
      }
    }
    return rows;
  }

  private static String csv(List<Map<String, String>> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(rows.getFirst().keySet());
      for (Map<String, String> row : rows) {
        printer.printRecord(row.values());
      }
    }
    return text.toString();
  }

  /** The birth year, however the row writes the date. */
  private static int year(Map<String, String> row) {
    return Integer.parseInt(row.getOrDefault("tgl_lahir", "").substring(6));
  }

  /** The last four digits of {@code NIK.jpg}: damaged or not, a pupil is known by the photo. */
  private static String serial(String photoName) {
    String stem = photoName.substring(0, photoName.indexOf('.'));
    return stem.substring(stem.length() - 4);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = SampleClass.class.getResourceAsStream("/sample/" + name)) {
      return Objects.requireNonNull(in, () -> "resource sample/" + name).readAllBytes();
    }
  }

  /** The columns of the list, in order. */
  public static List<String> columns() throws IOException {
    String header =
        new String(resource(LIST), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    return Arrays.stream(header.split(",")).filter(c -> !c.equals(SampleRow.AGE)).toList();
  }
}

package id.kia.hub.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleClassTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  /** Photographs whose file is the trap. */
  private static final Pattern SPOILT = Pattern.compile("99(18|23|24|25)\\.jpg$");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2028-02-29", "2027-03-31", "2026-01-01", "2033-12-31"})
  void every_trap_is_there_on_any_day(String day) throws IOException {
    LocalDate today = LocalDate.parse(day);
    List<Map<String, String>> rows = SampleClass.rows(today);
    assertEquals(37, rows.size());
    assertEquals(
        36,
        rows.stream().map(row -> text(row, "nik")).distinct().count(),
        "one stands there twice");
    Map<String, String> twin = row(rows, "9901.jpg");
    Map<String, String> other = row(rows, "9902.jpg");
    assertEquals(twin.get("tgl_lahir"), other.get("tgl_lahir"));
    assertEquals(twin.get("no_kk"), other.get("no_kk"));
    assertEquals(
        Long.parseLong(text(twin, "nik")) + 1,
        Long.parseLong(text(other, "nik")),
        "serials follow");
    assertFalse(text(row(rows, "9903.jpg"), "nama").contains(" "), "a name of one word");
    assertEquals(60, text(row(rows, "9904.jpg"), "nama").length());
    assertTrue(text(row(rows, "9905.jpg"), "nama").contains("'"));
    assertEquals("16y11m", age(row(rows, "9906.jpg"), today));
    assertTrue(age(row(rows, "9907.jpg"), today).startsWith("17y"));
    assertTrue(age(named(rows, "ADIBA SHAKILA AZZAHRA"), today).startsWith("4y"));
    assertEquals("6,31101E+15", row(rows, "9909.jpg").get("nik"));
    assertEquals("", row(rows, "9911.jpg").get("tte_qr"));
    assertEquals("", row(rows, "9912.jpg").get("no_akta"));
    assertEquals(rows.get(2).get("nik"), rows.get(12).get("nik"), "the same NIK twice");
  }

  @Test
  void a_nik_holds_the_birth_date_and_forty_more_for_a_girl_and_is_of_nobody() throws IOException {
    for (Map<String, String> row : SampleClass.rows(TODAY)) {
      String nik = text(row, "nik");
      // Damaged, of another birth date, of another sex, a date nobody can read: traps.
      if (nik.contains("E")
          || nik.endsWith("9931")
          || nik.endsWith("9932")
          || nik.endsWith("9933")) {
        continue;
      }
      assertTrue(nik.matches("63110[1-8][0-9]{6}99[0-9]{2}"), nik);
      String date = text(row, "tgl_lahir");
      int day = Integer.parseInt(date.substring(0, 2)) + (text(row, "jk").equals("P") ? 40 : 0);
      assertEquals(day, Integer.parseInt(nik.substring(6, 8)));
      assertEquals(date.substring(3, 5) + date.substring(8), nik.substring(8, 12));
      assertTrue(text(row, "no_kk").matches("6311[0-9]{8}99[0-9]{2}"));
    }
  }

  @Test
  void the_list_has_the_agreed_columns_and_photographs_stand_beside_it() throws IOException {
    SampleClass.Written written = SampleClass.write(folder, TODAY);
    List<String> lines = Files.readAllLines(written.list());
    assertEquals(
        "no,npsn,kelas,nisn,nik,no_kk,nama,jk,tempat_lahir,tgl_lahir,gol_darah,agama,"
            + "kewarganegaraan,alamat,rt,rw,kel_desa,kecamatan,nama_kepala_keluarga,no_akta,"
            + "file_foto,nama_wali,wa_wali,persetujuan_wali,alasan,status_kawin,tte_qr,tte_gambar",
        lines.getFirst());
    assertEquals(String.join(",", SampleClass.columns()), lines.getFirst());
    assertEquals(written.rows() + 1, lines.size());
    assertTrue(lines.get(9).contains("\"6,31101E+15\""), "a comma inside a cell is quoted");
    assertTrue(Files.readString(written.office()).contains("SEKOLAH SATU ATAP CONTOH HARAPAN"));
    try (Stream<Path> photos = Files.list(written.photos())) {
      assertEquals(33, photos.count(), "two children under five and the missing one have none");
    }
    String missing = text(row(SampleClass.rows(TODAY), "9910.jpg"), "file_foto");
    assertFalse(Files.exists(written.photos().resolve(missing)));
  }

  @Test
  void a_portrait_is_large_enough_and_its_background_follows_the_birth_year() throws IOException {
    SampleClass.Written written = SampleClass.write(folder, TODAY);
    for (Map<String, String> row : SampleClass.rows(TODAY)) {
      Path photo = written.photos().resolve(text(row, "file_foto"));
      if (!Files.isRegularFile(photo) || SPOILT.matcher(photo.toString()).find()) {
        continue;
      }
      BufferedImage image = ImageIO.read(photo.toFile());
      assertTrue(image.getWidth() >= 472 && image.getHeight() >= 708);
      int corner = image.getRGB(20, 20);
      boolean red = ((corner >> 16) & 0xff) > (corner & 0xff);
      int year = Integer.parseInt(text(row, "tgl_lahir").substring(6));
      assertEquals(year % 2 == 1, red, "red for odd years: " + year);
    }
  }

  @Test
  void no_two_portraits_are_the_same_not_even_the_twins_and_a_second_run_repeats_them()
      throws IOException {
    SampleClass.Written written = SampleClass.write(folder, TODAY);
    SampleClass.Written again = SampleClass.write(folder.resolve("again"), TODAY);
    Set<Integer> hashes = new HashSet<>();
    try (Stream<Path> photos = Files.list(written.photos())) {
      for (Path photo : photos.toList()) {
        byte[] bytes = Files.readAllBytes(photo);
        boolean another = hashes.add(java.util.Arrays.hashCode(bytes));
        assertTrue(another || photo.toString().contains("991"), "only 9916 and 9917 are the same");
        assertArrayEquals(
            bytes, Files.readAllBytes(again.photos().resolve(photo.getFileName().toString())));
      }
    }
    assertEquals(Files.readString(written.list()), Files.readString(again.list()));
    assertNotEquals(
        Files.readString(written.list()),
        Files.readString(SampleClass.write(folder.resolve("later"), TODAY.plusYears(1)).list()));
  }

  private static Map<String, String> row(List<Map<String, String>> rows, String photoEnd) {
    return rows.stream()
        .filter(r -> text(r, "file_foto").endsWith(photoEnd))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> named(List<Map<String, String>> rows, String name) {
    return rows.stream().filter(r -> text(r, "nama").equals(name)).findFirst().orElseThrow();
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static String age(Map<String, String> row, LocalDate today) {
    LocalDate birth =
        LocalDate.parse(text(row, "tgl_lahir"), DateTimeFormatter.ofPattern("dd-MM-uuuu"));
    Period period = Period.between(birth, today);
    return period.getYears() + "y" + period.getMonths() + "m";
  }
}

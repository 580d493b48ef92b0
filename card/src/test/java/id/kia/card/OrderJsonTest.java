package id.kia.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.order.CardType;
import id.kia.contract.person.CardContent;
import id.kia.contract.person.Personal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderJsonTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;

  private final ObjectNode order =
      new ObjectMapper()
          .createObjectNode()
          .put("nik", "6311065409159901")
          .put("no_kk", "6311061003159901")
          .put("nama", "Nur Aisyah")
          .put("jk", "P")
          .put("tempat_lahir", "PARINGIN")
          .put("tgl_lahir", "14-09-2015")
          .put("gol_darah", "O")
          .put("agama", "ISLAM")
          .put("alamat", "JL. CONTOH NO. 1")
          .put("rt", 3)
          .put("rw", "1")
          .put("kel_desa", "MEKAR CONTOH")
          .put("kecamatan", "PARINGIN")
          .put("nama_kepala_keluarga", "AHMAD CONTOH")
          .put("no_akta", "6311-LU-28092015-9901")
          .put("kepala", "Drs. CONTOH")
          .put("nip", "197013011995131999")
          .put("tempat", "PARINGIN")
          .put("kelas", "VI-A")
          .put("wa_wali", "0812");

  @Test
  void what_no_card_can_carry_is_a_problem_of_its_column() throws Exception {
    Files.write(folder.resolve("tte.png"), new byte[600 << 10]);
    order.put("nama", "Nur\u0000Aisyah").put("nip", "1".repeat(31)).put("tte_gambar", "tte.png");
    order.put("tte_qr", "x".repeat(2001));
    String told = String.valueOf(assertThrows(BadOrderException.class, this::read).getMessage());
    for (String column : new String[] {"nama", "nip", "tte_gambar", "tte_qr"}) {
      assertTrue(told.contains(column + ": "), told);
    }
  }

  @Test
  void the_columns_of_a_schools_list_become_a_card() throws Exception {
    order.put("tte_qr", "CONTOH");
    CardContent content = read().content();
    assertEquals("6311065409159901", content.nik().value());
    assertEquals("Nur Aisyah", content.name().value());
    assertEquals("3", content.rt());
    assertEquals("WNI", content.citizenship());
    assertEquals("KABUPATEN BALANGAN", content.regency());
    assertEquals("Drs. CONTOH", content.headName());
    assertEquals(TODAY, content.issuedOn());
    assertEquals(CardType.B, content.cardType());
    assertEquals(LocalDate.of(2032, 9, 13), content.validUntil());
    assertEquals("CONTOH", tte(content).value());
    assertNotNull(new CardRenderer().draft(content, Optional.empty()));
  }

  @Test
  void office_values_may_stand_in_an_object_of_their_own() throws Exception {
    order.remove("kepala");
    order.putObject("kantor").put("kepala", "Dra. LAIN").put("kabupaten", "KABUPATEN LAIN");
    assertEquals("Dra. LAIN", read().content().headName());
    assertEquals("KABUPATEN LAIN", read().content().regency());
  }

  @ParameterizedTest
  @CsvSource({
    "22-11-2021, A, 2026-11-22",
    "21-11-2021, B, 2038-11-20",
    "22-11-2009, B, 2026-11-21"
  })
  void the_type_follows_from_the_birth_date_on_the_day_of_issue(
      String birth, CardType type, LocalDate until) throws Exception {
    order.put("tgl_lahir", birth);
    assertEquals(type, read().content().cardType());
    assertEquals(until, read().content().validUntil());
  }

  @Test
  void the_day_of_issue_may_be_given() throws Exception {
    order.put("tanggal_terbit", "01-02-2019");
    assertEquals(CardType.A, read().content().cardType());
    assertEquals(LocalDate.of(2019, 2, 1), read().content().issuedOn());
  }

  @Test
  void from_the_17th_birthday_on_there_is_no_card() {
    order.put("tgl_lahir", "21-11-2009");
    assertTrue(refused().contains("17 tahun"));
  }

  @Test
  void every_problem_of_the_file_is_told_at_once_without_the_values() {
    order.put("nik", "63110654");
    order.put("tgl_lahir", "30-02-2015");
    order.put("jk", "X");
    order.put("rt", "0012");
    order.remove("alamat");
    order.put("nama", "A".repeat(61));
    order.put("tte_gambar", "tidak-ada.png");
    String text = refused();
    for (String column :
        new String[] {"nik:", "tgl_lahir:", "jk:", "rt:", "alamat:", "nama:", "tte_gambar:"}) {
      assertTrue(text.contains(column), column + " in " + text);
    }
    assertFalse(text.contains("63110654") || text.contains("AAAA"), text);
    assertFalse(text.contains("\n"), "one line");
  }

  @Test
  void a_nik_that_a_spreadsheet_damaged_is_refused() {
    order.put("nik", 6.31101E15);
    assertTrue(refused().contains("nik: harus teks"));
  }

  @ParameterizedTest
  @CsvSource({"'{\"nik\": '", "'[1,2]'", "''", "'nik,no_kk'"})
  void what_is_not_a_json_object_is_one_clear_line(String text) throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(file, text);
    BadOrderException bad =
        assertThrows(BadOrderException.class, () -> OrderJson.read(file, TODAY));
    assertTrue(String.valueOf(bad.getMessage()).contains("JSON"));
  }

  @Test
  void pictures_beside_the_file_are_read() throws Exception {
    byte[] picture = SampleContent.photo(40, 40, java.awt.Color.RED, "png");
    Files.write(folder.resolve("tte.png"), picture);
    Files.createDirectories(folder.resolve("foto"));
    Files.write(folder.resolve("foto/6311065409159901.jpg"), picture);
    order.put("tte_gambar", "tte.png").put("file_foto", "6311065409159901.jpg");
    OrderJson.Order read = read();
    assertArrayEquals(picture, read.content().tteImage());
    assertArrayEquals(picture, read.photo().orElseThrow());
    assertNull(read.content().tteQr());
  }

  @Test
  void a_photo_outside_the_folder_is_not_read() throws Exception {
    order.put("file_foto", "../../etc/hostname");
    assertTrue(read().photo().isEmpty());
  }

  private static Personal tte(CardContent content) {
    Personal tte = content.tteQr();
    if (tte == null) {
      throw new AssertionError("no TTE");
    }
    return tte;
  }

  private OrderJson.Order read() throws IOException, BadOrderException {
    Path file = folder.resolve("order.json");
    Files.writeString(file, order.toString());
    return OrderJson.read(file, TODAY);
  }

  private String refused() {
    return String.valueOf(assertThrows(BadOrderException.class, this::read).getMessage());
  }
}

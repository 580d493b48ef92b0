package id.kia.hub.intake;

import static id.kia.hub.intake.ListBuilder.picture;
import static id.kia.hub.intake.ListBuilder.right;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.hub.people.Audit;
import id.kia.hub.people.Seen;
import id.kia.hub.verify.VerifyDesk;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Children that may be taken for one another, and photographs that may not be theirs. */
class MixUpTest extends IntakeBench {
  private static final String OTHER = "6311065503159902";

  @Test
  void bad_08_twins_are_two_children_with_a_warning_that_names_the_other() throws Exception {
    photo(OTHER + ".jpg", coloured(Color.RED, 1));
    List<Imports.Row> rows = rows(new ListBuilder().row(right()).row(sister("NUR LAIN")).utf8());
    assertEquals(List.of("POSSIBLE_TWIN"), codes(rows.getFirst()));
    assertEquals(List.of("9902", "15-03", "#3"), rows.getFirst().findings().getFirst().arguments());
    assertEquals(Outcome.WARN, rows.getLast().outcome());
    Imports.Row later = rows(new ListBuilder().row(sister("NUR LAIN")).utf8()).getFirst();
    assertEquals(
        List.of("9901", "15-03", "V-A"),
        later.findings().getFirst().arguments(),
        "also across lists");
  }

  @Test
  void bad_09_the_same_name_in_one_class_stays_two_with_birth_day_and_end_of_the_nik()
      throws Exception {
    photo("6311065504159903.jpg", coloured(Color.RED, 2));
    Map<Column, String> other = right();
    other.put(Column.NIK, "6311065504159903");
    other.put(Column.NO_KK, "6311061003159903");
    other.put(Column.TGL_LAHIR, "15-04-2015");
    List<Imports.Row> rows = rows(new ListBuilder().row(right()).row(other).utf8());
    assertEquals(List.of("SAME_NAME"), codes(rows.getFirst()));
    assertEquals(List.of("9903", "15-04", "#3"), rows.getFirst().findings().getFirst().arguments());
    assertEquals(2, applications());
  }

  @Test
  void bad_10_one_photo_for_two_children_warns_both_and_waits_for_a_verifier() throws Exception {
    photo("6311065503159901.jpg", coloured(Color.RED, 3));
    photo(OTHER + ".jpg", coloured(Color.RED, 3));
    List<Imports.Row> rows = rows(new ListBuilder().row(right()).row(sister("NUR LAIN")).utf8());
    for (Imports.Row row : rows) {
      assertTrue(codes(row).contains("PHOTO_SHARED"), codes(row).toString());
      assertEquals(VerifyDesk.Outcome.PHOTO_SHARED, verify(row, false));
    }
    assertEquals(VerifyDesk.Outcome.VERIFIED, verify(rows.getFirst(), true));
    assertEquals(VerifyDesk.Outcome.PHOTO_SHARED, verify(rows.getLast(), false), "each by itself");
    assertEquals(VerifyDesk.Outcome.VERIFIED, verify(rows.getLast(), true));
    rows(new ListBuilder().row(sister("NUR LAIN")).row(right()).utf8());
    assertEquals(
        2,
        store.<Integer>read(
            h ->
                h.createQuery("select count(*) from application where state = 'VERIFIED'")
                    .mapTo(Integer.class)
                    .one()),
        "what was confirmed stays confirmed");
  }

  @Test
  void bad_10_a_photo_that_comes_again_in_a_later_list_takes_the_first_child_back()
      throws Exception {
    Imports.Row first = only(right());
    assertEquals(VerifyDesk.Outcome.VERIFIED, verify(first, false));
    photo(OTHER + ".jpg", picture(240, 360, "jpeg"));
    Map<Column, String> stranger = sister("BUDI LAIN");
    stranger.put(Column.NO_KK, "6311061003159907");
    assertEquals(List.of("PHOTO_SHARED"), codes(only(stranger)));
    assertEquals(VerifyDesk.Outcome.PHOTO_SHARED, verify(first, false));
    assertEquals(VerifyDesk.Outcome.VERIFIED, verify(first, true));
  }

  @Test
  void bad_13_the_background_follows_the_year_of_the_record_at_both_ends_of_a_year()
      throws Exception {
    for (String[] one :
        new String[][] {
          {"31-12-2014", "blue"},
          {"01-01-2015", "red"},
          {"31-12-2015", "red"},
          {"01-01-2016", "blue"}
        }) {
      boolean red = one[1].equals("red");
      photo("6311065503159901.jpg", coloured(red ? Color.RED : new Color(0x0090ff), 7));
      assertTrue(!background(one[0]), one[0]);
      photo("6311065503159901.jpg", coloured(red ? new Color(0x0090ff) : Color.RED, 7));
      assertTrue(background(one[0]), one[0]);
      photo("6311065503159901.jpg", coloured(Color.WHITE, 7));
      assertTrue(background(one[0]), "white is neither");
    }
  }

  @Test
  void bad_13_the_office_may_refuse_a_wrong_background() throws Exception {
    photo("6311065503159901.jpg", coloured(Color.BLUE, 8));
    OfficeRules strict = new OfficeRules(OFFICE, Regions.NONE, 31, Severity.REJECT, null);
    byte[] list = new ListBuilder().row(right()).utf8();
    ImportReceipt receipt =
        new Intake(store, strict, ZONE, NOW, UUID::randomUUID)
            .run("k.csv", list, new Uploads(photos), "uji");
    assertEquals(1, receipt.rejected());
  }

  @Test
  void bad_14_four_inks_become_the_colours_they_print() throws Exception {
    byte[] cmyk =
        Objects.requireNonNull(MixUpTest.class.getResourceAsStream("cmyk.jpg")).readAllBytes();
    BufferedImage read = PictureReader.read(cmyk);
    int rgb = read.getRGB(100, 100);
    // Ink of 0, 91, 91 and 14 percent; the JDK's own profile makes it a lighter red than others.
    assertEquals(0xdb, rgb >> 16 & 0xFF, 30);
    assertTrue((rgb >> 8 & 0xFF) < 100 && (rgb & 0xFF) < 100, Integer.toHexString(rgb));
    photo("6311065503159901.jpg", cmyk);
    assertEquals(List.of(), codes(only(right())));
  }

  @Test
  void bad_14_a_picture_of_12_mb_is_used() throws Exception {
    BufferedImage noise = new BufferedImage(1700, 2550, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(9);
    for (int y = 0; y < noise.getHeight(); y++) {
      for (int x = 0; x < noise.getWidth(); x++) {
        noise.setRGB(x, y, random.nextInt());
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(noise, "png", png);
    assertTrue(png.size() > 12 << 20 && png.size() < PictureReader.MAX_BYTES, "" + png.size());
    photo("6311065503159901.jpg", png.toByteArray());
    assertEquals(List.of("PHOTO_BACKGROUND"), codes(only(right())));
  }

  @Test
  void bad_16_letters_without_a_glyph_in_the_card_s_fonts_are_refused() throws Exception {
    assertRejected("NAME_CHARACTERS", with(Column.NAMA, "NUR \uA7F7 CONTOH"));
    assertRejected("TEXT_CHARACTERS", with(Column.ALAMAT, "JL. \uFF21"));
    assertEquals("NUR CONTOH", only(with(Column.NAMA, "NUR\u00A0\u2009CONTOH")).name().value());
  }

  @Test
  void bad_18_another_belief_is_printed_as_the_office_configures() throws Exception {
    Map<Column, String> row = with(Column.AGAMA, "Kaharingan");
    assertTrue(content(row, null).contains("\"religion\":\"KAHARINGAN\""));
    row.put(Column.NO, "2");
    assertTrue(content(row, "KEPERCAYAAN").contains("\"religion\":\"KEPERCAYAAN\""));
    row.put(Column.NO, "3");
    assertTrue(content(row, "").contains("\"religion\":\"\""));
  }

  @Test
  void bad_23_a_child_of_four_years_and_eleven_months_is_asked_to_wait() throws Exception {
    Map<Column, String> row = with(Column.TGL_LAHIR, "15-12-2021");
    row.put(Column.NIK, "6311065512219901");
    Imports.Row found = only(row);
    assertEquals(Outcome.WARN, found.outcome());
    assertEquals(List.of("AGE_NEAR_5"), codes(found));
    assertEquals(List.of("24", "14-12-2026"), found.findings().getFirst().arguments());
  }

  private boolean background(String birth) throws ListRefused {
    Imports.Row row = only(with(Column.TGL_LAHIR, birth));
    return codes(row).contains("PHOTO_BACKGROUND");
  }

  private String content(Map<Column, String> row, @Nullable String otherBelief) throws Exception {
    OfficeRules rules = new OfficeRules(OFFICE, Regions.NONE, 31, Severity.WARN, otherBelief);
    new Intake(store, rules, ZONE, NOW, UUID::randomUUID)
        .run("k.csv", new ListBuilder().row(row).utf8(), new Uploads(photos), "uji");
    return store.read(
        h -> h.createQuery("select content from application").mapTo(String.class).one());
  }

  private VerifyDesk.Outcome verify(Imports.Row row, boolean photosSeen) {
    return new VerifyDesk(store, OFFICE, new Audit(OFFICE, NOW), NOW)
        .verify(
            List.of(Seen.of(String.valueOf(row.applicationId()))), true, photosSeen, "verifikator")
        .getFirst()
        .outcome();
  }

  private int applications() {
    return store.read(
        h -> h.createQuery("select count(*) from application").mapTo(Integer.class).one());
  }

  private static Map<Column, String> sister(String name) {
    Map<Column, String> row = right();
    row.put(Column.NIK, OTHER);
    row.put(Column.NAMA, name);
    return row;
  }

  /** A portrait-like picture: a head on a coloured wall. */
  static byte[] coloured(Color wall, int head) throws IOException {
    BufferedImage image = new BufferedImage(300, 450, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(wall);
    g.fillRect(0, 0, 300, 450);
    g.setColor(new Color(90 + head, 60, 40));
    g.fillOval(70, 60, 160, 200);
    g.fillRect(20, 280, 260, 170);
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }
}

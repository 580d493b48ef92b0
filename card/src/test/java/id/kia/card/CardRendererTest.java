package id.kia.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.kia.contract.order.CardType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dots are. */
class CardRendererTest {
  private static final int WHITE = 0xffffff;
  private static final Color RED = new Color(0xdb1514);

  private final CardRenderer renderer = new CardRenderer();
  private final SampleContent sample = new SampleContent();

  @Test
  void texts_are_black_only_and_the_photo_is_colour_only() throws Exception {
    CardDots card = render(photo(472, 708));
    CardLayout.Box box = photoBox();
    int left = Dots.roundedMm(box.x());
    int top = Dots.roundedMm(box.y());
    int black = 0;
    for (int i = 0; i < card.rgb().length; i++) {
      int x = i % CardDots.WIDTH;
      int y = i / CardDots.WIDTH;
      boolean inPhoto = x >= left && x < left + 236 && y >= top && y < top + 354;
      if (inPhoto) {
        assertFalse(card.black()[i], "no resin on the photo");
      } else {
        assertEquals(WHITE, card.rgb()[i] & WHITE, "no dye outside the photo");
      }
      black += card.black()[i] ? 1 : 0;
    }
    assertTrue(black > 20_000 && black < 90_000, "black dots: " + black);
    assertEquals(236, Dots.roundedMm(box.width()));
    assertEquals(354, Dots.roundedMm(box.height()));
  }

  @Test
  void the_same_content_gives_the_same_dots() throws Exception {
    CardDots one = render(photo(600, 900));
    CardDots two = new CardRenderer().render(sample.content(), Optional.of(photo(600, 900)));
    assertArrayEquals(one.black(), two.black());
    assertArrayEquals(one.rgb(), two.rgb());
  }

  @Test
  void the_black_dots_are_those_that_were_looked_at() throws Exception {
    // Changes only with the layout, the words or the font: then look at the card again.
    CardDots card = render(photo(600, 900));
    assertEquals(SampleContent.LOOKED_AT, SampleContent.fingerprint(card.black()));
  }

  @ParameterizedTest
  @CsvSource({"1200,900", "400,1200", "472,708", "236,354", "100,150"})
  void a_photo_fills_its_box_cropped_and_never_squeezed(int width, int height) throws Exception {
    BufferedImage source = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = source.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setColor(Color.BLUE);
    int side = Math.min(width, height) / 2;
    int top = height > width * 1.5 ? (int) ((height - width * 1.5) / 3 + width * 0.5) : height / 4;
    g.fillRect((width - side) / 2, top, side, side);
    g.dispose();
    CardDots card = render(SampleContent.encoded(source, "png"));
    int wide = longestRun(card, true);
    int tall = longestRun(card, false);
    assertTrue(Math.abs(wide - tall) <= 4, "a square stays a square: " + wide + " x " + tall);
  }

  @Test
  void bad_12_type_a_prints_no_photo_even_when_one_is_given() throws Exception {
    sample.type = CardType.A;
    CardDots with = render(photo(472, 708));
    assertTrue(Arrays.stream(with.rgb()).allMatch(rgb -> (rgb & WHITE) == WHITE));
    CardDots without = renderer.render(sample.content(), Optional.empty());
    assertArrayEquals(without.black(), with.black());
  }

  @Test
  void type_b_without_photo_is_refused_but_may_be_looked_at() throws Exception {
    UnprintableCardException refused =
        assertThrows(
            UnprintableCardException.class,
            () -> renderer.render(sample.content(), Optional.empty()));
    assertEquals(Unprintable.PHOTO_MISSING, refused.reason());
    assertNotNull(renderer.draft(sample.content(), Optional.empty()));
  }

  @Test
  void a_damaged_photo_is_a_typed_refusal() throws Exception {
    byte[] whole = SampleContent.photo(472, 708, RED, "jpg");
    for (byte[] bytes :
        new byte[][] {
          {}, {1, 2, 3}, Arrays.copyOf(whole, 200), "<svg/>".getBytes(StandardCharsets.UTF_8)
        }) {
      UnprintableCardException refused =
          assertThrows(UnprintableCardException.class, () -> render(bytes));
      assertEquals(Unprintable.PHOTO_UNREADABLE, refused.reason());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "bmp"})
  void only_jpeg_and_png_are_read(String format) throws Exception {
    byte[] picture = SampleContent.photo(472, 708, RED, format);
    UnprintableCardException refused =
        assertThrows(UnprintableCardException.class, () -> render(picture));
    assertEquals(Unprintable.PHOTO_UNREADABLE, refused.reason());
  }

  @Test
  void no_picture_of_a_child_touches_the_disk_on_the_way() throws Exception {
    byte[] photo = photo(472, 708);
    File before = ImageIO.getCacheDirectory();
    Path gone = Files.createTempDirectory("gone");
    ImageIO.setCacheDirectory(gone.toFile());
    Files.delete(gone); // whoever now opens a cache file fails
    try {
      assertNotNull(CardPicture.toPng(render(photo)));
      assertNotNull(renderer.preview(sample.content(), Optional.of(photo)));
    } finally {
      ImageIO.setCacheDirectory(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CONTOH",
    "https://tte.contoh.invalid/CONTOH-KIA-9901",
    "https://tte.contoh.invalid/v/0123456789abcdef0123456789abcdef0123456789abcdef?kab=6311&jenis=KIA",
    "TANDA TANGAN ELEKTRONIK \u2013 \u00e9"
  })
  void a_tte_text_is_printed_as_a_qr_of_the_same_text(String text) throws Exception {
    sample.tteQr = text;
    assertEquals(text, readCode(render(photo(472, 708))));
  }

  @Test
  void a_tte_text_too_long_for_its_place_is_a_typed_refusal() {
    sample.tteQr = "X".repeat(400);
    UnprintableCardException refused =
        assertThrows(UnprintableCardException.class, () -> render(photo(472, 708)));
    assertEquals(Unprintable.TTE_TOO_DENSE, refused.reason());
  }

  @Test
  void a_tte_picture_is_scaled_whole_and_still_reads() throws Exception {
    String text = "https://tte.contoh.invalid/GAMBAR-CONTOH";
    sample.tteQr = null;
    sample.tteImage = codePicture(text, 7);
    assertEquals(text, readCode(render(photo(472, 708))));
    sample.tteImage = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9};
    UnprintableCardException refused =
        assertThrows(UnprintableCardException.class, () -> render(photo(472, 708)));
    assertEquals(Unprintable.TTE_UNREADABLE, refused.reason());
  }

  @Test
  void the_picture_file_has_the_size_of_a_card_and_three_kinds_of_dots() throws Exception {
    CardDots card = render(photo(472, 708));
    BufferedImage png = read(CardPicture.toPng(card));
    assertEquals(CardDots.WIDTH, png.getWidth());
    assertEquals(CardDots.HEIGHT, png.getHeight());
    for (int i = 0; i < card.rgb().length; i++) {
      int expected = card.black()[i] ? 0 : card.rgb()[i] & WHITE;
      assertEquals(expected, png.getRGB(i % png.getWidth(), i / png.getWidth()) & WHITE);
    }
  }

  @Test
  void the_preview_shows_the_same_dots_on_a_blank() throws Exception {
    CardDots card = render(photo(472, 708));
    BufferedImage preview = read(renderer.preview(sample.content(), Optional.of(photo(472, 708))));
    for (int i = 0; i < card.black().length; i++) {
      if (card.black()[i]) {
        assertEquals(0, preview.getRGB(i % 1016, i / 1016) & WHITE);
      }
    }
    assertTrue((preview.getRGB(500, 5) & 0xff0000) > 0xb00000, "the blank's red band");
  }

  @Test
  void a_refusal_names_the_field_and_the_next_step_but_never_the_content() {
    for (Unprintable reason : Unprintable.values()) {
      assertFalse(reason.sentence("Nama").isBlank());
      assertFalse(reason.nextStep().isBlank());
    }
    sample.name = "RAHASIA \u5c0f";
    UnprintableCardException refused =
        assertThrows(UnprintableCardException.class, () -> render(photo(472, 708)));
    assertFalse(String.valueOf(refused).contains("RAHASIA"));
    assertTrue(String.valueOf(refused).contains("CARD_GLYPH_MISSING"));
  }

  @Test
  void a_photograph_of_a_real_person_fills_the_box() throws Exception {
    String folder = System.getenv("KIA_PHOTOS");
    assumeTrue(folder != null, "KIA_PHOTOS is not set");
    Path file = Path.of(String.valueOf(folder), "portrait.jpg");
    CardDots card = render(Files.readAllBytes(file));
    long coloured = Arrays.stream(card.rgb()).filter(rgb -> (rgb & WHITE) != WHITE).count();
    assertTrue(coloured > 236 * 354 * 0.9, "coloured dots: " + coloured);
  }

  private CardDots render(byte[] photo) throws UnprintableCardException {
    return renderer.render(sample.content(), Optional.of(photo));
  }

  private static byte[] photo(int width, int height) throws IOException {
    return SampleContent.photo(width, height, RED, "jpg");
  }

  private static CardLayout.Box photoBox() {
    CardLayout.Box box = CardLayout.of(CardType.B).photo();
    if (box == null) {
      throw new AssertionError("type B has a photo");
    }
    return box;
  }

  /** The longest run of blue dots through the photo, along x or y. */
  private static int longestRun(CardDots card, boolean along) {
    int longest = 0;
    for (int a = 0; a < (along ? CardDots.HEIGHT : CardDots.WIDTH); a++) {
      int run = 0;
      for (int b = 0; b < (along ? CardDots.WIDTH : CardDots.HEIGHT); b++) {
        int rgb = card.rgb()[along ? a * CardDots.WIDTH + b : b * CardDots.WIDTH + a];
        boolean blue = (rgb & 0xff) > 200 && ((rgb >> 16) & 0xff) < 100;
        run = blue ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }

  private static String readCode(CardDots card) throws ReaderException {
    int scale = 3;
    int[] rgb =
        IntStream.range(0, CardDots.WIDTH * scale * 500 * scale)
            .map(
                i -> {
                  int x = i % (CardDots.WIDTH * scale) / scale;
                  int y = i / (CardDots.WIDTH * scale) / scale + CardDots.HEIGHT - 500;
                  boolean ink = x < 300 && y > 455 && card.black()[y * CardDots.WIDTH + x];
                  return ink ? 0 : WHITE;
                })
            .toArray();
    var source = new RGBLuminanceSource(CardDots.WIDTH * scale, 500 * scale, rgb);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  /** A code as another office's system would send it: with its border, at an odd size. */
  private static byte[] codePicture(String text, int module) throws Exception {
    var code =
        com.google.zxing.qrcode.encoder.Encoder.encode(
                text, com.google.zxing.qrcode.decoder.ErrorCorrectionLevel.M)
            .getMatrix();
    int side = (code.getWidth() + 8) * module;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int mx = x / module - 4;
        int my = y / module - 4;
        boolean inside = mx >= 0 && my >= 0 && mx < code.getWidth() && my < code.getWidth();
        image.setRGB(x, y, inside && code.get(mx, my) == 1 ? 0 : WHITE);
      }
    }
    return SampleContent.encoded(image, "png");
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}

package id.kia.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.RibbonKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardPageTest {
  private static final CardMedium LYING = new CardMedium(8560, 5398, "");
  private static final CardMedium UPRIGHT = new CardMedium(5398, 8560, "om_cr80_53.98x85.6mm");

  private static int dot(CardPage page, int x, int y) {
    int at = (y * page.width() + x) * page.bytesPerDot();
    byte[] dots = page.dots();
    int first = dots[at] & 0xFF;
    return page.colour()
        ? first << 16 | (dots[at + 1] & 0xFF) << 8 | (dots[at + 2] & 0xFF)
        : first * 0x010101;
  }

  @Test
  void a_lying_medium_cuts_the_picture_evenly_and_moves_no_dot() {
    CardImage card = IppCards.picture(5);
    CardPage page = CardPage.of(card, RibbonKind.YMCKO, LYING, true);
    assertEquals(1011, page.width());
    assertEquals(638, page.height());
    for (int y = 0; y < 638; y++) {
      for (int x = 0; x < 1011; x++) {
        assertEquals(IppCards.seen(card, x + 2, y + 5), dot(page, x, y));
      }
    }
    assertFalse(page.toString().contains(","), "shows no content");
  }

  @Test
  void an_upright_medium_has_the_left_edge_of_the_card_below() {
    CardImage card = IppCards.picture(5);
    CardPage page = CardPage.of(card, RibbonKind.YMCKO, UPRIGHT, true);
    assertEquals(638, page.width());
    assertEquals(IppCards.seen(card, 2, 5), dot(page, 0, 1010));
    assertEquals(IppCards.seen(card, 2 + 1010, 5), dot(page, 0, 0));
    assertEquals(IppCards.seen(card, 2 + 800, 5 + 300), dot(page, 300, 1010 - 800));
  }

  @Test
  void a_larger_medium_stays_white_around_the_card() {
    CardImage card = IppCards.picture(5);
    CardPage page = CardPage.of(card, RibbonKind.YMCKO, new CardMedium(8700, 5540, ""), true);
    assertEquals(1028, page.width());
    assertEquals(0xFFFFFF, dot(page, 0, 0));
    assertEquals(IppCards.seen(card, 0, 0), dot(page, 6, 3));
  }

  @Test
  void a_black_ribbon_prints_its_layer_alone() {
    CardImage card = IppCards.picture(5);
    CardPage page = CardPage.of(card, RibbonKind.K_BLACK, LYING, false);
    assertEquals(1011 * 638, page.dots().length);
    for (int x = 0; x < 1011; x++) {
      assertEquals(card.black()[230 * 1016 + x + 2] ? 0 : 0xFFFFFF, dot(page, x, 225));
    }
  }

  /** Runs and repeats at and beyond their longest, noise, and everything between. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void raster_loses_nothing(long seed) {
    var random = new Random(seed);
    boolean colour = seed % 2 == 0;
    int width = 1 + random.nextInt(700);
    int height = 1 + random.nextInt(700);
    int bytes = colour ? 3 : 1;
    byte[] dots = new byte[width * height * bytes];
    int line = width * bytes;
    for (int y = 0; y < height; y++) {
      if (y > 0 && random.nextInt(50) != 0) {
        System.arraycopy(dots, (y - 1) * line, dots, y * line, line);
      } else {
        fill(dots, y * width, (y + 1) * width, bytes, random);
      }
    }
    CardPage page = new CardPage(UPRIGHT, width, height, colour, dots);
    PwgRasterReader read = PwgRasterReader.read(PwgRaster.encode(page));
    assertEquals(width, read.width(), "seed " + seed);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        assertEquals(dot(page, x, y), read.dots()[y * width + x], "seed " + seed);
      }
    }
  }

  private static void fill(byte[] dots, int from, int to, int bytes, Random random) {
    int at = from;
    while (at < to) {
      int length = Math.min(to - at, 1 + random.nextInt(300));
      boolean flat = random.nextBoolean();
      byte[] dot = new byte[bytes];
      random.nextBytes(dot);
      for (int i = 0; i < length; i++) {
        if (!flat) {
          random.nextBytes(dot);
        }
        System.arraycopy(dot, 0, dots, (at + i) * bytes, bytes);
      }
      at += length;
    }
  }

  @Test
  void the_header_says_what_a_printer_has_to_know() {
    CardPage page = CardPage.of(IppCards.picture(5), RibbonKind.YMCKO, UPRIGHT, true);
    var header = PwgRasterReader.read(PwgRaster.encode(page)).header();
    byte[] text = new byte[9];
    header.get(0, text);
    assertEquals("PwgRaster", new String(text, StandardCharsets.US_ASCII));
    assertEquals(300, header.getInt(276));
    assertEquals(153, header.getInt(352));
    assertEquals(243, header.getInt(356));
    byte[] name = new byte[20];
    header.get(1732, name);
    assertEquals("om_cr80_53.98x85.6mm", new String(name, StandardCharsets.US_ASCII));
  }

  @Test
  void pdf_holds_every_dot_and_its_table_leads_to_its_objects() throws Exception {
    CardPage page = CardPage.of(IppCards.picture(5), RibbonKind.YMCKO, UPRIGHT, true);
    byte[] pdf = CardPdf.encode(page);
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("/MediaBox [0 0 153.0142 242.6457]"), text.substring(0, 300));
    int table = text.indexOf("xref\n");
    assertTrue(text.contains("startxref\n" + table + "\n%%EOF"));
    String[] rows = text.substring(table).split("\n", 0);
    for (int object = 1; object <= 5; object++) {
      int at = Integer.parseInt(rows[2 + object].substring(0, 10));
      assertTrue(text.startsWith(object + " 0 obj", at));
      assertEquals(20, rows[2 + object].length() + 1);
    }
    int begin = text.indexOf("stream\n", text.indexOf("/FlateDecode")) + 7;
    byte[] dots = new byte[page.dots().length];
    try (var inflater = new Inflater()) {
      inflater.setInput(Arrays.copyOfRange(pdf, begin, pdf.length));
      assertEquals(dots.length, inflater.inflate(dots));
    }
    assertArrayEquals(page.dots(), dots);
  }
}

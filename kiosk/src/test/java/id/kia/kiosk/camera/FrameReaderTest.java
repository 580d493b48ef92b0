package id.kia.kiosk.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read well enough to be compared with others is in the comparison of the whole system. */
class FrameReaderTest {
  private static final String TEXT = "KIA1" + "0123456789ABCDEFGHIJ".repeat(5);
  private static final int SIDE = 400;
  private final FrameReader reader = new FrameReader();

  @Test
  void a_code_that_faces_the_camera_is_read_and_a_wall_is_not() throws Exception {
    assertEquals(Optional.of(TEXT), reader.read(code(0, 255)));
    byte[] wall = new byte[SIDE * SIDE];
    Arrays.fill(wall, (byte) 200);
    assertEquals(Optional.empty(), reader.read(new Luminance(SIDE, SIDE, wall)));
  }

  @Test
  void a_guess_leaves_the_middle_where_it_is_and_draws_the_far_half_wider() {
    byte[] pixels = new byte[100 * 100];
    Arrays.fill(pixels, (byte) 200);
    pixels[50 * 100 + 50] = 10;
    pixels[50 * 100 + 70] = 30;
    // It recedes to the right: 20 pixels away there were more of paper than 20 of the middle.
    Luminance straight = new Tilt(45, 0).straight(new Luminance(100, 100, pixels));
    assertEquals(10, straight.at(50, 50));
    int darkest = 60;
    for (int x = 60; x < 100; x++) {
      darkest = straight.at(x, 50) < straight.at(darkest, 50) ? x : darkest;
    }
    assertTrue(darkest > 75, "it lies at " + darkest);
  }

  @Test
  void a_faint_code_is_read_by_its_own_light() throws Exception {
    assertEquals(Optional.of(TEXT), reader.read(code(120, 160)));
  }

  @Test
  void means_are_exact_also_at_the_edge() {
    byte[] pixels = new byte[16 * 16];
    pixels[0] = (byte) 255;
    Luminance picture = new Luminance(16, 16, pixels);
    assertEquals(255 / 4, new Luminance(32, 32, Arrays.copyOf(pixels, 32 * 32)).half().at(0, 0));
    assertEquals(255 / 4, picture.blurred(1).at(0, 0));
    assertEquals(255 / 6, picture.blurred(1).at(1, 0));
    assertEquals(255 / 9, picture.blurred(1).at(1, 1));
    assertEquals(0, picture.blurred(1).at(2, 2));
    assertEquals(255, picture.sharpened(1, 3).at(0, 0));
    assertEquals(0, picture.sharpened(1, 3).at(1, 1));
  }

  @Test
  void thin_lines_bright_and_dark_take_the_colour_around_them() {
    byte[] pixels = new byte[40 * 40];
    for (int i = 0; i < pixels.length; i++) {
      boolean ink = i % 40 < 20;
      pixels[i] = (byte) (ink ? 20 : 220);
    }
    byte[] whole = pixels.clone();
    for (int at = 0; at < 40; at++) {
      pixels[at * 40 + 7] = (byte) 255;
      pixels[at * 40 + 30] = 0;
      pixels[22 * 40 + at] = (byte) 255;
    }
    Luminance mended = new Luminance(40, 40, pixels).withoutLines(2, true);
    for (int i = 0; i < whole.length; i++) {
      // The bright line over the bright half may stay: there it hides nothing.
      assertEquals(whole[i] & 255, mended.at(i % 40, i / 40), 35, "pixel " + i);
    }
  }

  @Test
  void a_frame_that_is_no_picture_is_refused_before_anybody_looks_at_it() {
    assertThrows(IllegalArgumentException.class, () -> new Luminance(8, 100, new byte[800]));
    assertThrows(IllegalArgumentException.class, () -> new Luminance(100, 5000, new byte[500_000]));
    assertThrows(IllegalArgumentException.class, () -> new Luminance(20, 20, new byte[399]));
    assertFalse(new Luminance(20, 20, new byte[400]).halves());
    assertEquals("Luminance[20 x 20]", new Luminance(20, 20, new byte[400]).toString());
  }

  private static Luminance code(int ink, int paper) throws WriterException {
    BitMatrix code = new QRCodeWriter().encode(TEXT, BarcodeFormat.QR_CODE, SIDE, SIDE);
    byte[] pixels = new byte[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        pixels[y * SIDE + x] = (byte) (code.get(x, y) ? ink : paper);
      }
    }
    return new Luminance(SIDE, SIDE, pixels);
  }
}

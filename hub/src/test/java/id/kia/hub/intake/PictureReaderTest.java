package id.kia.hub.intake;

import static id.kia.hub.intake.ListBuilder.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** BAD-14: whatever file comes as a photograph, it becomes upright RGB or a reason. */
class PictureReaderTest {
  @Test
  void bad_14_more_bytes_than_any_camera_makes_are_not_even_looked_at() throws Exception {
    byte[] photo = picture(600, 900, "jpeg");
    assertEquals(PictureFault.TOO_BIG, fault(Arrays.copyOf(photo, PictureReader.MAX_BYTES + 1)));
    assertEquals(600, PictureReader.read(Arrays.copyOf(photo, PictureReader.MAX_BYTES)).getWidth());
  }

  @Test
  void bad_14_a_small_file_that_says_it_is_huge_is_refused_before_it_is_unpacked()
      throws Exception {
    byte[] png = picture(600, 900, "png");
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, 60_000).putInt(20, 60_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    header.putInt(29, (int) crc.getValue());
    assertEquals(PictureFault.TOO_BIG, fault(png));
  }

  @Test
  void bad_14_a_large_picture_is_read_at_a_fraction_of_its_size() throws Exception {
    BufferedImage read = PictureReader.read(picture(4000, 6000, "jpeg"));
    assertEquals(2000, read.getWidth());
    assertEquals(3000, read.getHeight());
  }

  @Test
  void bad_14_other_formats_are_refused() throws Exception {
    for (String format : new String[] {"gif", "bmp"}) {
      assertEquals(PictureFault.UNREADABLE, fault(picture(600, 900, format)), format);
    }
  }

  @Test
  void bad_14_broken_bytes_of_any_kind_are_a_reason_and_never_a_crash() throws Exception {
    for (String format : new String[] {"jpeg", "png"}) {
      byte[] whole = picture(240, 360, format);
      for (long seed = 0; seed < 100; seed++) {
        Random random = new Random(seed);
        byte[] broken = whole.clone();
        for (int i = 0; i < 8; i++) {
          broken[2 + random.nextInt(Math.min(400, broken.length - 2))] = (byte) random.nextInt();
        }
        assertTrue(readOrRefused(broken), format + " seed " + seed);
      }
    }
  }

  @Test
  void bad_14_a_colour_profile_that_does_not_fit_the_picture_is_a_reason() throws Exception {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
    ByteBuffer part = ByteBuffer.allocate(18 + profile.length);
    part.putShort((short) 0xFFE2).putShort((short) (16 + profile.length));
    part.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 1);
    byte[] jpeg = picture(240, 360, "jpeg");
    // Behind the JFIF part, which the decoder wants first.
    assertEquals(PictureFault.UNREADABLE, fault(with(jpeg, 20, part.put(profile).array())));
  }

  @Test
  void a_portrait_loses_more_at_the_bottom_than_above_the_head() throws Exception {
    BufferedImage tall = new BufferedImage(236, 554, BufferedImage.TYPE_INT_RGB);
    for (int y = 70; y < 424; y++) {
      for (int x = 0; x < 236; x++) {
        tall.setRGB(x, y, Color.WHITE.getRGB());
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(tall, "png", png);
    BufferedImage card = ImageIO.read(new ByteArrayInputStream(CardPhoto.of(png.toByteArray())));
    assertTrue(new Color(card.getRGB(118, 3)).getRed() > 200, "35 % of the cut is above");
    assertTrue(new Color(card.getRGB(118, 350)).getRed() > 200);
  }

  @Test
  void bad_14_a_camera_held_sideways_is_turned_upright() throws Exception {
    byte[] stored = jpegWithOrientation(halves(), 6);
    BufferedImage upright = PictureReader.read(stored);
    assertEquals(400, upright.getWidth());
    assertEquals(600, upright.getHeight());
    // Stored: red left, blue right. Turned a quarter clockwise, the left becomes the top.
    assertTrue(new Color(upright.getRGB(200, 50)).getRed() > 200);
    assertTrue(new Color(upright.getRGB(200, 550)).getBlue() > 200);
  }

  @Test
  void bad_14_what_is_transparent_becomes_white() throws Exception {
    BufferedImage clear = new BufferedImage(300, 450, BufferedImage.TYPE_INT_ARGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(clear, "png", png);
    BufferedImage read = PictureReader.read(png.toByteArray());
    assertEquals(Color.WHITE, new Color(read.getRGB(150, 225)));
  }

  @Test
  void bad_14_a_photo_needs_236_by_354_pixels_after_the_cut() throws Exception {
    assertEquals(236, ImageIO.read(new ByteArrayInputStream(card(236, 354))).getWidth());
    for (int[] size : new int[][] {{235, 2000}, {2000, 353}, {200, 300}}) {
      assertEquals(
          PictureFault.TOO_SMALL,
          assertThrows(PictureReader.Refused.class, () -> card(size[0], size[1])).fault());
    }
  }

  private static byte[] card(int width, int height) throws IOException, PictureReader.Refused {
    return CardPhoto.of(picture(width, height, "png"));
  }

  private static boolean readOrRefused(byte[] file) {
    try {
      return PictureReader.read(file).getWidth() > 0;
    } catch (PictureReader.Refused refused) {
      return refused.fault() == PictureFault.UNREADABLE || refused.fault() == PictureFault.TOO_BIG;
    }
  }

  private static PictureFault fault(byte[] file) {
    return assertThrows(PictureReader.Refused.class, () -> PictureReader.read(file)).fault();
  }

  private static BufferedImage halves() {
    BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 600; x++) {
      for (int y = 0; y < 400; y++) {
        image.setRGB(x, y, (x < 300 ? Color.RED : Color.BLUE).getRGB());
      }
    }
    return image;
  }

  /** A JPEG with an EXIF part that has only the orientation. */
  private static byte[] jpegWithOrientation(BufferedImage image, int orientation)
      throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", plain);
    byte[] jpeg = plain.toByteArray();
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    exif.putShort((short) 0).putInt(0);
    return with(jpeg, 2, exif.array());
  }

  private static byte[] with(byte[] file, int at, byte[] part) {
    ByteBuffer all = ByteBuffer.allocate(file.length + part.length);
    return all.put(file, 0, at).put(part).put(file, at, file.length - at).array();
  }
}

package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.evolis.codec.Panel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each flaw of a picture, and that no bytes are too much for it. */
class BoxDecoderTest {

  private static byte[] bmp(int width, int height, int bits, int dark) {
    int row = (width + 31) / 32 * 4;
    ByteBuffer file = ByteBuffer.allocate(62 + row * height).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(62);
    file.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) bits);
    file.putInt(54, dark == 1 ? 0xFFFFFF : 0).putInt(58, dark == 1 ? 0 : 0xFFFFFF);
    file.put(62, (byte) 0x80);
    return file.array();
  }

  private static PanelDecoder.Decoded draw(int x, int y, byte[] file) {
    return BoxDecoder.draw(new Incoming.Box(Panel.BLACK, x, y, file), Dots.filled(2, 0));
  }

  private static int dots(PanelDecoder.Decoded decoded) {
    int dots = 0;
    for (byte level : decoded.dots().levels()) {
      dots += level;
    }
    return dots;
  }

  @Test
  void the_first_bit_of_the_file_is_the_lower_left_dot_and_the_palette_says_what_is_dark() {
    PanelDecoder.Decoded got = draw(10, 20, bmp(8, 2, 1, 1));
    assertEquals(1, dots(got));
    assertEquals(1, got.dots().levels()[10 * 648 + 647 - 21]);
    assertEquals(15, dots(draw(10, 20, bmp(8, 2, 1, 0))));
  }

  @Test
  void a_picture_that_is_not_on_the_card_or_not_whole_is_told() {
    assertTrue(draw(0, 0, bmp(8, 2, 4, 1)).flaw().orElse("").contains("one bit a dot"));
    assertTrue(draw(1009, 0, bmp(8, 2, 1, 1)).flaw().orElse("").contains("not on the card"));
    assertTrue(draw(0, 647, bmp(8, 2, 1, 1)).flaw().orElse("").contains("not on the card"));
    byte[] cut = java.util.Arrays.copyOf(bmp(8, 2, 1, 1), 66);
    assertTrue(draw(0, 0, cut).flaw().orElse("").contains("not all there"));
    assertTrue(draw(0, 0, new byte[5]).flaw().isPresent());
  }

  @Test
  void any_bytes_are_drawn_without_an_exception() {
    long seed = 31;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 300; i++) {
      byte[] file = bmp(1 + random.nextInt(40), 1 + random.nextInt(9), 1, 1);
      for (int hits = random.nextInt(6); hits > 0; hits--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      PanelDecoder.Decoded got = draw(random.nextInt(1100), random.nextInt(700), file);
      assertTrue(dots(got) >= 0, "seed " + seed + ", round " + i);
    }
  }
}

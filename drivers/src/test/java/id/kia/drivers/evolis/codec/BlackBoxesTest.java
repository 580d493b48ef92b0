package id.kia.drivers.evolis.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardImage;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlackBoxesTest {
  private static CardImage card(int... boxes) {
    boolean[] black = new boolean[CardImage.WIDTH * CardImage.HEIGHT];
    for (int i = 0; i < boxes.length; i += 4) {
      for (int y = boxes[i + 1]; y < boxes[i + 1] + boxes[i + 3]; y++) {
        Arrays.fill(
            black,
            y * CardImage.WIDTH + boxes[i],
            y * CardImage.WIDTH + boxes[i] + boxes[i + 2],
            true);
      }
    }
    return new CardImage(
        CardImage.WIDTH, CardImage.HEIGHT, new int[CardImage.WIDTH * CardImage.HEIGHT], black);
  }

  private static List<String> labels(CardImage card) {
    return BlackBoxes.of(card).stream().map(Command::label).toList();
  }

  @Test
  void each_line_of_text_is_a_box_at_its_upper_left_corner() {
    assertEquals(
        List.of("Dbmp;k;320;25;0;", "Dbmp;k;322;75;0;"),
        labels(card(320, 25, 600, 22, 322, 75, 400, 22)));
    assertEquals(List.of(), labels(card()));
  }

  @Test
  void a_code_far_from_a_line_of_text_is_a_box_of_its_own() {
    assertEquals(
        List.of("Dbmp;k;10;100;0;", "Dbmp;k;800;90;0;"),
        labels(card(10, 100, 100, 20, 800, 90, 60, 60)));
  }

  @Test
  void a_box_is_a_whole_bmp_file_from_below_with_black_as_a_set_bit() {
    BoxCommand box = BlackBoxes.of(card(7, 9, 3, 1, 7, 10, 1, 1)).getFirst();
    assertEquals("Dbmp;k;7;9;0;", box.label());
    byte[] bmp = box.bmp();
    assertEquals(62 + 2 * 4, bmp.length);
    assertEquals("424d46000000", HexFormat.of().formatHex(bmp, 0, 6));
    assertEquals("ffffff0000000000", HexFormat.of().formatHex(bmp, 54, 62));
    assertArrayEquals(new byte[] {(byte) 0x80, 0, 0, 0}, Arrays.copyOfRange(bmp, 62, 66));
    assertArrayEquals(new byte[] {(byte) 0xE0, 0, 0, 0}, Arrays.copyOfRange(bmp, 66, 70));
    assertTrue(!box.toString().contains("bmp="), box.toString());
  }
}

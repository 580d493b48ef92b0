package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.evolis.codec.Panel;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each flaw that the data of a panel can have, by its name. */
class PanelDecoderTest {

  private static PanelDecoder.Decoded decode(Panel panel, boolean packed, byte... data) {
    return PanelDecoder.decode(new Incoming.PanelData(panel, panel.levels(), packed, data));
  }

  private static void flaw(String part, Panel panel, boolean packed, byte... data) {
    String told = decode(panel, packed, data).flaw().orElse("none");
    assertTrue(told.contains(part), told);
  }

  @Test
  void a_raw_panel_has_one_length() {
    flaw("raw panel of 5 bytes", Panel.BLACK, false, new byte[5]);
    flaw("raw panel of 82297 bytes", Panel.BLACK, false, new byte[82_297]);
    assertEquals(Optional.empty(), decode(Panel.BLACK, false, new byte[82_296]).flaw());
  }

  @Test
  void black_lines_are_all_there_and_each_holds_what_it_announces() {
    flaw("ends after 3 lines", Panel.BLACK, true, new byte[3]);
    flaw("line 0 announces 82", Panel.BLACK, true, (byte) 82);
    flaw("ends inside line 0", Panel.BLACK, true, (byte) 3, (byte) 1, (byte) 2);
    flaw("1 bytes stand after", Panel.BLACK, true, new byte[1017]);
    assertEquals(Optional.empty(), decode(Panel.BLACK, true, new byte[1016]).flaw());
  }

  @Test
  void colour_runs_are_whole_and_end_with_their_line() {
    flaw("ends at dot 0 of line 0", Panel.CYAN, true);
    flaw("ends before the counter", Panel.CYAN, true, (byte) 0x80);
    flaw("run of 649 at dot 0", Panel.CYAN, true, (byte) 0xE1, (byte) 137);
    flaw("a dot of level 32 in line 0", Panel.CYAN, true, (byte) 32);
    flaw("run of 0 at dot 1", Panel.CYAN, true, (byte) 1, (byte) 0x81, (byte) 0);
  }

  @Test
  void a_counter_of_zero_at_the_begin_of_a_line_makes_it_blank_whatever_its_level() {
    byte[] blank = new byte[2 * Dots.LINES];
    for (int at = 0; at < blank.length; at += 2) {
      blank[at] = (byte) 0x9F;
    }
    PanelDecoder.Decoded decoded = decode(Panel.CYAN, true, blank);
    assertEquals(Optional.empty(), decoded.flaw());
    assertArrayEquals(new byte[Dots.COUNT], decoded.dots().levels());
    flaw("1 bytes stand after", Panel.CYAN, true, Arrays.copyOf(blank, blank.length + 1));
  }
}

package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.evolis.Pictures;
import id.kia.drivers.evolis.codec.Lines;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.codec.PanelCommand;
import id.kia.drivers.evolis.codec.PanelDots;
import id.kia.drivers.evolis.codec.Separation;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver's encoders against the virtual printer's decoders. */
class PanelCodecTest {

  private static PanelDecoder.Decoded decode(PanelCommand command) {
    return PanelDecoder.decode(
        new Incoming.PanelData(
            command.panel(), command.levels(), command.compressed(), command.data()));
  }

  private static PanelDots dots(Panel panel, int levels, CardImage image) {
    return Separation.panel(image, panel, panel.takes(levels) ? levels : panel.levels());
  }

  private static void comesBack(PanelDots dots, String what) {
    Stream.of(PanelCommand.raw(dots), PanelCommand.compressed(dots))
        .forEach(
            command -> {
              PanelDecoder.Decoded decoded = decode(command);
              assertEquals(Optional.empty(), decoded.flaw(), () -> what + command.label());
              assertArrayEquals(dots.dots(), decoded.dots().levels(), () -> what + command.label());
            });
  }

  @ParameterizedTest
  @EnumSource(Panel.class)
  void every_panel_of_a_smooth_card_comes_back_at_all_levels(Panel panel) {
    for (int levels : new int[] {32, 64, 128}) {
      comesBack(dots(panel, levels, Pictures.smooth()), "");
    }
  }

  @ParameterizedTest
  @EnumSource(Panel.class)
  void every_panel_of_noise_comes_back_at_all_levels(Panel panel) {
    long seed = 4711;
    CardImage noise = Pictures.noise(new SplittableRandom(seed));
    for (int levels : new int[] {32, 64, 128}) {
      comesBack(dots(panel, levels, noise), "seed " + seed + " ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 254, 255, 256, 257, 258, 510, 511, 512, 513, 514, 647, 648})
  void runs_of_every_awkward_length_come_back_and_no_counter_reads_as_zero(int length) {
    for (int levels : new int[] {32, 64, 128}) {
      awkward(length, levels);
    }
  }

  private static void awkward(int length, int levels) {
    byte[] dots = new byte[1016 * 648];
    for (int line = 0; line < 1016; line++) {
      Arrays.fill(dots, line * 648, line * 648 + length, (byte) (1 + line % (levels - 1)));
    }
    PanelDots panel = new PanelDots(Panel.CYAN, levels, dots);
    comesBack(panel, "run of " + length + " ");
    byte[] data = PanelCommand.compressed(panel).data();
    for (int at = 0; at < data.length; at++) {
      if (data[at] < 0) {
        at++;
        assertTrue(data[at] != 0, "a counter of zero at " + at);
      }
    }
  }

  /** The bytes of a first line of {@code length} dots of the highest level, the rest white. */
  private static String firstLine(int levels, int length) {
    byte[] dots = new byte[1016 * 648];
    Arrays.fill(dots, 0, length, (byte) (levels - 1));
    byte[] data = PanelCommand.compressed(new PanelDots(Panel.CYAN, levels, dots)).data();
    return HexFormat.of().formatHex(data, 0, data.length - 2 * 1015);
  }

  @Test
  void a_run_is_written_as_the_guide_says_at_each_level() {
    // 32 levels: both bits between level and top add 256 each.
    assertEquals("ff88", firstLine(32, 648));
    assertEquals("df2c" + "c05c", firstLine(32, 300));
    // 64 levels: one bit; 648 dots are 511 and 137.
    assertEquals("ffff" + "bf89", firstLine(64, 648));
    assertEquals("ff2c" + "c05c", firstLine(64, 300));
    // 128 levels: none; a run has at most 255 dots.
    assertEquals("ffff" + "ffff" + "ff8a", firstLine(128, 648));
    assertEquals("ffff" + "ff2d" + "80ff" + "805d", firstLine(128, 300));
    assertEquals("ffff" + "7f" + "80ff" + "8089", firstLine(128, 256));
  }

  @Test
  void noise_is_sent_raw_where_that_is_shorter() {
    CardImage noise = Pictures.noise(new SplittableRandom(1));
    PanelDots dots = Separation.panel(noise, Panel.CYAN, 128);
    PanelCommand sent = PanelCommand.shorter(dots, Lines.WHOLE);
    assertFalse(sent.compressed());
    assertEquals("Db;c;128;", sent.label());
    assertEquals(576_072, sent.data().length);
    assertTrue(
        PanelCommand.shorter(Separation.panel(Pictures.smooth(), Panel.CYAN), Lines.WHOLE)
            .compressed());
  }

  @Test
  void a_blank_colour_panel_is_two_bytes_a_line() {
    PanelDots blank = new PanelDots(Panel.YELLOW, new byte[1016 * 648]);
    byte[] data = PanelCommand.compressed(blank).data();
    assertEquals(2 * 1016, data.length);
    assertEquals((byte) 0x80, data[0]);
    assertEquals(0, data[1]);
  }

  @Test
  void white_and_black_lines_are_one_byte() {
    byte[] dots = new byte[1016 * 648];
    Arrays.fill(dots, 648, 2 * 648, (byte) 1);
    byte[] data = PanelCommand.compressed(new PanelDots(Panel.BLACK, dots)).data();
    assertEquals(1016, data.length);
    assertEquals((byte) 0xFF, data[1]);
  }

  @Test
  void sizes_of_raw_panels_are_exact() {
    assertEquals(
        411_480, PanelCommand.raw(Separation.panel(Pictures.smooth(), Panel.CYAN)).data().length);
    assertEquals(
        82_296, PanelCommand.raw(Separation.panel(Pictures.smooth(), Panel.BLACK)).data().length);
  }

  @Test
  void a_line_on_the_wire_is_a_column_from_below() {
    int[] rgb = new int[1016 * 648];
    Arrays.fill(rgb, 0xFFFFFF);
    boolean[] black = new boolean[rgb.length];
    black[647 * 1016] = true; // bottom left: the first dot of the first line
    black[0] = true; // top left: the last dot of the first line
    black[647 * 1016 + 1] = true; // bottom, second column: the first dot of the second line
    byte[] data =
        PanelCommand.raw(Separation.panel(new CardImage(1016, 648, rgb, black), Panel.BLACK))
            .data();
    assertEquals((byte) 0x80, data[0]);
    assertEquals((byte) 0x01, data[80]);
    assertEquals((byte) 0x80, data[81]);
  }

  @Test
  void a_black_dot_takes_no_colour_and_colours_are_255_minus_light_at_32_levels() {
    int[] rgb = new int[1016 * 648];
    boolean[] black = new boolean[rgb.length];
    rgb[0] = 0xFF8000;
    black[1] = true;
    CardImage image = new CardImage(1016, 648, rgb, black);
    int first = 647;
    assertEquals(31, Separation.panel(image, Panel.YELLOW).dots()[first]);
    assertEquals(15, Separation.panel(image, Panel.MAGENTA).dots()[first]);
    assertEquals(0, Separation.panel(image, Panel.CYAN).dots()[first]);
    assertEquals(0, Separation.panel(image, Panel.CYAN).dots()[648 + 647]);
    assertEquals(31, Separation.panel(image, Panel.CYAN).dots()[2 * 648 + 647]);
  }

  @ParameterizedTest
  @EnumSource(Panel.class)
  void every_truncation_is_noticed(Panel panel) {
    PanelCommand whole = PanelCommand.compressed(Separation.panel(Pictures.smooth(), panel));
    // Every cut of the last lines, and each thousandth byte before: all cuts would take minutes.
    int fine = whole.data().length - 400;
    for (int cut = 0; cut < whole.data().length; cut += cut < fine ? 997 : 1) {
      byte[] part = Arrays.copyOf(whole.data(), cut);
      assertTrue(
          decode(new PanelCommand(panel, panel.levels(), true, part)).flaw().isPresent(),
          "cut at " + cut);
    }
    byte[] longer = Arrays.copyOf(whole.data(), whole.data().length + 1);
    assertTrue(decode(new PanelCommand(panel, panel.levels(), true, longer)).flaw().isPresent());
  }

  @Test
  void any_data_of_a_panel_is_decoded_without_an_exception() {
    long seed = 99;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 60; i++) {
      byte[] data = new byte[random.nextInt(3000)];
      random.nextBytes(data);
      Panel panel = random.nextBoolean() ? Panel.CYAN : Panel.BLACK;
      byte[] levels = decode(new PanelCommand(panel, panel.levels(), true, data)).dots().levels();
      for (byte level : levels) {
        assertTrue(level >= 0 && level < panel.levels(), "seed " + seed + ", round " + i);
      }
    }
  }
}

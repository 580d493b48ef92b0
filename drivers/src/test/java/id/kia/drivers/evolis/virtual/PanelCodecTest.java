package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.evolis.Pictures;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.codec.PanelCommand;
import id.kia.drivers.evolis.codec.PanelDots;
import id.kia.drivers.evolis.codec.Separation;
import java.util.Arrays;
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
            command.panel(), command.panel().levels(), command.compressed(), command.data()));
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
  void every_panel_of_a_smooth_card_comes_back(Panel panel) {
    comesBack(Separation.panel(Pictures.smooth(), panel), "");
  }

  @ParameterizedTest
  @EnumSource(Panel.class)
  void every_panel_of_noise_comes_back(Panel panel) {
    long seed = 4711;
    CardImage noise = Pictures.noise(new SplittableRandom(seed));
    comesBack(Separation.panel(noise, panel), "seed " + seed + " ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 255, 256, 257, 511, 512, 513, 647, 648})
  void runs_of_every_awkward_length_come_back_and_no_counter_reads_as_zero(int length) {
    byte[] dots = new byte[1016 * 648];
    for (int line = 0; line < 1016; line++) {
      Arrays.fill(dots, line * 648, line * 648 + length, (byte) (1 + line % 31));
    }
    PanelDots panel = new PanelDots(Panel.CYAN, dots);
    comesBack(panel, "run of " + length + " ");
    byte[] data = PanelCommand.compressed(panel).data();
    for (int at = 0; at < data.length; at++) {
      if (data[at] < 0) {
        at++;
        assertTrue(data[at] != 0, "a counter of zero at " + at);
      }
    }
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
      assertTrue(decode(new PanelCommand(panel, true, part)).flaw().isPresent(), "cut at " + cut);
    }
    byte[] longer = Arrays.copyOf(whole.data(), whole.data().length + 1);
    assertTrue(decode(new PanelCommand(panel, true, longer)).flaw().isPresent());
  }

  @Test
  void any_data_of_a_panel_is_decoded_without_an_exception() {
    long seed = 99;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 60; i++) {
      byte[] data = new byte[random.nextInt(3000)];
      random.nextBytes(data);
      Panel panel = random.nextBoolean() ? Panel.CYAN : Panel.BLACK;
      byte[] levels = decode(new PanelCommand(panel, true, data)).dots().levels();
      for (byte level : levels) {
        assertTrue(level >= 0 && level < panel.levels(), "seed " + seed + ", round " + i);
      }
    }
  }
}

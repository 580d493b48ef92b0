package id.kia.drivers.evolis.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.evolis.codec.Geometry;
import id.kia.drivers.evolis.codec.PanelCommand;
import id.kia.drivers.evolis.codec.PanelDots;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittedColourTest {

  /** White, and in the box a soft portrait-like picture with some grain. */
  private static CardImage card(int left, int top, int width, int height) {
    SplittableRandom random = new SplittableRandom(7);
    int[] rgb = new int[CardImage.WIDTH * CardImage.HEIGHT];
    Arrays.fill(rgb, 0xFFFFFF);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = (int) (120 + 90 * Math.sin(x / 31.0) * Math.cos(y / 47.0)) + random.nextInt(12);
        int green = (int) (110 + 80 * Math.sin((x + y) / 39.0)) + random.nextInt(12);
        int blue = (int) (100 + 70 * Math.cos(y / 23.0)) + random.nextInt(12);
        rgb[(top + y) * CardImage.WIDTH + left + x] = red << 16 | green << 8 | blue;
      }
    }
    return new CardImage(
        CardImage.WIDTH, CardImage.HEIGHT, rgb, new boolean[CardImage.WIDTH * CardImage.HEIGHT]);
  }

  private static int bytes(FittedColour colour) {
    return colour.panels().stream()
        .mapToInt(dots -> PanelCommand.compressed(dots).data().length)
        .sum();
  }

  @ParameterizedTest
  @CsvSource({"32, 33", "32, 36", "64, 36", "128, 34", "128, 36", "128, 40"})
  void a_card_stands_a_little_above_the_wanted_quality(int levels, double decibels) {
    FittedColour got = FittedColour.of(card(60, 200, 120, 160), Fit.of(levels, decibels));
    assertTrue(got.decibels() >= decibels, "was " + got.decibels());
    assertTrue(got.decibels() < decibels + 0.1, "was " + got.decibels());
    got.panels().forEach(dots -> assertEquals(levels, dots.levels()));
  }

  @Test
  void a_wish_beyond_what_the_levels_can_give_ends_at_the_nearest_levels() {
    FittedColour got = FittedColour.of(card(60, 200, 40, 40), Fit.of(32, 45));
    assertTrue(got.decibels() > 39 && got.decibels() < 45, "was " + got.decibels());
  }

  @Test
  void the_same_card_gives_the_same_dots() {
    FittedColour first = FittedColour.of(card(60, 200, 80, 90), Fit.of(128, 36));
    FittedColour second = FittedColour.of(card(60, 200, 80, 90), Fit.of(128, 36));
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(first.panels().get(i).dots(), second.panels().get(i).dots());
    }
  }

  @Test
  void more_levels_cost_fewer_bytes_and_the_limit_is_below_both() {
    CardImage card = card(60, 200, 120, 160);
    int coarse = bytes(FittedColour.of(card, Fit.of(32, 36)));
    int fine = bytes(FittedColour.of(card, Fit.of(128, 36)));
    int limit = bytes(FittedColour.of(card, Fit.of(128, 36).limit()));
    assertTrue(fine < coarse && limit < fine, limit + " < " + fine + " < " + coarse);
  }

  @Test
  void paper_stays_white_and_a_card_without_colour_is_blank_lines() {
    FittedColour got = FittedColour.of(card(300, 100, 50, 60), Fit.of(128, 30));
    for (PanelDots panel : got.panels()) {
      for (int x = 0; x < CardImage.WIDTH; x++) {
        for (int y = 0; y < CardImage.HEIGHT; y++) {
          boolean inside = x >= 300 && x < 350 && y >= 100 && y < 160;
          if (!inside) {
            assertEquals(0, panel.dots()[Geometry.wireIndex(x, y)], x + "," + y);
          }
        }
      }
    }
    FittedColour none = FittedColour.of(card(0, 0, 0, 0), Fit.of(128, 36));
    assertEquals(3 * 2 * 1016, bytes(none));
    assertEquals(99, none.decibels());
  }

  @Test
  void sixteen_white_dots_inside_the_colour_stay_white_though_a_tint_would_be_cheaper() {
    SplittableRandom random = new SplittableRandom(3);
    CardImage card = card(300, 100, 50, 140);
    for (int x = 300; x < 350; x++) {
      for (int y = 100; y < 240; y++) {
        // Noise makes bytes dear; below it a tint so light that one run through the gap costs
        // least.
        boolean gap = y >= 212 && y < 228;
        int rgb = y < 200 ? random.nextInt(0x1000000) : gap ? 0xFFFFFF : 0xF6F6F6;
        card.rgb()[y * CardImage.WIDTH + x] = rgb;
      }
    }
    for (PanelDots panel : FittedColour.of(card, Fit.of(128, 30)).panels()) {
      for (int x = 300; x < 350; x++) {
        for (int y = 212; y < 228; y++) {
          assertEquals(0, panel.dots()[Geometry.wireIndex(x, y)], x + "," + y);
        }
      }
    }
  }
}

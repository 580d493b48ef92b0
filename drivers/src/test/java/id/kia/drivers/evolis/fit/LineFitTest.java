package id.kia.drivers.evolis.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.evolis.codec.Panel;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a search through all divisions that drops nothing. */
class LineFitTest {

  private static byte[] fitted(double[] wanted, double price, int levels) {
    byte[] dots = new byte[wanted.length];
    new LineFit(levels).fit(wanted, 0, wanted.length, price, dots, 0);
    return dots;
  }

  /** What dots cost when they are written as single dots and runs in the best way. */
  private static double cost(double[] wanted, byte[] dots, double price, int levels) {
    int longest = Panel.longestRun(levels);
    double error = 0;
    int bytes = 0;
    int run = 0;
    for (int i = 0; i < dots.length; i++) {
      double off = wanted[i] - dots[i] * 255.0 / (levels - 1);
      error += off * off;
      run = i > 0 && dots[i] == dots[i - 1] && run < longest ? run + 1 : 1;
      bytes += run <= 2 ? 1 : 0;
    }
    return error + price * bytes;
  }

  private static double least(double[] wanted, double price, int levels) {
    double[] least = new double[wanted.length + 1];
    for (int end = 1; end <= wanted.length; end++) {
      least[end] = Double.POSITIVE_INFINITY;
      for (int start = Math.max(0, end - Panel.longestRun(levels)); start < end; start++) {
        for (int level = 0; level < levels; level++) {
          double all = least[start] + price * (end - start == 1 ? 1 : 2);
          for (int i = start; i < end; i++) {
            double off = wanted[i] - level * 255.0 / (levels - 1);
            all += off * off;
          }
          least[end] = Math.min(least[end], all);
        }
      }
    }
    return least[wanted.length];
  }

  private static double[] wanted(SplittableRandom random, int count) {
    double[] wanted = new double[count];
    double dye = random.nextInt(256);
    for (int i = 0; i < count; i++) {
      dye = random.nextInt(6) == 0 ? random.nextInt(-20, 276) : dye + random.nextInt(-8, 9);
      wanted[i] = dye;
    }
    return wanted;
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 64, 128})
  void no_division_into_dots_and_runs_is_cheaper(int levels) {
    long seed = 20261122;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 120; round++) {
      double[] wanted = wanted(random, 1 + random.nextInt(30));
      double price = Math.exp(random.nextDouble(0, 8));
      double got = cost(wanted, fitted(wanted, price, levels), price, levels);
      double best = least(wanted, price, levels);
      assertEquals(best, got, 1e-6 * best, "seed " + seed + ", round " + round);
    }
  }

  @Test
  void for_nothing_every_dot_is_at_its_nearest_level_and_for_much_a_line_is_one_run() {
    double[] wanted = {-9, 0, 1.2, 127, 254, 300};
    assertArrayEquals(new byte[] {0, 0, 1, 63, 127, 127}, fitted(wanted, 0, 128));
    byte[] flat = fitted(wanted, 1e9, 128);
    byte[] mean = new byte[wanted.length];
    Arrays.fill(mean, (byte) 56);
    assertArrayEquals(mean, flat);
  }

  @Test
  void a_long_flat_line_costs_one_run_for_every_255_dots_at_128_levels() {
    double[] wanted = new double[648];
    Arrays.fill(wanted, 255.0 * 40 / 127);
    byte[] dots = fitted(wanted, 100, 128);
    assertEquals(600, cost(wanted, dots, 100, 128), 1e-6);
    assertTrue(least(Arrays.copyOf(wanted, 20), 100, 128) <= 200.001);
  }
}

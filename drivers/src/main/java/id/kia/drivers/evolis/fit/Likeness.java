package id.kia.drivers.evolis.fit;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * How near a picture that came out is to the one that was wanted: PSNR over red, green and blue in
 * one box. 99 when nothing differs.
 *
 * @param decibels dot for dot
 * @param blurred both seen through a Gaussian blur of one dot; it forgives noise, not streaks
 */
public record Likeness(double decibels, double blurred) {
  private static final double EXACT = 99;
  private static final int REACH = 4;
  private static final double[] BELL = bell();

  /** Compares two pictures of the same size. */
  public static Likeness of(BufferedImage wanted, BufferedImage got, Rectangle box) {
    double plain = 0;
    double blurred = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double[][] apart = apart(wanted, got, shift);
      plain += squares(apart, box);
      blurred += squares(turnedBlur(turnedBlur(apart)), box);
    }
    double count = 3.0 * box.width * box.height;
    return new Likeness(decibels(plain / count), decibels(blurred / count));
  }

  /** PSNR of a mean squared error of 8-bit values. */
  static double decibels(double meanSquare) {
    return Math.min(EXACT, 10 * Math.log10(255.0 * 255.0 / meanSquare));
  }

  private static double[][] apart(BufferedImage wanted, BufferedImage got, int shift) {
    double[][] apart = new double[wanted.getHeight()][wanted.getWidth()];
    for (int y = 0; y < apart.length; y++) {
      for (int x = 0; x < apart[y].length; x++) {
        int there = wanted.getRGB(x, y) >> shift & 0xFF;
        apart[y][x] = there - (got.getRGB(x, y) >> shift & 0xFF);
      }
    }
    return apart;
  }

  /** Blurs along the rows and gives the result turned over, so that twice blurs both ways. */
  private static double[][] turnedBlur(double[][] values) {
    int width = values[0].length;
    double[][] turned = new double[width][values.length];
    for (int y = 0; y < values.length; y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int i = -REACH; i <= REACH; i++) {
          sum += BELL[i + REACH] * values[y][Math.clamp(x + i, 0, width - 1)];
        }
        turned[x][y] = sum;
      }
    }
    return turned;
  }

  private static double squares(double[][] values, Rectangle box) {
    double sum = 0;
    for (int y = box.y; y < box.y + box.height; y++) {
      for (int x = box.x; x < box.x + box.width; x++) {
        sum += values[y][x] * values[y][x];
      }
    }
    return sum;
  }

  private static double[] bell() {
    double[] bell = new double[2 * REACH + 1];
    double sum = 0;
    for (int i = 0; i < bell.length; i++) {
      bell[i] = Math.exp(-(i - REACH) * (i - REACH) / 2.0);
      sum += bell[i];
    }
    for (int i = 0; i < bell.length; i++) {
      bell[i] /= sum;
    }
    return bell;
  }
}

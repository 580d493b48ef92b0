package id.kia.tests.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import id.kia.kiosk.camera.Luminance;
import java.util.Map;
import java.util.Random;

/** A picture of a code as a camera may see it: drawn in space, then blurred, shaded, noisy. */
final class DegradedCode {
  private static final int SIDE = 800;
  private static final int MODULE = 7;
  private static final int QUIET = 4;
  private static final double PAPER = 235;
  private static final double TABLE = 140;

  private final BitMatrix code;
  private final Random random;
  private final Damage damage;
  private final double[][] light = new double[SIDE][SIDE];

  private DegradedCode(String text, Damage damage, long seed) {
    this.code = modules(text);
    this.damage = damage;
    this.random = new Random(seed);
  }

  /** The same for the same seed. */
  static Luminance picture(String text, Damage damage, long seed) {
    DegradedCode drawn = new DegradedCode(text, damage, seed);
    drawn.draw();
    if (damage == Damage.CRACKED_SCREEN) {
      drawn.crack();
    }
    if (damage.blur > 0) {
      drawn.blur(damage.blur);
    }
    return drawn.seen();
  }

  private static BitMatrix modules(String text) {
    try {
      Map<EncodeHintType, Object> hints =
          Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each pixel from nine rays, so that edges are as soft as a lens makes them. */
  private void draw() {
    Pose pose = Pose.of(damage, random);
    double offX = random.nextDouble() * 30 - 15;
    double offY = random.nextDouble() * 30 - 15;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double sum = 0;
        for (int ray = 0; ray < 9; ray++) {
          double dx = x + (ray % 3 - 1) / 3.0 - SIDE / 2.0 - offX;
          double dy = y + (ray / 3 - 1) / 3.0 - SIDE / 2.0 - offY;
          sum += paper(dx, dy, pose);
        }
        light[y][x] = sum / 9;
      }
    }
  }

  /**
   * How the paper is held: cosine and sine of its turn, of its tilt, of where it recedes to; and
   * how far away it is.
   */
  private record Pose(
      double ct, double st, double ca, double sa, double cd, double sd, double eye) {
    static Pose of(Damage damage, Random random) {
      double turned = Math.toRadians(damage.turned + random.nextDouble() * 4 - 2);
      double towards = random.nextDouble() * 2 * Math.PI;
      double tilt = Math.toRadians(damage.tilted);
      return new Pose(
          Math.cos(turned),
          Math.sin(turned),
          Math.cos(tilt),
          Math.sin(tilt),
          Math.cos(towards),
          Math.sin(towards),
          (1.2 + 1.2 * random.nextDouble()) * SIDE);
    }
  }

  /** Where the ray meets the paper, which recedes in one direction, and how light it is there. */
  private double paper(double dx, double dy, Pose at) {
    double along = dx * at.cd + dy * at.sd;
    double across = dy * at.cd - dx * at.sd;
    double depth = at.eye * at.ca - along * at.sa;
    if (depth <= 0) {
      return TABLE;
    }
    double u = along * at.eye / depth;
    double v = across * at.eye * at.ca / depth;
    double px = u * at.cd - v * at.sd;
    double py = u * at.sd + v * at.cd;
    double mx = (px * at.ct + py * at.st) / MODULE + code.getWidth() / 2.0;
    double my = (py * at.ct - px * at.st) / MODULE + code.getHeight() / 2.0;
    if (mx < -QUIET
        || my < -QUIET
        || mx > code.getWidth() + QUIET
        || my > code.getHeight() + QUIET) {
      return TABLE;
    }
    boolean ink =
        mx >= 0
            && my >= 0
            && mx < code.getWidth()
            && my < code.getHeight()
            && code.get((int) mx, (int) my);
    return ink ? ink((int) (mx * 3)) : PAPER;
  }

  /** A worn printer: gray instead of black, and whole columns that print almost nothing. */
  private double ink(int column) {
    if (damage != Damage.LOW_PRINT) {
      return 20;
    }
    return Math.floorMod(column * 7919, 17) == 0 ? PAPER - 20 : 150;
  }

  /** Bright and dark lines from one edge to another, as a broken glass shows them. */
  private void crack() {
    for (int line = 0; line < 7; line++) {
      double x = random.nextDouble() * SIDE;
      double y = random.nextDouble() * SIDE;
      double direction = random.nextDouble() * 2 * Math.PI;
      double level = line % 2 == 0 ? 255 : 60;
      for (int step = 0; step < 2 * SIDE; step++) {
        direction += (random.nextDouble() - 0.5) * 0.3;
        x += Math.cos(direction);
        y += Math.sin(direction);
        for (int wide = -1; wide <= 1; wide++) {
          int cx = (int) x + wide;
          int cy = (int) y;
          if (cx >= 0 && cy >= 0 && cx < SIDE && cy < SIDE) {
            light[cy][cx] = level;
          }
        }
      }
    }
  }

  private void blur(double sigma) {
    int reach = (int) Math.ceil(3 * sigma);
    double[] weights = new double[2 * reach + 1];
    double all = 0;
    for (int i = -reach; i <= reach; i++) {
      weights[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
      all += weights[i + reach];
    }
    for (boolean down : new boolean[] {false, true}) {
      double[][] from = new double[SIDE][];
      for (int y = 0; y < SIDE; y++) {
        from[y] = light[y].clone();
      }
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          double sum = 0;
          for (int i = -reach; i <= reach; i++) {
            int cx = Math.clamp(down ? x : x + i, 0, SIDE - 1);
            int cy = Math.clamp(down ? y + i : y, 0, SIDE - 1);
            sum += from[cy][cx] * weights[i + reach];
          }
          light[y][x] = sum / all;
        }
      }
    }
  }

  private Luminance seen() {
    byte[] pixels = new byte[SIDE * SIDE];
    double towards = random.nextDouble() * 2 * Math.PI;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double level = light[y][x];
        if (damage.shaded()) {
          double along =
              ((x - SIDE / 2.0) * Math.cos(towards) + (y - SIDE / 2.0) * Math.sin(towards)) / SIDE;
          level *= 0.55 - 0.7 * along;
        }
        level += random.nextGaussian() * damage.noise;
        pixels[y * SIDE + x] = (byte) Math.clamp(Math.round(level), 0, 255);
      }
    }
    return new Luminance(SIDE, SIDE, pixels);
  }
}

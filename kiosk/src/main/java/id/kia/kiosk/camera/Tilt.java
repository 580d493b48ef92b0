package id.kia.kiosk.camera;

import java.util.ArrayList;
import java.util.List;

/**
 * A guess how a flat slip is held: its plane turned away from the camera by an angle, around an
 * axis through the middle of the picture. {@link #straight} shows it as the camera would see it
 * from the front.
 *
 * @param degrees by how much it is turned away, above 0 and below 75
 * @param towards direction in the picture in which it recedes, in degrees from the right, downwards
 */
record Tilt(double degrees, double towards) {
  /** Distance of the eye from the slip, in widths of the picture: an arm's length at a desk. */
  private static final double EYE = 1.6;

  private static final int WHITE = 255;

  /** Angles so far apart that what lies between is still read. */
  static final List<Tilt> GUESSES = guesses();

  private static List<Tilt> guesses() {
    List<Tilt> all = new ArrayList<>();
    for (double degrees : new double[] {38, 54}) {
      for (int eighth = 0; eighth < 8; eighth++) {
        all.add(new Tilt(degrees, 45.0 * eighth));
      }
    }
    return List.copyOf(all);
  }

  /** The same picture as if the slip faced the camera; what was outside of it is white. */
  Luminance straight(Luminance seen) {
    int w = seen.width();
    int h = seen.height();
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    double ax = Math.cos(Math.toRadians(towards));
    double ay = Math.sin(Math.toRadians(towards));
    double eye = EYE * Math.max(w, h);
    byte[] out = new byte[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        double dx = x - w / 2.0;
        double dy = y - h / 2.0;
        // Along the direction in which it recedes, and across.
        double along = dx * ax + dy * ay;
        double across = dy * ax - dx * ay;
        double shrink = eye / (eye + along * sin);
        double u = along * cos * shrink;
        double v = across * shrink;
        out[y * w + x] = sample(seen, w / 2.0 + u * ax - v * ay, h / 2.0 + u * ay + v * ax);
      }
    }
    return new Luminance(w, h, out);
  }

  private static byte sample(Luminance from, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    if (left < 0 || top < 0 || left + 1 >= from.width() || top + 1 >= from.height()) {
      return (byte) WHITE;
    }
    double right = x - left;
    double below = y - top;
    double upper = from.at(left, top) * (1 - right) + from.at(left + 1, top) * right;
    double lower = from.at(left, top + 1) * (1 - right) + from.at(left + 1, top + 1) * right;
    return (byte) Math.round(upper * (1 - below) + lower * below);
  }
}

package id.kia.tests.browser;

import java.util.List;

/** A viewport in CSS pixels. */
public record Size(int width, int height) {
  /** The kiosk's seven-inch screen: 5.25 pixels to the millimetre. */
  static final Size SMALL = new Size(800, 480);

  static final Size WIDE = new Size(1280, 800);
  static final Size UPRIGHT = new Size(1080, 1920);
  static final Size DESK = new Size(1366, 768);
  static final Size PHONE = new Size(412, 915);

  /** What a child's screen may be. */
  static final List<Size> KIOSK = List.of(WIDE, UPRIGHT, SMALL);

  @Override
  public String toString() {
    return width + "x" + height;
  }
}

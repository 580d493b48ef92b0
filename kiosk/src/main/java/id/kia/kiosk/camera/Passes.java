package id.kia.kiosk.camera;

import java.util.function.Function;
import java.util.stream.Stream;

/** The ways to look at one frame, the cheap and likely ones first. */
final class Passes {
  private Passes() {}

  /** Lazily: who found a text asks for no more. */
  static Stream<Function<Luminance, Luminance>> all() {
    Stream<Function<Luminance, Luminance>> plain =
        Stream.of(
            frame -> frame,
            frame -> frame.halves() ? frame.half() : frame,
            frame -> frame.blurred(1),
            frame -> frame.blurred(2),
            frame -> frame.withoutLines(1, true),
            frame -> frame.withoutLines(1, false),
            frame -> frame.withoutLines(2, true),
            frame -> frame.withoutLines(2, false),
            frame -> frame.sharpened(4, 3),
            frame -> frame.sharpened(8, 4),
            frame -> frame.blurred(1).sharpened(6, 4));
    return Stream.concat(plain, Tilt.GUESSES.stream().map(tilt -> tilt::straight));
  }
}

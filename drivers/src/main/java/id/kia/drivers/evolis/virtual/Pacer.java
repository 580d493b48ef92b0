package id.kia.drivers.evolis.virtual;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Makes the line as slow as its baud rate and the mechanics as slow as a machine. */
public interface Pacer {

  /** No waiting at all, for unit tests. */
  Pacer INSTANT =
      new Pacer() {
        @Override
        public void line(int bytes) {}

        @Override
        public boolean mechanics(Duration time, BooleanSupplier stop) {
          return !stop.getAsBoolean();
        }
      };

  /** {@code bytes} came over the line. */
  void line(int bytes);

  /**
   * Something moves for {@code time}.
   *
   * @param stop asked all the while; true ends the movement at once
   * @return whether the movement came to its end
   */
  boolean mechanics(Duration time, BooleanSupplier stop);

  /**
   * Real time, divided by {@code timeScale} for line and mechanics alike.
   *
   * @param baud 8N1, so ten bits a byte
   * @param nanoClock monotonic nanoseconds
   */
  static Pacer real(int baud, double timeScale, LongSupplier nanoClock, Pause pause) {
    return new RealPacer(baud, timeScale, nanoClock, pause);
  }
}

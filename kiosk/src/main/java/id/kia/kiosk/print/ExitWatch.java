package id.kia.kiosk.print;

import id.kia.drivers.BoardReading;
import java.time.Duration;
import java.util.Optional;

/** Readings of the sensor board, for the exit and the bin. Any thread. */
public interface ExitWatch {

  /** The newest reading if it is fresh; at once. */
  Optional<BoardReading> latest();

  /** The next reading after this call; empty when none came in time or the board is gone. */
  Optional<BoardReading> next(Duration atMost);
}

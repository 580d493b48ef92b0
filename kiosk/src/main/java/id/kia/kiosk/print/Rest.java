package id.kia.kiosk.print;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A printer that works too much rests.
 *
 * @param why {@code RESTING}, {@code TOO_WARM} or {@code DAY_DONE}
 * @param left how much longer it rests at most, counted while the kiosk runs
 * @param back when it prints again, if the kiosk is sure of the time
 */
public record Rest(Obstacle why, Duration left, Optional<Instant> back) {}

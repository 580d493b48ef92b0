/**
 * What the kiosk knows about the time, without a clock battery and without a network.
 *
 * <p>{@link id.kia.kiosk.time.KioskTime} keeps a lower and an upper bound of the true time and how
 * much they are worth; {@link id.kia.kiosk.time.Certainty} is the answer to a question about a
 * date. Durations that people must not shorten (lock-outs) are counted in on-time, which only grows
 * while the kiosk runs.
 *
 * <p>Invariant: a date decides something only when both bounds agree; only a signed reply of the
 * hub may lower a bound.
 */
@NullMarked
package id.kia.kiosk.time;

import org.jspecify.annotations.NullMarked;

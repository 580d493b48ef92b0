package id.kia.kiosk.app;

import id.kia.drivers.CleaningLimits;
import org.jspecify.annotations.Nullable;

/**
 * When a cleaning is asked for, in cards left until the printer itself asks; usual where the file
 * is silent.
 *
 * @param warnCards at so few left it is told, 50
 * @param stopCards at so few left no card is begun, for the sake of the head's warranty; left out:
 *     never
 */
public record CleaningLine(@Nullable Integer warnCards, @Nullable Integer stopCards) {

  /** The same as the driver wants it. */
  CleaningLimits limits() {
    CleaningLimits usual = CleaningLimits.USUAL;
    return new CleaningLimits(
        warnCards == null ? usual.warnCards() : warnCards,
        stopCards == null ? usual.stopCards() : stopCards);
  }
}

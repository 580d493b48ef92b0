package id.kia.kiosk.visit;

/**
 * A visit that is open.
 *
 * @param person who opened it
 * @param openedMillis lower bound of the time
 */
public record Visit(long number, String person, long openedMillis) {}

package id.kia.kiosk.visit;

/**
 * A step that was done.
 *
 * @param atMillis lower bound of the time
 */
public record Noted(Guide guide, Task task, How how, String person, long atMillis) {}

package id.kia.kiosk.screen;

/**
 * What is on the screen at one moment.
 *
 * @param sequence rises with every change that a person could see; begins anew with the service
 * @param state the state
 * @param secondsLeft count-down of this state, 0 when it has none
 */
public record ScreenMoment(long sequence, ScreenState state, int secondsLeft) {}

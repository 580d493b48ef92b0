package id.kia.kiosk.screen;

import java.time.LocalTime;
import java.util.Optional;

/**
 * How long something that passes by itself still lasts.
 *
 * @param code the reason it belongs to
 * @param minutes whole minutes, at least 1, rounded up
 * @param at the time of day when it is over, if the kiosk is sure of the time
 * @param tomorrow whether that is not today any more
 */
public record Wait(String code, int minutes, Optional<LocalTime> at, boolean tomorrow) {}

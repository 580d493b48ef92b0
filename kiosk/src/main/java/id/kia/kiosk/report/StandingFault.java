package id.kia.kiosk.report;

import java.time.Duration;

/**
 * Something that somebody should see to now.
 *
 * @param code stable, with words in the bundles
 * @param age how long this run has seen it without a break
 * @param sinceStart it was there when this run first looked, so it may be older
 * @param stops nobody is served while it stands
 */
public record StandingFault(String code, Duration age, boolean sinceStart, boolean stops) {}

package id.kia.kiosk.print;

import java.util.Optional;

/**
 * How much a printer has worked.
 *
 * @param cards made by it today, as far as that may still be
 * @param rest empty when it may print
 */
public record DutyReport(int cards, DutyLimits limits, Optional<Rest> rest) {}

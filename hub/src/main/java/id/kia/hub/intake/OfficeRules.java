package id.kia.hub.intake;

import org.jspecify.annotations.Nullable;

/**
 * What the office decided about rows.
 *
 * @param warnDays warnings from so many days before a birthday that matters
 * @param background what a photograph before the wrong colour does to its row: WARN or REJECT
 * @param otherBelief printed for a belief outside the common list; null prints what is written
 */
public record OfficeRules(
    String officeCode,
    Regions regions,
    int warnDays,
    Severity background,
    @Nullable String otherBelief) {
  /** The usual: a wrong background is a warning, a belief is printed as written. */
  public OfficeRules(String officeCode, Regions regions, int warnDays) {
    this(officeCode, regions, warnDays, Severity.WARN, null);
  }
}

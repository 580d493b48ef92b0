package id.kia.kiosk.stock;

/**
 * When one place has to order.
 *
 * @param leadSchoolDays school days from an order until blanks and ribbon are here
 * @param fewCards cards under which somebody should order while there is no history
 */
public record SupplyPolicy(int leadSchoolDays, int fewCards, SchoolCalendar calendar) {
  /** Seven school days, or fifty cards. */
  public static final SupplyPolicy USUAL = new SupplyPolicy(7, 50, SchoolCalendar.USUAL);
}

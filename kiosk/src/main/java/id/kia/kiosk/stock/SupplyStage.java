package id.kia.kiosk.stock;

/** How urgent a supply is, against the days that a delivery takes. Pure; any thread. */
public enum SupplyStage {
  /** What is in the printer lasts longer than a delivery takes. */
  ENOUGH,
  /** With what lies in the box it lasts twice as long as a delivery takes: only load it. */
  LOAD,
  /** A delivery ordered now comes in time. */
  ORDER_NOW,
  /** A delivery ordered now comes after the last card. */
  TOO_LATE;

  /**
   * The stage of one supply.
   *
   * @param inPrinter cards that it does for as it is
   * @param inBox cards that what lies here unopened does for
   */
  public static SupplyStage of(Forecast forecast, int inPrinter, int inBox) {
    if (!forecast.soon(inPrinter)) {
      return ENOUGH;
    }
    int lead = forecast.policy().leadSchoolDays();
    var days = forecast.days(inPrinter + inBox);
    if (days.isEmpty()) {
      // Nobody knows yet how many cards a day takes, so nobody can say that it is too late.
      return forecast.soon(inPrinter + inBox) ? ORDER_NOW : LOAD;
    }
    if (days.getAsInt() < lead) {
      return TOO_LATE;
    }
    return days.getAsInt() < 2 * lead ? ORDER_NOW : LOAD;
  }
}

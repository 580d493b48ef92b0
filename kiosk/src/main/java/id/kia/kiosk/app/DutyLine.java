package id.kia.kiosk.app;

import id.kia.kiosk.print.DutyLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much this printer may work; what the file leaves out is usual.
 *
 * @param cardsPerDay cards of a day without any rest, 100
 * @param mostPerDay cards of a day at most, 150
 * @param coolDownMinutes between two cards beyond {@code cardsPerDay}, 5
 * @param warningMinutes rest after head or cabinet was too hot, 15
 * @param warmCelsius cabinet's temperature that is too hot, 45
 */
public record DutyLine(
    @Nullable Integer cardsPerDay,
    @Nullable Integer mostPerDay,
    @Nullable Integer coolDownMinutes,
    @Nullable Integer warningMinutes,
    @Nullable Integer warmCelsius) {
  private static final int CENTI = 100;
  static final DutyLine USUAL = new DutyLine(null, null, null, null, null);

  DutyLimits limits() {
    DutyLimits usual = DutyLimits.USUAL;
    return new DutyLimits(
        cardsPerDay == null ? usual.cardsPerDay() : cardsPerDay,
        mostPerDay == null ? usual.mostPerDay() : mostPerDay,
        coolDownMinutes == null ? usual.coolDown() : Duration.ofMinutes(coolDownMinutes),
        warningMinutes == null ? usual.afterWarning() : Duration.ofMinutes(warningMinutes),
        warmCelsius == null ? usual.warmCentiC() : warmCelsius * CENTI);
  }
}

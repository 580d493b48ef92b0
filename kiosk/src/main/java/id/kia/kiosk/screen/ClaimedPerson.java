package id.kia.kiosk.screen;

import id.kia.contract.order.OrderId;
import java.time.MonthDay;
import java.util.Optional;

/**
 * Just enough to know oneself, and no more; masks itself.
 *
 * @param shortName first words of the name
 * @param nikLast4 last four digits of the NIK, tells twins apart
 * @param birthDayMonth day and month of birth
 * @param photo JPEG or PNG; a card of type A has none
 */
public record ClaimedPerson(
    OrderId order,
    String shortName,
    String nikLast4,
    MonthDay birthDayMonth,
    Optional<byte[]> photo) {

  @Override
  public String toString() {
    return "ClaimedPerson[" + order + "]";
  }
}

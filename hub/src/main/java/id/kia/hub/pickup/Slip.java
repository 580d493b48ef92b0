package id.kia.hub.pickup;

import id.kia.contract.code.TypedCode;
import id.kia.contract.person.Personal;
import java.time.LocalDate;

/**
 * One child's slip. It knows neither NIK nor birth date, so it cannot print them.
 *
 * @param qrText the signed pickup code
 * @param typed the same order, to be typed
 * @param className for example {@code VI-A}
 * @param number in the school's list, tells twins apart; may be empty
 * @param name full, printed on the teacher's half only; the child's half has first name and initial
 * @param validUntil last day the code is accepted
 */
public record Slip(
    String qrText,
    TypedCode typed,
    String school,
    String className,
    String number,
    Personal name,
    SlipFactor factor,
    LocalDate validUntil) {

  /** Opens the door to a card. */
  @Override
  public String toString() {
    return "Slip[***]";
  }
}

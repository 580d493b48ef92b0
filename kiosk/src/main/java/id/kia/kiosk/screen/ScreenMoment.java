package id.kia.kiosk.screen;

/**
 * What is on the screen at one moment.
 *
 * @param sequence rises with every change that a person could see; begins anew with the service
 * @param scene rises when another kind of state begins
 * @param state the state
 * @param secondsLeft count-down of this state, 0 when it has none
 * @param manner how it is said
 */
public record ScreenMoment(
    long sequence, long scene, ScreenState state, int secondsLeft, ScreenManner manner) {

  /** Whether a person would see no difference; half a per cent of a bar is none. */
  boolean looksLike(ScreenMoment other) {
    if (secondsLeft != other.secondsLeft || !manner.equals(other.manner)) {
      return false;
    }
    if (state instanceof ScreenState.Printing(var order, var one, var card)
        && other.state instanceof ScreenState.Printing(var sameOrder, var two, var sameCard)) {
      return order.equals(sameOrder)
          && card.equals(sameCard)
          && one.panel() == two.panel()
          && one.late() == two.late()
          && Math.abs(one.done() - two.done()) < 0.005;
    }
    return state.equals(other.state);
  }
}

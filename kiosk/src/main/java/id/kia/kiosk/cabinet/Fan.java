package id.kia.kiosk.cabinet;

import id.kia.drivers.Cabinet;
import java.util.OptionalInt;

/**
 * The fan turns from a temperature on until it is three degrees cooler, and whenever nobody knows
 * how warm it is. One thread.
 */
final class Fan {
  private static final int CENTI = 100;
  private static final int COOLER = 3 * CENTI;

  private final Cabinet cabinet;
  private final int from;
  private boolean turning;

  /**
   * @param celsius from which it turns
   */
  Fan(Cabinet cabinet, int celsius) {
    this.cabinet = cabinet;
    this.from = celsius * CENTI;
  }

  /**
   * How warm it is inside.
   *
   * @param centi hundredths of a degree Celsius; empty when no sensor says
   */
  void feels(OptionalInt centi) {
    boolean turn = centi.isEmpty() || centi.getAsInt() >= (turning ? from - COOLER : from);
    if (turn != turning) {
      cabinet.fan(turn);
      turning = turn;
    }
  }
}

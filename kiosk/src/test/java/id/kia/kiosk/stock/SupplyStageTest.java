package id.kia.kiosk.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delivery takes seven school days here, and an ordinary day takes ten cards. */
class SupplyStageTest {
  @ParameterizedTest
  @CsvSource({
    "70, 0, ENOUGH",
    "69, 0, TOO_LATE",
    "69, 1, ORDER_NOW",
    "60, 79, ORDER_NOW",
    "60, 80, LOAD",
    "0, 0, TOO_LATE",
  })
  void days_are_weighed_against_the_delivery(int inPrinter, int inBox, SupplyStage stage) {
    var use = new DailyUse(20, 200, 0);
    assertEquals(stage, SupplyStage.of(forecast(use), inPrinter, inBox));
  }

  @ParameterizedTest
  @CsvSource({"50, 0, ENOUGH", "49, 0, ORDER_NOW", "49, 1, LOAD"})
  void without_a_history_nobody_says_that_it_is_too_late(
      int inPrinter, int inBox, SupplyStage stage) {
    var use = new DailyUse(0, 0, 0);
    assertEquals(stage, SupplyStage.of(forecast(use), inPrinter, inBox));
  }

  private static Forecast forecast(DailyUse use) {
    return new Forecast(0, 0, use, SupplyPolicy.USUAL, Optional.empty());
  }
}

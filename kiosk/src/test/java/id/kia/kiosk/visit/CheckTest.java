package id.kia.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.Condition;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckTest {
  private static final Told MET = new Told.Met();
  private static final Told NO_SENSOR = new Told.NoSensor();

  @ParameterizedTest
  @CsvSource({
    "COVER_OPEN, COVER_OPEN, MET",
    "COVER_OPEN, '', COVER_SHUT",
    "COVER_SHUT, COVER_OPEN, COVER_OPEN",
    "COVER_SHUT, '', MET",
    "RIBBON_OUT, RIBBON_ENDED, MET",
    "RIBBON_OUT, '', RIBBON_FELT",
    "RIBBON_IN, RIBBON_ENDED, NO_RIBBON",
    "RIBBON_IN, RIBBON_WRONG, MET",
    "RIBBON_FITS, RIBBON_WRONG, RIBBON_WRONG",
    "RIBBON_FITS, RIBBON_UNREADABLE, RIBBON_UNREADABLE",
    "RIBBON_FITS, RIBBON_ENDED, NO_RIBBON",
    "RIBBON_FITS, COVER_OPEN, COVER_OPEN",
    "RIBBON_FITS, RIBBON_LOW, MET",
    "PATH_FREE, CARD_INSIDE, CARD_INSIDE",
    "PATH_FREE, CARD_JAM, CARD_INSIDE",
    "PATH_FREE, '', MET",
    "BLANKS_IN, FEEDER_EMPTY, FEEDER_EMPTY",
  })
  void the_printer_tells_what_is_still_wrong(Check check, String said, String told) {
    Condition[] conditions =
        Arrays.stream(said.split(" "))
            .filter(name -> !name.isEmpty())
            .map(Condition::valueOf)
            .toArray(Condition[]::new);
    Told expected = told.equals("MET") ? MET : new Told.NotYet(told);
    assertEquals(expected, check.told(SignsOf.of(conditions), false));
  }

  @ParameterizedTest
  @EnumSource(
      value = Check.class,
      names = {"NO_UNKNOWN", "NO_CAPTURED", "NO_SPOILED", "TEST_GOOD"},
      mode = EnumSource.Mode.EXCLUDE)
  void what_nothing_can_see_a_person_says(Check check) {
    assertEquals(NO_SENSOR, check.told(SignsOf.silent(), false));
  }

  @ParameterizedTest
  @EnumSource(
      value = Check.class,
      names = {"DOOR_SHUT", "BIN_EMPTY", "EXIT_FREE", "BLANKS_IN"})
  void a_sensor_that_is_out_of_order_says_neither_done_nor_not_yet(Check check) {
    var broken = new BoardReading(9, 1, true, 3, false, 1, EnumSet.allOf(Sensor.class));
    assertEquals(NO_SENSOR, check.told(SignsOf.of(broken, 1), false));
    var well = new BoardReading(9, 1, true, 3, false, 1, Set.of());
    Class<?> kind =
        check == Check.DOOR_SHUT || check == Check.BLANKS_IN ? Told.Met.class : Told.NotYet.class;
    assertInstanceOf(kind, check.told(SignsOf.of(well, 1), false));
  }

  @Test
  void cards_that_a_child_waits_for_stay_in_the_bin() {
    var board = new BoardReading(9, 1, false, 2, true, 1, Set.of());
    assertEquals(MET, Check.BIN_EMPTY.told(captured(board, 2), false));
    assertEquals(new Told.NotYet("BIN_HOLDS"), Check.BIN_EMPTY.told(captured(board, 1), false));
  }

  private static Signs captured(BoardReading board, int cards) {
    return new Signs(Optional.empty(), Optional.of(board), true, 0, 0, 0, cards, Optional.empty());
  }

  @Test
  void blanks_that_the_book_knows_are_none_that_were_put_in_now() {
    var board = new BoardReading(9, 1, false, 0, true, 1, Set.of());
    assertEquals(MET, Check.BLANKS_IN.told(SignsOf.of(board, 8), false));
    assertEquals(
        new Told.NotYet("NO_MORE_BLANKS"), Check.BLANKS_IN.told(SignsOf.of(board, 9), false));
  }

  @Test
  void a_ribbon_that_had_ended_before_does_not_prove_that_it_was_taken_out() {
    Signs ended = SignsOf.of(Condition.RIBBON_ENDED);
    assertEquals(MET, Check.RIBBON_OUT.told(ended, false));
    assertEquals(NO_SENSOR, Check.RIBBON_OUT.told(ended, true));
  }
}

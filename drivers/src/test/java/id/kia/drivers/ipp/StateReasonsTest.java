package id.kia.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hp.jipp.model.PrinterStateReason;
import id.kia.drivers.Condition;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateReasonsTest {

  @ParameterizedTest
  @CsvSource({
    "media-empty, FEEDER_EMPTY",
    "media-needed, FEEDER_EMPTY",
    "media-path-input-empty, FEEDER_EMPTY",
    "media-path-input-request, FEEDER_EMPTY",
    "input-manual-input-request, FEEDER_EMPTY",
    "input-tray-missing, FEEDER_EMPTY",
    "marker-supply-empty, RIBBON_ENDED",
    "marker-supply-missing, RIBBON_ENDED",
    "marker-print-ribbon-empty, RIBBON_ENDED",
    "marker-print-ribbon-missing, RIBBON_ENDED",
    "marker-ink-empty, RIBBON_ENDED",
    "marker-ink-missing, RIBBON_ENDED",
    "toner-empty, RIBBON_ENDED",
    "marker-toner-missing, RIBBON_ENDED",
    "marker-supply-low, RIBBON_LOW",
    "marker-supply-almost-empty, RIBBON_LOW",
    "marker-print-ribbon-almost-empty, RIBBON_LOW",
    "marker-ink-almost-empty, RIBBON_LOW",
    "toner-low, RIBBON_LOW",
    "marker-supply-failure, RIBBON_UNREADABLE",
    "cover-open, COVER_OPEN",
    "door-open, COVER_OPEN",
    "interlock-open, COVER_OPEN",
    "stacker-cover-open, COVER_OPEN",
    "media-jam, CARD_JAM",
    "media-path-jam, CARD_JAM",
    "input-media-tray-jam, CARD_JAM",
    "motor-failure, MECHANICAL",
    "input-media-tray-feed-error, MECHANICAL",
    "input-pick-roller-failure, MECHANICAL",
    "cleaner-life-over, CLEANING_DUE",
    "cleaner-life-almost-over, CLEANING_DUE",
    "fuser-over-temp, HEAD",
    "marker-over-temperature, HEAD",
    "marker-thermistor-failure, HEAD",
    "output-area-full, HOPPER_FULL",
    "media-path-output-full, HOPPER_FULL",
    "media-path-media-tray-full, HOPPER_FULL",
    "stacker-full, HOPPER_FULL",
    "input-cannot-feed-size-selected, COMMAND_REFUSED",
    "cups-missing-filter, COMMAND_REFUSED",
    "cups-insecure-filter, COMMAND_REFUSED",
    "paused, QUEUE_PAUSED",
    "moving-to-paused, QUEUE_PAUSED",
    "hold-new-jobs, QUEUE_PAUSED",
    "stopping, QUEUE_PAUSED",
    "stopped-partly, QUEUE_PAUSED",
    "deactivated, QUEUE_PAUSED",
    "connecting-to-device, LINE_LOST",
    "timed-out, LINE_LOST",
    "shutdown, LINE_LOST",
    "power-down, LINE_LOST",
    "offline, LINE_LOST",
    "marker-offline, LINE_LOST",
    "spool-area-full, UNKNOWN_ERROR",
    "com.example-bent-card, UNKNOWN_ERROR"
  })
  void a_keyword_means_this_whatever_its_severity_except_a_report(
      String keyword, Condition condition) {
    assertEquals(Optional.of(condition), StateReasons.condition(keyword));
    assertEquals(Optional.of(condition), StateReasons.condition(keyword + "-error"));
    assertEquals(
        condition == Condition.UNKNOWN_ERROR ? Optional.empty() : Optional.of(condition),
        StateReasons.condition(keyword + "-warning"));
    assertEquals(Optional.empty(), StateReasons.condition(keyword + "-report"));
  }

  @ParameterizedTest
  @CsvSource({
    "none",
    "media-low",
    "output-area-almost-full",
    "standby",
    "cover-closed",
    "marker-warming-up",
    "identify-printer-requested",
    "printer-ready-to-print",
    "cups-waiting-for-job-completed",
    "cups-ipp-conformance-failure-report"
  })
  void what_tells_no_trouble_stands_not_in_the_way(String keyword) {
    assertEquals(Optional.empty(), StateReasons.condition(keyword));
  }

  /** The registry as the library has it, so that a keyword never counts as nothing by accident. */
  @Test
  void every_registered_keyword_is_known_harmless_or_in_the_way() throws Exception {
    Set<Condition> met = EnumSet.noneOf(Condition.class);
    Set<String> silent = new TreeSet<>();
    int keywords = 0;
    for (Field field : PrinterStateReason.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        String keyword = String.valueOf(field.get(null));
        keywords++;
        Optional<Condition> condition = StateReasons.condition(keyword);
        condition.ifPresentOrElse(met::add, () -> silent.add(keyword));
        assertTrue(
            keyword.equals("none") || StateReasons.condition(keyword + "-error").isPresent(),
            keyword + " as an error");
      }
    }
    assertTrue(keywords > 500, "only " + keywords);
    List<String> words = List.of("empty", "jam", "open", "missing", "failure", "over", "error");
    for (String keyword : silent) {
      assertTrue(words.stream().noneMatch(word -> keyword.endsWith("-" + word)), keyword);
    }
    assertEquals(
        EnumSet.of(
            Condition.FEEDER_EMPTY,
            Condition.RIBBON_ENDED,
            Condition.RIBBON_LOW,
            Condition.RIBBON_UNREADABLE,
            Condition.COVER_OPEN,
            Condition.CARD_JAM,
            Condition.MECHANICAL,
            Condition.CLEANING_DUE,
            Condition.HEAD,
            Condition.HOPPER_FULL,
            Condition.UNKNOWN_ERROR,
            Condition.LINE_LOST,
            Condition.COMMAND_REFUSED,
            Condition.QUEUE_PAUSED),
        met);
  }

  @Test
  void levels_of_the_ribbon_count_and_those_of_waste_do_not() {
    List<String> types = List.of("waste-toner", "ribbon");
    assertEquals(Set.of(), new Markers(types, List.of(0, 80), List.of(10, 10)).conditions());
    assertEquals(
        Set.of(Condition.RIBBON_LOW),
        new Markers(types, List.of(0, 10), List.of(10, 10)).conditions());
    assertEquals(
        Set.of(Condition.RIBBON_ENDED),
        new Markers(types, List.of(0, 0), List.of(10, 10)).conditions());
    assertEquals(Set.of(), new Markers(types, List.of(0, -1), List.of(10, 10)).conditions());
    assertEquals(
        Set.of(Condition.RIBBON_ENDED), new Markers(List.of(), List.of(0), List.of()).conditions());
  }
}

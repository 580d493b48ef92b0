package id.kia.kiosk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransitionTableTest {
  /** The test's own copy of architecture 4; a row removed or altered on either side differs. */
  private static final String EXPECTED =
      """
      - | ARRIVE | QUEUED | HUB | | |
      RECALLED EXPIRED INELIGIBLE | ARRIVE | QUEUED | HUB | HIGHER_VERSION | |
      QUEUED HELD | ARRIVE | same | HUB | HIGHER_VERSION | |
      QUEUED | CLAIM | CLAIMED | COLLECTOR | NOBODY_ELSE | |
      CLAIMED | DROP | QUEUED | COLLECTOR TIME_OUT BOOT | | |
      CLAIMED | START | PRINTING | COLLECTOR | ONE_CARD YES_IN_TIME CARD_TYPE_NOT_OVER | HOPPER>PRINTER |
      PRINTING | EVIDENCE_GOOD | PRINTED | EVIDENCE | | | SET_PRINTED
      PRINTING | EVIDENCE_NONE | CLAIMED | EVIDENCE | | PRINTER>HOPPER |
      PRINTING | EVIDENCE_SPOILED | CLAIMED, 2nd HELD | EVIDENCE | | PRINTER>SPOILED | SET_LOST
      PRINTING | LOST | OUTCOME_UNKNOWN | EVIDENCE BOOT | | |
      OUTCOME_UNKNOWN | SETTLE_GOOD | PRINTED | EVIDENCE PERSON | NOT_FROZEN | | SET_PRINTED
      OUTCOME_UNKNOWN | SETTLE_NONE | QUEUED | EVIDENCE | NOT_FROZEN | PRINTER>HOPPER |
      OUTCOME_UNKNOWN | SETTLE_SPOILED | QUEUED, 2nd HELD | EVIDENCE PERSON | NOT_FROZEN | PRINTER>SPOILED | SET_LOST
      OUTCOME_UNKNOWN | NOT_FOUND | MISSING | PERSON | | PRINTER>MISSING | SET_LOST
      PRINTED | TAKEN | HANDED_OVER | EXIT_SENSOR PERSON PRESUMED | | PRINTER>ISSUED |
      PRINTED | NOT_TAKEN | CAPTURED | EXIT_SENSOR TIME_OUT BOOT PERSON | | PRINTER>CAPTURED |
      CAPTURED | GIVEN | HANDED_OVER | PERSON | | CAPTURED>ISSUED |
      CAPTURED | DISCARD | WITHDRAWN | PERSON | | CAPTURED>SPOILED |
      QUEUED CLAIMED | HOLD | HELD | HUB LOCK DOUBT | HIGHER_VERSION | |
      HELD | RELEASE | QUEUED | HUB PERSON | HIGHER_VERSION DOUBT_HEARD HELD_FOR_SPOILS_IF_PERSON | |
      - QUEUED CLAIMED HELD EXPIRED INELIGIBLE | RECALL | RECALLED | HUB | HIGHER_VERSION | |
      QUEUED HELD | EXPIRE | EXPIRED | DATE | COLLECTION_OVER | |
      QUEUED HELD | TOO_OLD | INELIGIBLE | DATE | CARD_TYPE_OVER | |
      """;

  @Test
  void every_row_is_as_the_architecture_says() {
    assertEquals(
        EXPECTED.lines().map(TransitionTableTest::sorted).collect(Collectors.joining("\n")),
        TransitionTable.ROWS.stream()
            .map(TransitionTableTest::text)
            .map(TransitionTableTest::sorted)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void no_state_has_two_rows_for_one_event() {
    for (OrderEvent event : OrderEvent.values()) {
      Stream<Optional<OrderState>> states =
          Stream.concat(
              Stream.of(Optional.empty()), Arrays.stream(OrderState.values()).map(Optional::of));
      states.forEach(
          state ->
              assertEquals(
                  TransitionTable.find(state, event).isPresent() ? 1 : 0,
                  TransitionTable.ROWS.stream()
                      .filter(row -> row.event() == event && row.appliesTo(state))
                      .count(),
                  event + " in " + state));
    }
  }

  @Test
  void every_row_says_why() {
    TransitionTable.ROWS.forEach(
        row -> assertEquals(false, row.note().isBlank(), row.event().name()));
  }

  /** Words of one cell may stand in any order. */
  private static String sorted(String line) {
    return Arrays.stream(line.split("\\|", -1))
        .map(cell -> String.join(" ", new TreeSet<>(Arrays.asList(cell.strip().split(" +")))))
        .collect(Collectors.joining("|"));
  }

  private static String text(Transition row) {
    String from =
        Stream.concat(
                row.fromUnknown() ? Stream.of("-") : Stream.empty(),
                row.from().stream().map(OrderState::name))
            .collect(Collectors.joining(" "));
    String to =
        switch (row.to()) {
          case Transition.Target.To(OrderState state) -> state.name();
          case Transition.Target.Same() -> "same";
          case Transition.Target.HeldFromSecondSpoil(OrderState first) -> first + ", 2nd HELD";
        };
    return String.join(
        "|",
        from,
        row.event().name(),
        to,
        words(row.by()),
        words(row.needs()),
        row.blank().map(move -> move.source() + ">" + move.target()).orElse(""),
        row.ribbon() == Transition.RibbonUse.NONE ? "" : row.ribbon().name());
  }

  private static String words(java.util.Set<? extends Enum<?>> words) {
    return words.stream().map(Enum::name).collect(Collectors.joining(" "));
  }
}

package id.kia.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.FactorKind;
import id.kia.drivers.PrintListener;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScreenTableTest {
  private static final ScreenTable TABLE = new ScreenTable(() -> ScreenBench.FORECAST);

  private static final List<ScreenState> STATES =
      List.of(
          new ScreenState.Idle(),
          new ScreenState.TypingCode(new Digits("7K3MQ9X2V5T8"), new Highlight(3)),
          new ScreenState.Checking(Optional.empty()),
          new ScreenState.AskFactor(
              ScriptedDesk.ORDER, FactorKind.PIN, 6, new Digits("123456"), 0, new Highlight(0)),
          new ScreenState.Confirm(ScriptedDesk.PERSON),
          new ScreenState.Printing(
              ScriptedDesk.ORDER, ScreenBench.FORECAST.begin(0), Optional.empty()),
          new ScreenState.TryAgain(ScriptedDesk.ORDER),
          new ScreenState.TakeCard(ScriptedDesk.ORDER, Optional.empty()),
          new ScreenState.TakenThanks(),
          new ScreenState.Refused("OTHER"),
          new ScreenState.OutOfService(Set.of("P-101")));

  private static final List<ScreenInput> INPUTS =
      List.of(
          new ScreenInput.Scanned(new Digits("KIA1")),
          new ScreenInput.Typed(new Digits("7K3MQ9X2V5T8")),
          new ScreenInput.KeyPressed('1'),
          new ScreenInput.NextSign(),
          new ScreenInput.ChooseSign(),
          new ScreenInput.Yes(1),
          new ScreenInput.No(),
          new ScreenInput.Back(),
          new ScreenInput.TypeInstead(),
          new ScreenInput.TimeOver(),
          new ScreenInput.Tick(1),
          new ScreenInput.ServiceReasons(Set.of()),
          new ScreenInput.Fault(Optional.empty()),
          new ScreenInput.Drawn(ScreenBench.blankCard()),
          new ScreenInput.Progress(new PrintListener.Progress(1, 5, 1, 10), 1),
          new ScreenInput.CodeFound(ScriptedDesk.ORDER, FactorKind.PIN, 6),
          new ScreenInput.Admitted(ScriptedDesk.PERSON),
          new ScreenInput.FactorWrong(1),
          new ScreenInput.DeskRefused("OTHER"),
          new ScreenInput.Printed(ScriptedDesk.ORDER),
          new ScreenInput.SpoiledOnceMore(ScriptedDesk.ORDER),
          new ScreenInput.SpoiledHeld(),
          new ScreenInput.NothingPrinted(ScriptedDesk.ORDER, "P-101"),
          new ScreenInput.OutcomeUnknown(),
          new ScreenInput.ExitClear(),
          new ScreenInput.Taken(),
          new ScreenInput.Captured(),
          new ScreenInput.CardWaits());

  static Stream<ScreenTable.Row<?, ?>> rows() {
    return TABLE.allRows().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void each_row_leads_where_it_says(ScreenTable.Row<?, ?> row) {
    ScreenState from = STATES.stream().filter(row.from()::isInstance).findFirst().orElseThrow();
    ScreenInput on = INPUTS.stream().filter(row.on()::isInstance).findFirst().orElseThrow();
    ScreenState to = TABLE.step(from, on).orElseThrow().to();
    assertTrue(row.to().contains(to.getClass()), row + " led to " + to);
  }

  @Test
  void no_two_rows_say_what_one_input_does() {
    var seen = new HashSet<List<Class<?>>>();
    for (var row : TABLE.allRows()) {
      assertTrue(seen.add(List.of(row.from(), row.on())), "twice: " + row);
    }
  }

  @Test
  void the_test_knows_every_state_and_every_input() {
    assertEquals(ScreenState.class.getPermittedSubclasses().length, STATES.size());
    assertEquals(leaves(ScreenInput.class).distinct().count(), INPUTS.size());
  }

  @Test
  void only_a_yes_to_the_question_or_to_a_second_try_prints() {
    for (var state : STATES) {
      for (var input : INPUTS) {
        boolean prints =
            TABLE.step(state, input).stream()
                .flatMap(step -> step.actions().stream())
                .anyMatch(ScreenAction.Print.class::isInstance);
        boolean asked =
            (state instanceof ScreenState.Confirm || state instanceof ScreenState.TryAgain)
                && input instanceof ScreenInput.Yes;
        assertEquals(asked, prints, state + " on " + input);
      }
    }
  }

  @Test
  void a_card_is_worked_out_when_its_child_is_asked_and_at_no_other_time() {
    for (var state : STATES) {
      for (var input : INPUTS) {
        List<ScreenAction> actions =
            TABLE.step(state, input).map(ScreenTable.Step::actions).orElse(List.of());
        boolean asked =
            state instanceof ScreenState.Checking && input instanceof ScreenInput.Admitted;
        assertEquals(
            asked,
            actions.contains(new ScreenAction.Prepare(ScriptedDesk.ORDER)),
            state + " on " + input);
      }
    }
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(ScreenTableTest::leaves)
        : Stream.of(type);
  }
}

package id.kia.drivers.conform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.evolis.EvolisBody;
import id.kia.drivers.ipp.IppBody;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every driver keeps one contract, over every wire. */
@Timeout(60)
class PrinterContractTest {
  enum Body {
    EVOLIS_OVER_A_PSEUDO_TERMINAL(EvolisBody::overPty),
    EVOLIS_KIOSK(EvolisBody::kiosk),
    EVOLIS_WITH_A_PANEL_AHEAD(EvolisBody::overPtyAhead),
    EVOLIS_ACKNOWLEDGING(EvolisBody::acknowledging),
    EVOLIS_ACKNOWLEDGING_VALUES_WITHOUT_A_REJECT_BOX(EvolisBody::acknowledgingAllWithoutRejectBox),
    /** A printer that is not ours is in {@code EvePrinterTest}. */
    IPP_IN_THIS_PROCESS(IppBody::inProcess);

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    final ContractBody.Maker maker;

    Body(ContractBody.Maker maker) {
      this.maker = maker;
    }
  }

  @TempDir Path folder;

  private static PrinterContract run(ContractBody body, int cards) {
    return PrinterContract.run(body, body.job(), cards, result -> {});
  }

  private static Set<ContractStep> ended(PrinterContract run, Class<? extends Outcome> how) {
    return run.results().stream()
        .filter(result -> how.isInstance(result.outcome()))
        .map(StepResult::step)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ContractStep.class)));
  }

  private static String table(PrinterContract run) {
    return run.results().stream()
        .map(result -> result.step() + " " + result.outcome())
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  @ParameterizedTest
  @EnumSource
  void each_step_of_the_contract_is_held(Body driver) throws Exception {
    try (ContractBody body = driver.maker.make(folder)) {
      PrinterContract run = run(body, PrinterContract.CARDS_OF_WHOLE_RUN);
      assertEquals(Set.of(), ended(run, Outcome.Failed.class), () -> table(run));
      assertEquals(body.without(), ended(run, Outcome.NotApplicable.class), () -> table(run));
      assertEquals(Set.of(), ended(run, Outcome.NotRun.class), () -> table(run));
      assertTrue(run.held());
      assertEquals(
          List.of(ContractStep.values()), run.results().stream().map(StepResult::step).toList());
      body.look();
    }
  }

  @Test
  void the_driver_behind_the_lies_keeps_every_step() {
    PrinterContract run = run(new ImaginedBody(), PrinterContract.CARDS_OF_WHOLE_RUN);
    assertEquals(
        EnumSet.allOf(ContractStep.class), ended(run, Outcome.Held.class), () -> table(run));
  }

  @Test
  void without_a_blank_no_card_is_drawn() throws Exception {
    try (ContractBody body = EvolisBody.inMemory(folder)) {
      PrinterContract run = run(body, 0);
      assertTrue(run.held(), () -> table(run));
      assertEquals(
          EnumSet.of(
              ContractStep.PRINT,
              ContractStep.EVIDENCE_AGAIN,
              ContractStep.HOST_DIES,
              ContractStep.READY_AGAIN),
          ended(run, Outcome.NotRun.class));
      assertEquals(1, body.open().snapshot().counters().cards(), "the cleaning card");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_driver_that_does_not_keep_a_step_is_caught_at_it(Lie lie) throws Exception {
    try (ContractBody body = new LyingBody(new ImaginedBody(), lie)) {
      PrinterContract run = run(body, PrinterContract.CARDS_OF_WHOLE_RUN);
      Set<ContractStep> failed = ended(run, Outcome.Failed.class);
      assertTrue(failed.containsAll(lie.caughtAt), () -> lie + table(run));
    }
  }

  @Test
  void each_step_has_a_lie_that_it_catches() {
    Set<ContractStep> caught =
        Arrays.stream(Lie.values())
            .flatMap(lie -> lie.caughtAt.stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ContractStep.class)));
    assertEquals(EnumSet.allOf(ContractStep.class), caught);
  }
}

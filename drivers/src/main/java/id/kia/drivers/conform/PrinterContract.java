package id.kia.drivers.conform;

import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs the contract at one printer. Blocking; one thread, the one that may own the port.
 *
 * <p>A step that fails does not end the run, except the first: who does not say who it is, is asked
 * nothing else.
 */
public final class PrinterContract {
  /** Blanks that a whole run uses: a good card, and one that a dying host leaves behind. */
  public static final int CARDS_OF_WHOLE_RUN = 2;

  private final List<StepResult> results;
  private final Optional<PrinterIdentity> identity;

  private PrinterContract(List<StepResult> results, Optional<PrinterIdentity> identity) {
    this.results = List.copyOf(results);
    this.identity = identity;
  }

  /**
   * Runs every step once.
   *
   * @param job a card that names nobody, for the ribbon that is fitted
   * @param cards blanks that may be used, 0 to {@link #CARDS_OF_WHOLE_RUN}; more are not used
   * @param told told of each step as it ends
   */
  public static PrinterContract run(
      PrinterUnderTest unit, PrintJob job, int cards, Consumer<StepResult> told) {
    List<StepResult> results = new ArrayList<>();
    try (Visit visit = new Visit(unit, job)) {
      RestSteps rest = new RestSteps(visit);
      CardSteps card = new CardSteps(visit, cards);
      HandSteps hands = new HandSteps(visit);
      for (ContractStep step : ContractStep.values()) {
        boolean known = step == ContractStep.IDENTIFY || visit.identity().isPresent();
        Outcome outcome =
            known
                ? outcome(() -> check(step, rest, card, hands))
                : new Outcome.NotRun("it did not say who it is");
        results.add(new StepResult(step, outcome));
        told.accept(results.getLast());
      }
      return new PrinterContract(results, visit.identity());
    }
  }

  /** One result for each step, in their order. */
  public List<StepResult> results() {
    return results;
  }

  /** Who the printer said it is; empty when that step failed. */
  public Optional<PrinterIdentity> identity() {
    return identity;
  }

  /** Whether no step failed. */
  public boolean held() {
    return results.stream().noneMatch(result -> result.outcome() instanceof Outcome.Failed);
  }

  private interface Check {
    Outcome run() throws PrinterException, NotHeld;
  }

  private static Outcome check(ContractStep step, RestSteps rest, CardSteps card, HandSteps hands)
      throws PrinterException, NotHeld {
    return switch (step) {
      case IDENTIFY -> rest.identify();
      case STATE -> rest.state();
      case COUNTERS -> rest.counters();
      case READY -> rest.ready();
      case OTHER_PRINTER -> rest.otherPrinter();
      case OLD_BASELINE -> rest.oldBaseline();
      case OTHER_RIBBON -> rest.otherRibbon();
      case NOTHING_TO_REJECT -> rest.nothingToReject();
      case RESET -> rest.reset();
      case PRINT -> card.print();
      case EVIDENCE_AGAIN -> card.evidenceAgain();
      case CLEAR -> card.clear();
      case HOST_DIES -> card.hostDies();
      case READY_AGAIN -> card.readyAgain();
      case CLEANING -> hands.cleaning();
      case COVER_OPEN -> hands.coverOpen();
      case CABLE_PULLED -> hands.cablePulled();
    };
  }

  private static Outcome outcome(Check check) {
    try {
      return check.run();
    } catch (NotHeld e) {
      return new Outcome.Failed(String.valueOf(e.getMessage()));
    } catch (PrinterException e) {
      return new Outcome.Failed(Visit.words(e.conditions()) + ": " + e.getMessage());
    } catch (RuntimeException e) {
      // The driver under test may be anybody's first draft: its fault is a result, not our end.
      return new Outcome.Failed("the driver threw " + e);
    }
  }
}

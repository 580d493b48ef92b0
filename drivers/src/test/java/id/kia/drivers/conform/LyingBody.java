package id.kia.drivers.conform;

import id.kia.drivers.Baseline;
import id.kia.drivers.Capabilities;
import id.kia.drivers.CardPosition;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Facts;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.Recovery;
import id.kia.drivers.Snapshot;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An honest printer behind a driver that breaks the contract in one way. */
record LyingBody(ContractBody honest, Lie lie) implements ContractBody {
  @Override
  public CardPrinter open() throws PrinterException {
    return new LyingPrinter(honest.open(), lie);
  }

  @Override
  public Hands hands() {
    return honest.hands();
  }

  @Override
  public PrintJob job() {
    return honest.job();
  }

  @Override
  public Set<ContractStep> without() {
    return honest.without();
  }

  @Override
  public void look() throws Exception {
    honest.look();
  }

  @Override
  public void close() {
    // The honest one is closed by whoever made it.
  }

  private static final class LyingPrinter implements CardPrinter {
    private final CardPrinter honest;
    private final Lie lie;
    private @Nullable Snapshot last;
    private int asked;
    private boolean rejected;
    private boolean reset;
    private boolean cleaned;

    LyingPrinter(CardPrinter honest, Lie lie) {
      this.honest = honest;
      this.lie = lie;
    }

    @Override
    public Capabilities capabilities() {
      return honest.capabilities();
    }

    @Override
    public PrinterIdentity identify() throws PrinterException {
      PrinterIdentity truth = honest.identify();
      return lie == Lie.ANOTHER_FIRMWARE_EACH_TIME
          ? new PrinterIdentity(truth.model(), truth.serial(), "v" + asked++, truth.virtual())
          : truth;
    }

    @Override
    public Snapshot snapshot() throws PrinterException {
      try {
        last = told(honest.snapshot());
        return last;
      } catch (PrinterException e) {
        if (lie == Lie.MISSES_NO_CABLE) {
          return Objects.requireNonNull(last);
        }
        throw e;
      }
    }

    private Snapshot told(Snapshot now) {
      Set<Condition> conditions = EnumSet.noneOf(Condition.class);
      conditions.addAll(now.conditions());
      if (lie == Lie.SEES_NO_COVER) {
        conditions.remove(Condition.COVER_OPEN);
      }
      boolean runs = lie == Lie.COUNTERS_THAT_RUN || rejected;
      Counters counters = now.counters();
      if (runs) {
        counters = new Counters(counters.panels(), counters.cards() + ++asked);
      }
      return new Snapshot(
          now.identity(),
          cleaned ? new Counters(counters.panels() + 1, counters.cards()) : counters,
          lie == Lie.CARD_ANYWHERE
              ? CardPosition.UNKNOWN
              : lie == Lie.NEVER_EMPTY ? CardPosition.INSIDE : now.position(),
          now.ribbon(),
          now.ribbonCardsLeft(),
          now.feederHasCards(),
          now.powerWasLost() || reset,
          conditions);
    }

    @Override
    public Evidence print(PrintJob job, Baseline before, PrintListener listener) {
      Baseline own = lie == Lie.PRINTS_FOR_ANY_BASELINE ? own(before) : before;
      PrintListener heard = lie == Lie.NO_PROGRESS ? PrintListener.NONE : listener;
      Evidence evidence = honest.print(job, own, heard);
      Facts facts = evidence.facts();
      return switch (lie) {
        case SAYS_GOOD_FOR_ANY_RIBBON -> new Evidence.Good(facts);
        case NEVER_SURE -> new Evidence.Unclear(facts, Reason.NO_EVIDENCE);
        case PRINTS_UNDER_AN_OPEN_COVER ->
            facts.conditions().contains(Condition.COVER_OPEN) ? new Evidence.Good(facts) : evidence;
        default -> evidence;
      };
    }

    private Baseline own(Baseline before) {
      try {
        Snapshot now = honest.snapshot();
        return new Baseline(
            now.identity().serial(), now.counters(), now.position(), before.panelsOfJob());
      } catch (PrinterException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public Recovery recover(Optional<Baseline> unfinished) throws PrinterException {
      Recovery recovery = honest.recover(unfinished);
      Optional<Evidence> evidence =
          recovery
              .evidence()
              .map(
                  truth ->
                      switch (lie) {
                        case LOSES_EVIDENCE -> new Evidence.None(truth.facts());
                        case ALWAYS_GOOD_AFTERWARDS -> new Evidence.Good(truth.facts());
                        default -> truth;
                      });
      return new Recovery(told(recovery.now()), evidence, recovery.strayCardRejected());
    }

    @Override
    public void reject() throws PrinterException {
      rejected = lie == Lie.REJECT_DRAWS_A_CARD;
      honest.reject();
    }

    @Override
    public void reset() throws PrinterException {
      reset = lie == Lie.RESET_LOSES_SET_UP;
      honest.reset();
    }

    @Override
    public void clean() throws PrinterException {
      cleaned = lie == Lie.PRINTS_WHILE_CLEANING;
      honest.clean();
    }

    @Override
    public void forget() throws PrinterException {
      if (lie == Lie.CANNOT_FORGET) {
        throw new PrinterException(Set.of(Condition.COMMAND_REFUSED), "no such command", null);
      }
      honest.forget();
    }

    @Override
    public void close() {
      honest.close();
    }
  }
}

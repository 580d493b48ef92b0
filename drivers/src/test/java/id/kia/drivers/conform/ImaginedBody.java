package id.kia.drivers.conform;

import id.kia.drivers.Baseline;
import id.kia.drivers.Capabilities;
import id.kia.drivers.CardImage;
import id.kia.drivers.CardPosition;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Facts;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrintListener.Progress;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.Recovery;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A black printer without a wire that keeps the contract in the plainest way; takes no time. */
final class ImaginedBody implements ContractBody, CardPrinter {
  private static final PrinterIdentity WHO = new PrinterIdentity("Imagined", "VIRT-0", "1", true);

  private long panels;
  private long cards;
  private boolean inside;
  private boolean cover;
  private boolean cut;

  @Override
  public CardPrinter open() {
    return this;
  }

  @Override
  public Hands hands() {
    return deed -> {
      switch (deed) {
        case OPEN_COVER -> cover = true;
        case CLOSE_COVER -> cover = false;
        case PULL_CABLE -> cut = true;
        case PLUG_CABLE -> cut = false;
        case ALLOW_RESET, READY_FOR_CLEANING, CLEANED -> {
          // Nothing is ever in its way.
        }
        case TAKE_CARD_OUT -> inside = false;
      }
      return true;
    };
  }

  @Override
  public PrintJob job() {
    return new PrintJob(RibbonKind.K_BLACK, TestPattern.image());
  }

  @Override
  public Set<ContractStep> without() {
    return Set.of();
  }

  @Override
  public void look() {}

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        "imagined",
        CardImage.WIDTH,
        CardImage.HEIGHT,
        Set.of(RibbonKind.K_BLACK),
        true,
        true,
        true,
        true);
  }

  @Override
  public PrinterIdentity identify() {
    return WHO;
  }

  @Override
  public Snapshot snapshot() throws PrinterException {
    if (cut) {
      throw new PrinterException(Set.of(Condition.LINE_LOST), "no cable", null);
    }
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    if (cover) {
      conditions.add(Condition.COVER_OPEN);
    }
    return new Snapshot(
        WHO,
        new Counters(panels, cards),
        inside ? CardPosition.INSIDE : CardPosition.NONE,
        RibbonKind.K_BLACK,
        OptionalInt.empty(),
        true,
        false,
        conditions);
  }

  @Override
  public Evidence print(PrintJob job, Baseline before, PrintListener listener) {
    Facts facts = facts(before, false);
    if (!before.serial().equals(WHO.serial())) {
      return new Evidence.Unclear(facts, Reason.OTHER_PRINTER);
    }
    if (!before.counters().equals(new Counters(panels, cards))) {
      return new Evidence.Unclear(facts, Reason.COUNTERS_DO_NOT_FIT);
    }
    if (cover || job.ribbon() != RibbonKind.K_BLACK) {
      return new Evidence.None(facts);
    }
    cards++;
    inside = true;
    listener.onProgress(new Progress(1, 1, 50, 100));
    panels++;
    inside = false;
    listener.onProgress(new Progress(2, 1, 100, 100));
    return new Evidence.Good(facts(before, false));
  }

  private Facts facts(Baseline before, boolean rejected) {
    Set<Condition> conditions = cover ? Set.of(Condition.COVER_OPEN) : Set.of();
    return new Facts(before, Optional.empty(), rejected, false, conditions);
  }

  @Override
  public Recovery recover(Optional<Baseline> unfinished) throws PrinterException {
    boolean was = inside;
    inside = false;
    Optional<Evidence> evidence =
        unfinished.map(
            before ->
                was
                    ? new Evidence.Spoiled(facts(before, true))
                    : new Evidence.Good(facts(before, false)));
    return new Recovery(snapshot(), evidence, was && unfinished.isEmpty());
  }

  @Override
  public void reject() {}

  @Override
  public void reset() {}

  @Override
  public void clean() {}

  @Override
  public void forget() {}

  @Override
  public void close() {}
}

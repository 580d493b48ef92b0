package id.kia.drivers.evolis.virtual;

import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.virtual.PrinterBody.CardInside;
import id.kia.drivers.evolis.virtual.PrinterBody.Ribbon;
import id.kia.drivers.fault.Moment;
import id.kia.drivers.fault.PrinterFault;
import id.kia.drivers.fault.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The mechanics: draws, prints, ejects and rejects cards, and takes its time for it.
 *
 * <p>Moves run on the printer's thread and hold no lock while something moves, so a hand may open
 * the cover meanwhile; a move looks again when it ends. The body changes in one step at the end of
 * a move and is saved before anybody is told.
 */
final class Machine {
  static final int REJECT_BOX_HOLDS = 50;
  private static final Duration INSERT = Duration.ofSeconds(2);
  private static final Duration SEARCHES_A_BLANK = Duration.ofSeconds(40);
  private static final int COOLING = 6;
  private static final Duration EJECT = Duration.ofMillis(1500);
  // Insert, panels and eject make 24 s for a colour card and 7 s for a black one.
  private static final Duration COLOUR_PANEL = Duration.ofMillis(4100);
  private static final Duration BLACK_PANEL = Duration.ofMillis(3500);
  private static final int CLEANING_PASSES = 5;
  private static final Duration CLEANING_PASS = Duration.ofSeconds(5);

  /** Told when a card is about to be drawn or a panel to be printed. */
  interface Steps {
    void before(Moment when, long count);
  }

  private final VirtualPrinterOptions options;
  private final Optional<BodyFile> file;
  private final CardFiles cards;
  private final Steps steps;
  private final Runnable told;
  private final Standing<PrinterFault> faults;
  private PrinterBody body;
  private @Nullable FinishedCard lastCard;
  private final AtomicLong drawn = new AtomicLong();
  private volatile boolean jamNext;
  private long exitSince;
  private volatile boolean powered = true;

  Machine(VirtualPrinterOptions options, Standing<PrinterFault> faults, Steps steps, Runnable told)
      throws IOException {
    this.faults = faults;
    this.options = options;
    this.steps = steps;
    this.told = told;
    this.cards = new CardFiles(options.out());
    this.file = options.stateFile().map(BodyFile::new);
    Optional<PrinterBody> kept = file.isPresent() ? file.get().load() : Optional.empty();
    this.body = kept.orElseGet(() -> fresh(options));
    this.exitSince = options.nanoClock().getAsLong();
    change(same -> same);
  }

  private static PrinterBody fresh(VirtualPrinterOptions options) {
    Ribbon ribbon =
        new Ribbon(options.ribbon().orElse(RibbonKind.YMCKO), options.ribbonCards(), false);
    return new PrinterBody(
        options.serial(),
        options.feederCards(),
        ribbon,
        0,
        0,
        null,
        0,
        0,
        false,
        Map.of(),
        Map.of(),
        false,
        PrinterBody.Cleaning.NONE);
  }

  synchronized PrinterBody body() {
    return body;
  }

  synchronized Optional<FinishedCard> lastCard() {
    return Optional.ofNullable(lastCard);
  }

  boolean powered() {
    return powered;
  }

  void power(boolean on) {
    powered = on;
    told.run();
  }

  /** Changes the body, saves it, tells. */
  void change(UnaryOperator<PrinterBody> how) {
    synchronized (this) {
      PrinterBody changed = how.apply(body);
      try {
        if (file.isPresent()) {
          file.get().save(changed);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the state of the virtual printer cannot be saved", e);
      }
      body = changed;
    }
    told.run();
  }

  /** Draws a blank from the feeder. */
  void insert() throws Refused, PowerGone {
    steps.before(Moment.CARD, drawn.get() + 1);
    refuseIfBlocked();
    PrinterBody now = body();
    if (now.inside() != null) {
      throw new Refused("ERR CARD");
    }
    if (now.ribbon().noneLeft()) {
      throw new Refused("ERROR RIBBON");
    }
    if (faults.on(PrinterFault.RIBBON_UNREADABLE)) {
      throw new Refused("ERR RIB DETECTION");
    }
    if (faults.on(PrinterFault.FEEDER_HANGS)) {
      move(SEARCHES_A_BLANK);
    }
    if (now.feederCards() == 0) {
      throw new Refused("FEEDER EMPTY");
    }
    move(INSERT);
    drawn.incrementAndGet();
    boolean jams = jamNext;
    jamNext = false;
    change(b -> jams ? b.drawn().withInside(new CardInside(Map.of(), true)) : b.drawn());
    refuseIfBlocked();
  }

  /**
   * Moves the cleaning card five times back and forth and ejects it.
   *
   * @return whether there was none, so that a blank was wasted
   */
  boolean clean() throws Refused, PowerGone {
    refuseIfBlocked();
    PrinterBody now = body();
    if (now.inside() != null) {
      throw new Refused("ERR CARD");
    }
    if (!now.ribbon().out()) {
      throw new Refused("ERROR RIBBON");
    }
    boolean blank = !now.cleaningCard();
    if (blank && now.feederCards() == 0) {
      throw new Refused("FEEDER EMPTY");
    }
    refuseIfExitIsFull();
    move(INSERT);
    boolean jams = jamNext;
    jamNext = false;
    change(PrinterBody::drawnForCleaning);
    if (jams) {
      jam();
    }
    for (int pass = 0; pass < CLEANING_PASSES; pass++) {
      refuseIfBlocked();
      move(CLEANING_PASS);
    }
    refuseIfBlocked();
    move(EJECT);
    refuseIfBlocked();
    exitSince = options.nanoClock().getAsLong();
    change(
        b ->
            b.withInside(null)
                .withCleaning(b.cleaning().over())
                .withBoxes(b.exitCards() + 1, b.rejectBox()));
    return blank;
  }

  private void refuseIfExitIsFull() throws Refused {
    if (options.exit() == VirtualPrinterOptions.Exit.SLOT && body().exitCards() > 0) {
      throw new Refused("HOPPER FULL");
    }
  }

  /** Prints one panel on the card inside. */
  void print(Panel panel, Dots dots) throws Refused, PowerGone {
    steps.before(Moment.PANEL, inside().printed().size() + 1L);
    refuseIfNoPrinting();
    Duration panelTime = body().ribbon().kind().hasColour() ? COLOUR_PANEL : BLACK_PANEL;
    move(faults.on(PrinterFault.HEAD_COOLING) ? panelTime.multipliedBy(COOLING) : panelTime);
    refuseIfNoPrinting();
    CardInside card = inside();
    change(b -> b.printed(card, panel, dots));
  }

  private void refuseIfNoPrinting() throws Refused, PowerGone {
    refuseIfBlocked();
    if (faults.on(PrinterFault.HEAD_TOO_HOT)) {
      throw new Refused("ERROR HEAD");
    }
    if (faults.on(PrinterFault.RIBBON_BROKEN)) {
      throw new Refused("ERROR RIBBON");
    }
    Ribbon ribbon = body().ribbon();
    if (inside().printed().isEmpty() ? ribbon.noneLeft() : ribbon.gone()) {
      throw new Refused("ERROR RIBBON");
    }
  }

  /** Puts the card out at the front. */
  void eject() throws Refused, PowerGone {
    refuseIfBlocked();
    CardInside card = inside();
    refuseIfExitIsFull();
    move(EJECT);
    refuseIfBlocked();
    boolean whole = card.printed().size() == body().ribbon().kind().panelsPerCard();
    exitSince = options.nanoClock().getAsLong();
    leave(
        card,
        whole ? FinishedCard.Outcome.GOOD : FinishedCard.Outcome.SHORT,
        b -> b.withBoxes(b.exitCards() + 1, b.rejectBox()));
  }

  /** Puts the card that is inside, or waits in the slot, into the reject box. */
  void reject() throws Refused, PowerGone {
    if (!options.rejectBox()) {
      throw new Refused("OPT NOT AVAILABLE");
    }
    refuseIfBlocked();
    PrinterBody now = body();
    if (now.rejectBox() >= REJECT_BOX_HOLDS) {
      throw new Refused("HOPPER FULL");
    }
    boolean atExit = options.exit() == VirtualPrinterOptions.Exit.SLOT && now.exitCards() > 0;
    if (now.inside() == null && !atExit) {
      throw new Refused("NO CARD");
    }
    move(EJECT);
    refuseIfBlocked();
    CardInside card = body().inside();
    if (card == null) {
      takeBack();
    } else {
      leave(
          card, FinishedCard.Outcome.REJECTED, b -> b.withBoxes(b.exitCards(), b.rejectBox() + 1));
    }
  }

  /** Takes a card back that nobody took in time; called again and again. */
  void tick(Optional<Duration> bezelRejects) {
    Optional<Duration> after = bezelRejects.or(options::takeBackAfter);
    // The time first: power that goes between the two must not let it pass.
    long waits = options.nanoClock().getAsLong() - exitSince;
    if (powered && after.isPresent() && body().exitCards() > 0 && waits >= after.get().toNanos()) {
      takeBack();
    }
  }

  /** Cards drawn in this run. */
  long drawn() {
    return drawn.get();
  }

  /** Puts the card that waits at the exit into the reject box, if there is one. */
  void takeBack() {
    change(b -> b.exitCards() == 0 ? b : b.withBoxes(b.exitCards() - 1, b.rejectBox() + 1));
  }

  /** A hand takes the card out of the machine. */
  void removeByHand() {
    CardInside card = body().inside();
    if (card != null) {
      leave(card, FinishedCard.Outcome.REMOVED, b -> b);
    }
  }

  /** A hand takes a jammed card out; says whether there was one. */
  boolean unjam() {
    jamNext = false;
    CardInside card = body().inside();
    boolean jammed = card != null && card.jammed();
    if (jammed) {
      removeByHand();
    }
    return jammed;
  }

  /** The card in flight, or the next one, stops moving. */
  void jam() {
    CardInside card = body().inside();
    if (card == null) {
      jamNext = true;
    } else {
      change(b -> b.withInside(new CardInside(card.printed(), true)));
    }
  }

  private void leave(
      CardInside card, FinishedCard.Outcome outcome, UnaryOperator<PrinterBody> where) {
    String name =
        switch (outcome) {
          case GOOD -> "good";
          case SHORT -> "short";
          case REJECTED -> "rejected";
          case REMOVED -> "removed";
        };
    try {
      if (options.pictures()) {
        Path picture = cards.write(card.printed(), name);
        synchronized (this) {
          lastCard = new FinishedCard(picture, outcome);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a card cannot be written to " + options.out(), e);
    }
    change(b -> where.apply(b.withInside(null)));
  }

  private CardInside inside() throws Refused {
    CardInside card = body().inside();
    if (card == null) {
      throw new Refused("NO CARD");
    }
    return card;
  }

  private void refuseIfBlocked() throws Refused, PowerGone {
    if (!powered) {
      throw new PowerGone();
    }
    PrinterBody now = body();
    if (now.coverOpen()) {
      throw new Refused("COVER OPEN");
    }
    if (now.inside() != null && now.inside().jammed()) {
      throw new Refused("CARD JAM");
    }
  }

  private void move(Duration time) throws PowerGone {
    if (!options.pacer().mechanics(time, () -> !powered)) {
      throw new PowerGone();
    }
  }
}

package id.kia.drivers.evolis.virtual;

import id.kia.bridge.wire.WireException;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.PrinterBody.CardInside;
import id.kia.drivers.evolis.virtual.PrinterBody.Ribbon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A virtual Evolis printer at work on its own platform thread, and the hands of the people around
 * it. Starting it is switching it on: what the state file holds is as it was, what is volatile is
 * gone.
 *
 * <p>All methods may be called from any thread.
 */
public final class VirtualEvolis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VirtualEvolis.class);
  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration REPLY_MAY_TAKE = Duration.ofSeconds(1);
  private static final int CHUNK_BYTES = 512;
  private static final int VIOLATIONS_KEPT = 100;

  private final VirtualPrinterOptions options;
  private final VirtualLine line;
  private final FaultPlan plan;
  private final Machine machine;
  private final Firmware firmware;
  private final CommandParser parser = new CommandParser();
  private final Deque<String> violations = new ArrayDeque<>();
  private final AtomicBoolean powerWasLost = new AtomicBoolean();
  private final AtomicBoolean cardWasRemoved = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Outage power;
  private final Outage plug;
  private final Outage voice;
  private final AtomicLong lineBytes = new AtomicLong();
  private volatile long panelBytes;
  private volatile boolean ready;

  private VirtualEvolis(VirtualLine line, VirtualPrinterOptions options) throws IOException {
    this.options = options;
    this.line = line;
    this.plan = new FaultPlan(options.faults());
    this.power = new Outage(options.nanoClock());
    this.plug = new Outage(options.nanoClock());
    this.voice = new Outage(options.nanoClock());
    this.machine = new Machine(options, this::beforeStep, this::tell);
    this.firmware = new Firmware(options, machine, this::violation);
    this.ready = true;
  }

  /**
   * Switches a printer on.
   *
   * @param line closed together with the printer
   * @throws IOException when the state file is damaged or the folder for cards cannot be made
   */
  public static VirtualEvolis start(VirtualLine line, VirtualPrinterOptions options)
      throws IOException {
    VirtualEvolis printer = new VirtualEvolis(line, options);
    Thread.ofPlatform().daemon().name("virtual-evolis").start(printer::work);
    return printer;
  }

  /** The machine as somebody in front of it sees it now. */
  public PrinterView body() {
    PrinterBody body = machine.body();
    CardInside card = body.inside();
    List<String> seen;
    synchronized (violations) {
      seen = List.copyOf(violations);
    }
    return new PrinterView(
        body.serial(),
        machine.powered(),
        line.plugged(),
        body.feederCards(),
        body.ribbon().kind(),
        body.ribbon().cardsLeft(),
        body.ribbon().ended(),
        body.ribbon().out(),
        body.cleaningCard(),
        body.panels(),
        body.cards(),
        card != null,
        card == null ? 0 : card.printed().size(),
        card != null && card.jammed(),
        body.exitCards(),
        body.rejectBox(),
        body.coverOpen(),
        body.cleaning().done(),
        body.cleaning().cardsLeft(),
        lineBytes.get(),
        panelBytes,
        machine.lastCard(),
        seen);
  }

  /** Puts {@code count} more blanks into the feeder. */
  public void loadFeeder(int count) {
    machine.change(b -> b.withFeeder(b.feederCards() + count));
  }

  /** Fits a fresh ribbon for {@code cards} cards; what was on the old one is gone. */
  public void fitRibbon(RibbonKind kind, int cards) {
    machine.change(b -> b.withRibbon(new Ribbon(kind, cards, false)));
  }

  /** Lifts the ribbon out; it stays as it is. */
  public void takeOutRibbon() {
    machine.change(b -> b.withRibbon(b.ribbon().out(true)));
  }

  /** Puts the same ribbon back. */
  public void putInRibbon() {
    machine.change(b -> b.withRibbon(b.ribbon().out(false)));
  }

  /** Lays a cleaning card where the machine draws it. */
  public void putInCleaningCard() {
    machine.change(b -> b.withCleaningCard(true));
  }

  /** Takes an unused cleaning card away again. */
  public void takeOutCleaningCard() {
    machine.change(b -> b.withCleaningCard(false));
  }

  public void openCover() {
    machine.change(b -> b.withCover(true));
  }

  public void closeCover() {
    machine.change(b -> b.withCover(false));
  }

  /** Takes the card that is in the machine out by hand, jammed or not. */
  public void clearJam() {
    machine.removeByHand();
    cardWasRemoved.set(true);
  }

  /** Pulls the mains: what is volatile is gone, a card in flight stays where it is. */
  public void powerOff() {
    cut(Duration.ZERO);
  }

  public void powerOn() {
    power.over();
    voice.over();
    machine.power(true);
  }

  /** Pulls the plug of the line; the machine keeps its power. */
  public void unplug() {
    line.unplug();
    tell();
  }

  /** Plugs the line in again. */
  public void plug() throws IOException {
    line.plug();
    tell();
  }

  /** Takes a card from the exit; says whether there was one. */
  public boolean takeCard() {
    boolean there = machine.body().exitCards() > 0;
    machine.change(b -> b.withBoxes(Math.max(0, b.exitCards() - 1), b.rejectBox()));
    return there;
  }

  public void emptyRejectBox() {
    machine.change(b -> b.withBoxes(b.exitCards(), 0));
  }

  /** Fills the reject box, as a technician who never looked. */
  public void fillRejectBox() {
    machine.change(b -> b.withBoxes(b.exitCards(), Machine.REJECT_BOX_HOLDS));
  }

  /** Lets the time pass after which a card that waits at the exit is drawn back. */
  public void drawBack() {
    machine.takeBack();
  }

  /**
   * Lets a fault happen later, once.
   *
   * @param more bytes or cards from now, or the number of the panel on a card; at least 1
   */
  public void plan(Fault fault, PlannedFault.When when, long more) {
    long seen =
        switch (when) {
          case BYTES -> lineBytes.get();
          case CARD -> machine.drawn();
          case PANEL -> 0;
        };
    plan.add(new PlannedFault(fault, when, seen + more));
  }

  /** Faults that still wait for their moment. */
  public List<PlannedFault> planned() {
    return plan.waiting();
  }

  /** Forgets every planned fault. */
  public void forgetPlanned() {
    plan.clear();
  }

  /** Whether the machine works but says nothing. */
  public boolean silent() {
    return voice.goesOn();
  }

  /** Lets it speak again. */
  public void speak() {
    voice.over();
  }

  /** Lets a fault happen now. */
  public void inflict(Fault fault) {
    LOG.info("virtual-printer fault={}", fault);
    switch (fault) {
      case Fault.FeederEmpty _ -> machine.change(b -> b.withFeeder(0));
      case Fault.RibbonEnded _ ->
          machine.change(
              b -> b.withRibbon(new Ribbon(b.ribbon().kind(), b.ribbon().cardsLeft(), true)));
      case Fault.CoverOpen _ -> openCover();
      case Fault.Jam _ -> machine.jam();
      case Fault.PowerCut powerCut -> cut(powerCut.offFor());
      case Fault.Unplug unplug -> {
        plug.begin(unplug.outFor());
        unplug();
      }
      case Fault.Silence silence -> voice.begin(silence.lasting());
    }
  }

  /** Waits until the printer was closed. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** Switches off for good and pulls the line. */
  @Override
  public void close() {
    machine.power(false);
    line.close();
  }

  private void cut(Duration offFor) {
    power.begin(offFor);
    powerWasLost.set(true);
    machine.power(false);
  }

  private void work() {
    try {
      byte[] buffer = new byte[CHUNK_BYTES];
      while (true) {
        int got = line.device().read(buffer, 0, buffer.length, TICK);
        take(buffer, got);
        options.pacer().line(got);
        tick();
      }
    } catch (WireException e) {
      LOG.debug("virtual-printer line closed", e);
    } catch (IOException | UncheckedIOException e) {
      LOG.error("virtual-printer stopped: {}", e.getMessage(), e);
      line.close();
    } finally {
      ended.countDown();
    }
  }

  private void tick() throws IOException {
    if (power.isOver()) {
      powerOn();
    }
    if (plug.isOver()) {
      plug();
    }
    if (voice.isOver()) {
      voice.over();
    }
    machine.tick();
  }

  private void take(byte[] bytes, int length) throws WireException {
    for (int i = 0; i < length; i++) {
      OptionalLong fault = plan.nextBytes();
      if (fault.isPresent() && fault.getAsLong() <= lineBytes.get()) {
        beforeStep(PlannedFault.When.BYTES, lineBytes.get());
      }
      if (cardWasRemoved.getAndSet(false)) {
        firmware.endSequence();
      }
      if (powerWasLost.getAndSet(false)) {
        parser.reset();
        firmware.restart();
      }
      lineBytes.incrementAndGet();
      if (machine.powered()) {
        Optional<Incoming> incoming = parser.accept(bytes[i]);
        panelBytes = parser.panelBytes();
        if (incoming.isPresent()) {
          if (firmware.acknowledges() && saysMore(bytes, i + 1, length)) {
            violation("a command before the one before it was acknowledged");
          }
          answer(incoming.get());
        }
      }
    }
  }

  /** Padding and the end of a filled panel are no command. */
  private static boolean saysMore(byte[] bytes, int from, int length) {
    for (int i = from; i < length; i++) {
      if (bytes[i] != 0 && bytes[i] != '\r') {
        return true;
      }
    }
    return false;
  }

  private void answer(Incoming incoming) throws WireException {
    // A command that changes how it answers is answered as before.
    boolean acknowledges = firmware.acknowledges();
    Optional<String> reply;
    try {
      reply = firmware.reply(incoming);
    } catch (PowerGone e) {
      return;
    }
    if (reply.isPresent() && !voice.goesOn() && machine.powered()) {
      boolean asked = incoming instanceof Incoming.Text text && text.asks();
      byte[] bytes =
          acknowledges
              ? options
                  .acknowledgement()
                  .bytes(reply.get(), firmware.refusedLast(), asked, options.terminator())
              : (reply.get() + options.terminator()).getBytes(StandardCharsets.US_ASCII);
      line.device().write(bytes, REPLY_MAY_TAKE);
    }
  }

  private void beforeStep(PlannedFault.When when, long count) {
    plan.due(when, count).forEach(this::inflict);
  }

  private void violation(String what) {
    LOG.warn("virtual-printer violation={}", what);
    synchronized (violations) {
      if (violations.size() == VIOLATIONS_KEPT) {
        violations.removeFirst();
      }
      violations.addLast(what);
    }
    tell();
  }

  private void tell() {
    // The machine tells already while this object is being made.
    if (ready) {
      options.listener().accept(body());
    }
  }
}

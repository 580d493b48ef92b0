package id.kia.drivers.evolis.virtual;

import id.kia.bridge.wire.WireException;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.PrinterBody.Ribbon;
import id.kia.drivers.fault.FaultPlan;
import id.kia.drivers.fault.Moment;
import id.kia.drivers.fault.PlannedFault;
import id.kia.drivers.fault.PrinterFault;
import id.kia.drivers.fault.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
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
  private static final int CHUNK_BYTES = 512;
  private static final int VIOLATIONS_KEPT = 100;

  private final VirtualPrinterOptions options;
  private final VirtualLine line;

  /** Lets the bytes take their time, where nobody else does. */
  private final IntConsumer lineTime;

  private final FaultPlan plan;
  private final Machine machine;
  private final Firmware firmware;
  private final CommandParser parser = new CommandParser();
  private final Deque<String> violations = new ArrayDeque<>();
  private final AtomicBoolean powerWasLost = new AtomicBoolean();
  private final AtomicBoolean cardWasRemoved = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Standing<PrinterFault> standing;
  private final Mishaps mishaps;
  private final Voice voice;
  private final AtomicLong lineBytes = new AtomicLong();
  private volatile long panelBytes;
  private volatile boolean ready;

  private VirtualEvolis(VirtualLine line, VirtualPrinterOptions options, WhilePrinting meanwhile)
      throws IOException {
    this.options = options;
    this.line = meanwhile.takesBytes() ? EagerLine.on(line, options.pacer()) : line;
    this.lineTime = meanwhile.takesBytes() ? bytes -> {} : options.pacer()::line;
    this.plan = new FaultPlan(options.faults());
    this.standing = new Standing<>(PrinterFault.class, options.nanoClock());
    this.machine = new Machine(options, standing, this::beforeStep, this::tell);
    this.firmware = new Firmware(options, machine, standing, this::violation, meanwhile);
    this.voice = new Voice(options, line.device(), standing);
    this.mishaps = new Mishaps(machine, standing, line, new Around());
    this.ready = true;
    plan.due(Moment.NOW, 0).forEach(this::inflict);
  }

  /**
   * Switches a printer on.
   *
   * @param line closed together with the printer
   * @throws IOException when the state file is damaged or the folder for cards cannot be made
   */
  public static VirtualEvolis start(VirtualLine line, VirtualPrinterOptions options)
      throws IOException {
    return start(line, options, WhilePrinting.TAKES_NOTHING);
  }

  /** The same, with another reading of what the guide leaves open. */
  public static VirtualEvolis start(
      VirtualLine line, VirtualPrinterOptions options, WhilePrinting meanwhile) throws IOException {
    VirtualEvolis printer = new VirtualEvolis(line, options, meanwhile);
    Thread.ofPlatform().daemon().name("virtual-evolis").start(printer::work);
    return printer;
  }

  /** The machine as somebody in front of it sees it now. */
  public PrinterView body() {
    List<String> seen;
    synchronized (violations) {
      seen = List.copyOf(violations);
    }
    return PrinterView.of(machine, line.plugged(), lineBytes.get(), panelBytes, seen);
  }

  /** Puts {@code count} more blanks into the feeder. */
  public void loadFeeder(int count) {
    over(PrinterFault.FEEDER_EMPTY, PrinterFault.FEEDER_HANGS, PrinterFault.FEEDER_LOW);
    machine.change(b -> b.withFeeder(b.feederCards() + count));
  }

  /** Fits a fresh ribbon for {@code cards} cards; what was on the old one is gone. */
  public void fitRibbon(RibbonKind kind, int cards) {
    over(PrinterFault.RIBBON_ENDED, PrinterFault.RIBBON_BROKEN);
    over(PrinterFault.RIBBON_WRONG, PrinterFault.RIBBON_UNREADABLE);
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
    over(PrinterFault.COVER_OPEN);
    machine.change(b -> b.withCover(false));
  }

  /** Takes the card that is in the machine out by hand, jammed or not. */
  public void clearJam() {
    over(PrinterFault.JAM);
    machine.removeByHand();
    cardWasRemoved.set(true);
  }

  /** Pulls the mains: what is volatile is gone, a card in flight stays where it is. */
  public void powerOff() {
    inflict(PrinterFault.POWER_CUT);
  }

  public void powerOn() {
    over(PrinterFault.POWER_CUT, PrinterFault.SILENCE);
    machine.power(true);
  }

  /** Pulls the plug of the line; the machine keeps its power. */
  public void unplug() {
    line.unplug();
    tell();
  }

  /** Plugs the line in again. */
  public void plug() throws IOException {
    over(PrinterFault.UNPLUG, PrinterFault.USB_RESET);
    line.plug();
    tell();
  }

  /** Takes a card from the exit; says whether there was one. */
  public boolean takeCard() {
    over(PrinterFault.CARD_LEFT);
    boolean there = machine.body().exitCards() > 0;
    machine.change(b -> b.withBoxes(Math.max(0, b.exitCards() - 1), b.rejectBox()));
    return there;
  }

  public void emptyRejectBox() {
    over(PrinterFault.REJECT_BOX_FULL);
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
  public void plan(PrinterFault fault, Moment when, long more) {
    plan(fault, when, more, Duration.ZERO);
  }

  /** The same with an end of its own; {@link Moment#NOW} happens now. */
  public void plan(PrinterFault fault, Moment when, long more, Duration lasting) {
    long seen =
        switch (when) {
          case BYTES -> lineBytes.get();
          case CARD -> machine.drawn();
          case NOW, PANEL, READ, CODE -> 0;
        };
    if (when == Moment.NOW) {
      inflict(fault, lasting);
    } else {
      plan.add(new PlannedFault(fault, when, seen + more, lasting, Optional.empty()));
    }
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
    return standing.on(PrinterFault.SILENCE);
  }

  /** Lets it speak again. */
  public void speak() {
    over(PrinterFault.SILENCE);
  }

  /** Lets a fault happen now; it stands until it is mended. */
  public void inflict(PrinterFault fault) {
    inflict(fault, Duration.ZERO);
  }

  /** Lets a fault happen now, over by itself after this much time; zero = until it is mended. */
  public void inflict(PrinterFault fault, Duration lasting) {
    mishaps.inflict(fault, lasting);
    tell();
  }

  private void inflict(PlannedFault planned) {
    if (planned.fault() instanceof PrinterFault fault) {
      inflict(fault, planned.lasting());
    }
  }

  /** Undoes a fault as somebody before the machine would. */
  public void mend(PrinterFault fault) {
    mishaps.mend(fault);
    tell();
  }

  /** Faults that were inflicted and neither mended nor over. */
  public List<PrinterFault> standing() {
    return standing.now();
  }

  /** A hand put right what these did. */
  private void over(PrinterFault... faults) {
    for (PrinterFault fault : faults) {
      standing.over(fault);
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

  /** What a mishap does beyond the body. */
  private final class Around implements Mishaps.Wider {
    @Override
    public void forgets() {
      powerWasLost.set(true);
    }

    @Override
    public void cardRemoved() {
      cardWasRemoved.set(true);
    }

    @Override
    public void power(boolean on) {
      if (on) {
        powerOn();
      } else {
        machine.power(false);
      }
    }
  }

  private void work() {
    try {
      byte[] buffer = new byte[CHUNK_BYTES];
      while (true) {
        int got = line.device().read(buffer, 0, buffer.length, TICK);
        take(buffer, got);
        lineTime.accept(got);
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
    standing.ended().forEach(this::mend);
    machine.tick(firmware.bezelRejectsAfter());
  }

  private void take(byte[] bytes, int length) throws WireException {
    for (int i = 0; i < length; i++) {
      OptionalLong fault = plan.nextBytes();
      if (fault.isPresent() && fault.getAsLong() <= lineBytes.get()) {
        beforeStep(Moment.BYTES, lineBytes.get());
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
          if (firmware.acknowledges() && CommandParser.begins(bytes, i + 1, length)) {
            violation("a command before the one before it was acknowledged");
          }
          answer(incoming.get());
        }
      }
    }
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
    if (reply.isPresent() && machine.powered()) {
      boolean asked = incoming instanceof Incoming.Text text && text.asks();
      voice.say(reply.get(), acknowledges, firmware.refusedLast(), asked);
    }
    firmware.afterReply();
  }

  private void beforeStep(Moment when, long count) {
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

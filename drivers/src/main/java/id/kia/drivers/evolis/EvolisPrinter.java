package id.kia.drivers.evolis;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.Baseline;
import id.kia.drivers.Capabilities;
import id.kia.drivers.CardImage;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Recovery;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * An Evolis printer of the classic family on a wire; see README.md for what is known from where.
 */
final class EvolisPrinter implements CardPrinter {
  private final EvolisLine line;
  private final EvolisReadings readings;
  private final EvolisSetup setup;
  private final EvolisSettling settling;
  private final EvolisSettings settings;
  private final EvolisCleaning cleaning;
  private final EvolisResident resident;
  private final PrinterProfile profile;
  private final Optional<EvolisKiosk> kiosk;
  private boolean virtual;

  /** Bitmaps that may hold a picture: all of them until they were cleared from here. */
  private final Set<Panel> kept = EnumSet.allOf(Panel.class);

  /** A panel was filled since the last recovery; kept so that identify() may come first. */
  private boolean filled;

  EvolisPrinter(Wire wire, PrinterProfile profile, LongSupplier nanoClock, EvolisTiming timing) {
    this(new EvolisLine(wire, nanoClock, timing, profile), profile, Optional.empty());
  }

  private EvolisPrinter(EvolisLine line, PrinterProfile profile, Optional<EvolisKiosk> kiosk) {
    this.profile = profile;
    this.line = line;
    this.kiosk = kiosk;
    this.readings = new EvolisReadings(line, profile);
    this.setup = new EvolisSetup(line, profile, kiosk);
    this.settling = new EvolisSettling(line, readings, profile);
    this.settings = new EvolisSettings(line);
    this.cleaning = new EvolisCleaning(line, profile);
    this.resident = new EvolisResident(profile);
  }

  /** A kiosk module. */
  static EvolisPrinter atKiosk(
      Wire wire, PrinterProfile profile, LongSupplier nanoClock, EvolisTiming timing) {
    EvolisLine line = new EvolisLine(wire, nanoClock, timing, profile);
    return new EvolisPrinter(line, profile, Optional.of(new EvolisKiosk(line, profile)));
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        kiosk.isPresent() ? EvolisKioskDriver.ID : EvolisClassicDriver.ID,
        CardImage.WIDTH,
        CardImage.HEIGHT,
        Set.of(RibbonKind.values()),
        profile.hasRejectBox(),
        true,
        profile.countersSurvivePowerCut(),
        virtual);
  }

  @Override
  public PrinterIdentity identify() throws PrinterException {
    filled |= waking().wake();
    resident.drop();
    readings.forgetIdentity();
    kept.addAll(EnumSet.allOf(Panel.class));
    PrinterIdentity identity = readings.identity();
    virtual = identity.virtual();
    kiosk.ifPresent(EvolisKiosk::forgetWhatIsUnknown);
    setup.send();
    settings.read();
    cleaning.forgetCounts();
    return identity;
  }

  @Override
  public Snapshot snapshot() throws PrinterException {
    Map<String, String> all = new TreeMap<>(settings.fresh());
    all.putAll(setup.offsets());
    return felt(cleaning.on(readings.snapshot())).withSettings(all);
  }

  @Override
  public Evidence print(PrintJob job, Baseline before, PrintListener listener) {
    kept.addAll(EvolisJob.panels(job.ribbon()));
    try {
      dropIfPowerWasLost();
    } catch (PrinterException e) {
      // The print asks again and says it.
      resident.drop();
    }
    return new EvolisPrinting(line, readings, setup, settling, profile, resident)
        .print(job, before, listener);
  }

  @Override
  public Recovery recover(Optional<Baseline> unfinished) throws PrinterException {
    filled |= waking().wake();
    if (filled || unfinished.isPresent()) {
      resident.drop();
    }
    dropIfPowerWasLost();
    Recovery recovery = recovered(unfinished);
    filled = false;
    virtual = recovery.now().identity().virtual();
    Snapshot now = felt(cleaning.inRecovery(recovery.now()));
    return new Recovery(now, recovery.evidence(), recovery.strayCardRejected());
  }

  private Snapshot felt(Snapshot now) throws PrinterException {
    return kiosk.isPresent() ? kiosk.get().on(now) : now;
  }

  /**
   * Once more after a reset, when the printer said who it is and then obeyed no command: seen after
   * a retract, a printer that stays busy until {@code Srs} (printers.md G). Never while a card is
   * unsettled, because a reset may move it: then a person looks first.
   */
  private Recovery recovered(Optional<Baseline> unfinished) throws PrinterException {
    var recovery = new EvolisRecovery(line, readings, setup, settling);
    try {
      return recovery.recover(unfinished, filled);
    } catch (PrinterException e) {
      if (unfinished.isPresent() || !e.conditions().equals(Set.of(Condition.SILENT))) {
        throw e;
      }
      reset();
      return recovery.recover(unfinished, filled);
    }
  }

  private EvolisWaking waking() {
    return new EvolisWaking(line, Panel.rawBytes(profile.form().levels()));
  }

  @Override
  public void reject() throws PrinterException {
    expectDone(TextCommand.of("Ser"));
  }

  @Override
  public void reset() throws PrinterException {
    resident.drop();
    new EvolisReset(line, setup).run();
  }

  @Override
  public void clean() throws PrinterException {
    resident.drop();
    cleaning.run();
  }

  @Override
  public boolean keepsForRetry() {
    return resident.keeps();
  }

  /** Before the mark is set again: what went with the power is not in the printer any more. */
  private void dropIfPowerWasLost() throws PrinterException {
    if (resident.keeps() && readings.markerGone()) {
      resident.drop();
    }
  }

  @Override
  public void forget() throws PrinterException {
    resident.drop();
    for (Panel panel : List.copyOf(kept)) {
      expectDone(TextCommand.of("Wcb", String.valueOf(panel.letter())));
      kept.remove(panel);
    }
  }

  private void expectDone(TextCommand command) throws PrinterException {
    Reply reply = line.ask(command, line.timing().mechanics());
    if (!(reply instanceof Reply.Done)) {
      Condition condition =
          reply instanceof Reply.Trouble trouble ? trouble.condition() : Condition.COMMAND_REFUSED;
      throw new PrinterException(
          EnumSet.of(condition), command.label() + " was answered with " + reply.text(), null);
    }
  }

  @Override
  public void close() {
    line.close();
  }
}

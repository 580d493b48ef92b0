package id.kia.drivers.evolis.virtual;

import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.virtual.PrinterBody.Ribbon;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions.Model;
import id.kia.drivers.fault.PrinterFault;
import id.kia.drivers.fault.Standing;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the printer does with a command; one reply to each, after the mechanics.
 *
 * <p>A panel is printed when the next one is in, {@code Se} prints the last, so an error of panel n
 * is the reply to command n+1.
 */
final class Firmware {
  private static final String WRONG_MOMENT = "ERROR PARAMETRES";

  /** Known to the machine, but only with parts that this one does not have. */
  private static final Set<String> NOT_FITTED =
      Set.of("Sv", "Sib", "Sie", "Sis", "Sic", "Sc", "Sa", "St", "Stt", "Sds");

  private final VirtualPrinterOptions options;
  private final Machine machine;
  private final Settings settings;
  private final Questions questions;
  private final Standing<PrinterFault> faults;
  private final Consumer<String> violations;
  private final boolean answersFirst;
  private boolean refusedLast;
  private boolean started;
  private boolean sideChosen;

  /** Downloaded since the power came, and not cleared. */
  private final Set<Panel> resident = EnumSet.noneOf(Panel.class);

  private @Nullable Panel pending;
  private @Nullable Panel latest;

  /** To be printed as soon as the reply is out, where the printer answers first. */
  private @Nullable Panel afterwards;

  /** What went wrong after a reply; the next command is answered with it. */
  private @Nullable Refused owed;

  Firmware(
      VirtualPrinterOptions options,
      Machine machine,
      Standing<PrinterFault> faults,
      Consumer<String> violations,
      WhilePrinting meanwhile) {
    this.answersFirst = meanwhile.answersFirst();
    this.faults = faults;
    this.options = options;
    this.machine = machine;
    this.settings = new Settings(machine, options.model());
    this.questions = new Questions(machine, settings, faults, options.model());
    this.violations = violations;
  }

  /** Carries a command out; empty when the host gets no reply. */
  Optional<String> reply(Incoming incoming) throws PowerGone {
    refusedLast = incoming instanceof Incoming.Malformed;
    if (faults.on(PrinterFault.BUSY_STUCK) && !heardWhileBusy(incoming)) {
      return Optional.empty();
    }
    try {
      return switch (incoming) {
        case Incoming.Text text -> Optional.of(text(text.mnemonic(), text.params()));
        case Incoming.PanelData panel -> Optional.of(panel(panel));
        case Incoming.Box box -> Optional.of(box(box));
        case Incoming.Malformed bad -> {
          violations.accept(bad.why());
          yield bad.answered() ? Optional.of("ERROR PARAMETRES") : Optional.empty();
        }
      };
    } catch (Refused refused) {
      refusedLast = true;
      return Optional.of(refused.reply());
    }
  }

  private static boolean heardWhileBusy(Incoming incoming) {
    return incoming instanceof Incoming.Text text
        && (text.mnemonic().startsWith("R") || text.mnemonic().equals("Srs"));
  }

  /** Known to newer firmware and to kiosk machines only. */
  private static boolean newer(String mnemonic, List<String> params) {
    return mnemonic.equals("Rrt")
        || (mnemonic.startsWith("Pc") && mnemonic.length() > 3)
        || (mnemonic.equals("Rlr") && params.contains("h"));
  }

  /** Whether the last reply said that something is wrong. */
  boolean refusedLast() {
    return refusedLast;
  }

  /** Whether commands are answered by ACK and NACK. */
  boolean acknowledges() {
    return settings.acknowledges();
  }

  /** Power was lost or a reset came: all that is volatile is gone, the card stays. */
  void restart() {
    settings.forget();
    faults.over(PrinterFault.BUSY_STUCK);
    resident.clear();
    endSequence();
  }

  private String text(String mnemonic, List<String> params) throws Refused, PowerGone {
    if (faults.on(PrinterFault.CLASSIC_ONLY) && newer(mnemonic, params)) {
      throw new Refused("ERROR CDE");
    }
    switch (mnemonic) {
      case "Ss" -> start();
      case "Sr" -> {
        inSequence("Sr");
        sideChosen = true;
      }
      case "Se" -> finish();
      case "Ser" -> {
        machine.reject();
        endSequence();
      }
      case "Si" -> {
        if (started) {
          throw wrongMoment("Si between Ss and Se");
        }
        machine.insert();
      }
      case "Ssd" -> again(params, false);
      case "Sp" -> again(params, true);
      case "Seb" -> ejectToBezel();
      case "Scp" -> clean();
      case "Wcb" -> fill(params);
      case "Srs" -> restart();
      case "Scs", "Sdm", "Sdu", "Mr" -> {}
      case "Sk" -> {
        return questions.feeder(params);
      }
      default -> {
        return other(mnemonic, params);
      }
    }
    return "OK";
  }

  private String other(String mnemonic, List<String> params) throws Refused {
    if (NOT_FITTED.contains(mnemonic)) {
      throw new Refused("OPT NOT AVAILABLE");
    }
    if (mnemonic.startsWith("P")) {
      return settings.set(mnemonic, params);
    }
    if (mnemonic.startsWith("R")) {
      return questions.answer(mnemonic, params);
    }
    throw new Refused("ERROR CDE");
  }

  private void start() throws Refused, PowerGone {
    if (started) {
      throw wrongMoment("Ss before the Se of the card before");
    }
    RibbonKind fitted = machine.body().ribbon().kind();
    Optional<RibbonKind> asked = settings.ribbon();
    if (machine.body().ribbon().out()) {
      throw new Refused("ERROR RIBBON");
    }
    if (asked.isEmpty() || asked.get() != fitted) {
      if (asked.isEmpty() || options.ribbon().isPresent()) {
        violations.accept("Ss for another ribbon than the fitted " + fitted);
        throw new Refused("ERROR RIBBON");
      }
      machine.change(b -> b.withRibbon(new Ribbon(asked.get(), options.ribbonCards(), false)));
    }
    machine.insert();
    started = true;
  }

  private void clean() throws Refused, PowerGone {
    if (started) {
      throw wrongMoment("Scp between Ss and Se");
    }
    if (machine.clean()) {
      violations.accept("Scp without a cleaning card: a blank was drawn");
    }
  }

  private String panel(Incoming.PanelData data) throws Refused, PowerGone {
    Panel panel = data.panel();
    takes(panel);
    boolean half =
        machine.body().ribbon().kind() == RibbonKind.HALF_YMCKO && panel.compareTo(Panel.BLACK) < 0;
    if (half != data.half()) {
      throw wrongMoment((half ? "a whole panel " : "a half panel ") + panel + " on this ribbon");
    }
    take(panel, PanelDecoder.decode(data));
    return "OK";
  }

  /** More pictures may come for the panel that is not printed yet. */
  private String box(Incoming.Box box) throws Refused, PowerGone {
    Panel panel = box.panel();
    if (pending != panel) {
      takes(panel);
    }
    Dots there = machine.body().bitmaps().get(panel);
    take(panel, BoxDecoder.draw(box, there == null ? Dots.filled(panel.levels(), 0) : there));
    return "OK";
  }

  /**
   * {@code Ssd;p}: as if panel p had come just now; {@code Sp;p}: prints it at once. Both from what
   * is in memory.
   */
  private void again(List<String> params, boolean atOnce) throws Refused, PowerGone {
    Optional<Panel> asked =
        params.size() == 1 ? Panel.ofLetter(params.getFirst()) : Optional.empty();
    if (asked.isEmpty()) {
      throw new Refused("ERROR PARAMETRES");
    }
    Panel panel = asked.get();
    takes(panel);
    if (!resident.contains(panel)) {
      throw wrongMoment("panel " + panel + " again, which is not in memory");
    }
    printPending();
    pending = panel;
    latest = panel;
    if (atOnce) {
      printPending();
    }
  }

  private void takes(Panel panel) throws Refused {
    inSequence("panel " + panel);
    if (!sideChosen) {
      throw wrongMoment("panel " + panel + " before Sr");
    }
    if (latest != null && latest.compareTo(panel) >= 0) {
      throw wrongMoment("panel " + panel + " after " + latest);
    }
    if (machine.body().ribbon().kind() == RibbonKind.K_BLACK && panel != Panel.BLACK) {
      throw wrongMoment("panel " + panel + " on a black ribbon");
    }
  }

  private void take(Panel panel, PanelDecoder.Decoded decoded) throws Refused, PowerGone {
    decoded.flaw().ifPresent(flaw -> violations.accept("panel " + panel + ": " + flaw));
    if (pending != panel && answersFirst) {
      payOwed();
      afterwards = pending;
    } else if (pending != panel) {
      printPending();
    }
    machine.change(b -> b.withBitmap(panel, decoded.dots()));
    resident.add(panel);
    pending = panel;
    latest = panel;
  }

  private void finish() throws Refused, PowerGone {
    inSequence("Se");
    payOwed();
    printPending();
    boolean overlayWaits =
        machine.body().ribbon().kind().hasColour()
            && latest != Panel.OVERLAY
            && machine.body().bitmaps().containsKey(Panel.OVERLAY);
    if (overlayWaits) {
      pending = Panel.OVERLAY;
      latest = Panel.OVERLAY;
      printPending();
    }
    if (!settings.keepsCardInside()) {
      machine.eject();
    }
    endSequence();
  }

  /** On kiosk modules the way out to the front; the classic box under the feeder is not here. */
  private void ejectToBezel() throws Refused, PowerGone {
    if (options.model() == Model.CLASSIC) {
      throw new Refused("OPT NOT AVAILABLE");
    }
    machine.eject();
    endSequence();
  }

  /** How long a card may wait in the bezel until the machine itself puts it aside. */
  Optional<Duration> bezelRejectsAfter() {
    return settings.bezelRejectsAfter();
  }

  private void printPending() throws Refused, PowerGone {
    Panel panel = pending;
    if (panel != null) {
      print(panel);
      pending = null;
    }
  }

  private void print(Panel panel) throws Refused, PowerGone {
    Dots dots = machine.body().bitmaps().get(panel);
    machine.print(panel, dots == null ? Dots.filled(panel.levels(), 0) : dots);
  }

  /** Does what the last command set off and its reply did not wait for. */
  void afterReply() {
    Panel panel = afterwards;
    if (panel != null) {
      afterwards = null;
      try {
        print(panel);
      } catch (Refused refused) {
        owed = refused;
      } catch (PowerGone e) {
        // With the power all goes that could be told of it.
        owed = null;
      }
    }
  }

  private void payOwed() throws Refused {
    Refused due = owed;
    owed = null;
    if (due != null) {
      throw due;
    }
  }

  /** {@code Wcb;p[;0-255]}: a whole bitmap at one value; without a value it is cleared. */
  private void fill(List<String> params) throws Refused {
    if (started && settings.printerOwnsErrors()) {
      throw wrongMoment("Wcb between Ss and Se while the printer owns errors");
    }
    String value = params.size() > 1 ? params.get(1) : "0";
    Optional<Panel> panel = params.isEmpty() ? Optional.empty() : Panel.ofLetter(params.get(0));
    if (panel.isEmpty() || !value.matches("[0-9]{1,3}") || Integer.parseInt(value) > 255) {
      throw new Refused("ERROR PARAMETRES");
    }
    resident.remove(panel.get());
    int level = (Integer.parseInt(value) * (panel.get().levels() - 1) + 127) / 255;
    machine.change(
        b ->
            b.withBitmap(
                panel.get(), level == 0 ? null : Dots.filled(panel.get().levels(), level)));
  }

  private void inSequence(String what) throws Refused {
    if (!started) {
      throw wrongMoment(what + " outside of Ss and Se");
    }
  }

  private Refused wrongMoment(String what) {
    violations.accept(what);
    return new Refused(WRONG_MOMENT);
  }

  void endSequence() {
    started = false;
    sideChosen = false;
    pending = null;
    latest = null;
    afterwards = null;
    owed = null;
  }
}

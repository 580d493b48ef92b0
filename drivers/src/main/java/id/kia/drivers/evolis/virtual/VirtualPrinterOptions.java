package id.kia.drivers.evolis.virtual;

import id.kia.drivers.RibbonKind;
import id.kia.drivers.fault.PlannedFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How a virtual printer is made. The stock fields count only when there is no state file yet.
 *
 * @param out folder for the cards
 * @param pictures whether cards are written there; a soak throws them away unseen
 * @param stateFile keeps the body over restarts
 * @param serial begins with {@code VIRT-}
 * @param ribbon the fitted ribbon; empty = whatever {@code Pr} asks for is fitted by itself
 * @param ribbonCards cards on a fresh ribbon
 * @param feederCards blanks in the feeder
 * @param exit where a good card goes
 * @param takeBackAfter a card that nobody took goes to the reject box after this much time on the
 *     clock, not scaled; only with {@link Exit#SLOT}
 * @param rejectBox whether the machine has one
 * @param terminator what ends a reply, because the real one is not known on a serial line
 * @param acknowledgement in which form it answers once it is set to ACK and NACK
 * @param pacer line speed and mechanics
 * @param nanoClock monotonic nanoseconds
 * @param listener told of every change, from the thread that made it; must return at once
 * @param model which machine it plays
 */
public record VirtualPrinterOptions(
    Path out,
    boolean pictures,
    Optional<Path> stateFile,
    String serial,
    Optional<RibbonKind> ribbon,
    int ribbonCards,
    int feederCards,
    Exit exit,
    Optional<Duration> takeBackAfter,
    boolean rejectBox,
    String terminator,
    Acknowledgement acknowledgement,
    List<PlannedFault> faults,
    Pacer pacer,
    LongSupplier nanoClock,
    Consumer<PrinterView> listener,
    Model model) {

  /** Which machine it plays. */
  public enum Model {
    /** The family of the guide. */
    CLASSIC,
    /** A kiosk module as integrators' code shows it. */
    KIOSK
  }

  /** Where an ejected card goes. */
  public enum Exit {
    /** It falls into a tray; any number. */
    TRAY,
    /** It waits in a slot; until it is taken no other can come. */
    SLOT
  }

  public VirtualPrinterOptions {
    faults = List.copyOf(faults);
    if (!serial.startsWith("VIRT-")) {
      throw new IllegalArgumentException("the serial of a virtual printer begins with VIRT-");
    }
  }

  /** A full machine with a tray that fits its ribbon by itself; NUL ends a reply. */
  public static VirtualPrinterOptions of(Path out, Pacer pacer, LongSupplier nanoClock) {
    return new VirtualPrinterOptions(
        out,
        true,
        Optional.empty(),
        "VIRT-EVOLIS-0001",
        Optional.empty(),
        200,
        100,
        Exit.TRAY,
        Optional.empty(),
        true,
        "\0",
        Acknowledgement.BARE,
        List.of(),
        pacer,
        nanoClock,
        view -> {},
        Model.CLASSIC);
  }

  /** The same machine as a kiosk module: cards wait in its bezel. */
  public VirtualPrinterOptions atKiosk() {
    return with(
        draft -> {
          draft.exit = Exit.SLOT;
          draft.model = Model.KIOSK;
        });
  }

  /** The same with this serial. */
  public VirtualPrinterOptions withSerial(String other) {
    return with(draft -> draft.serial = other);
  }

  /** The same with its body kept in this file. */
  public VirtualPrinterOptions withStateFile(Path file) {
    return with(draft -> draft.stateFile = Optional.of(file));
  }

  /** The same with this ribbon fitted. */
  public VirtualPrinterOptions withRibbon(RibbonKind fitted) {
    return with(draft -> draft.ribbon = Optional.of(fitted));
  }

  /** The same with this much in it. */
  public VirtualPrinterOptions withStock(int newRibbonCards, int newFeederCards) {
    return with(
        draft -> {
          draft.ribbonCards = newRibbonCards;
          draft.feederCards = newFeederCards;
        });
  }

  /** The same with a slot that holds one card, taken back when nobody takes it in time. */
  public VirtualPrinterOptions withSlot(Optional<Duration> takeBack) {
    return with(
        draft -> {
          draft.exit = Exit.SLOT;
          draft.takeBackAfter = takeBack;
        });
  }

  /** The same without a reject box. */
  public VirtualPrinterOptions withoutRejectBox() {
    return with(draft -> draft.rejectBox = false);
  }

  /** The same with another end of replies; empty = silence ends them. */
  public VirtualPrinterOptions withTerminator(String end) {
    return with(draft -> draft.terminator = end);
  }

  /** The same with this form of acknowledgement. */
  public VirtualPrinterOptions withAcknowledgement(Acknowledgement form) {
    return with(draft -> draft.acknowledgement = form);
  }

  /** The same without a picture of any card: what was printed is lost. */
  public VirtualPrinterOptions withoutPictures() {
    return with(draft -> draft.pictures = false);
  }

  /** The same with these faults planned. */
  public VirtualPrinterOptions withFaults(List<PlannedFault> planned) {
    return with(draft -> draft.faults = planned);
  }

  /** The same with somebody who is told of every change. */
  public VirtualPrinterOptions withListener(Consumer<PrinterView> told) {
    return with(draft -> draft.listener = told);
  }

  private VirtualPrinterOptions with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.options();
  }

  /** What may be changed, between one machine and the next. */
  private static final class Draft {
    private final VirtualPrinterOptions before;
    private boolean pictures;
    private Optional<Path> stateFile;
    private String serial;
    private Optional<RibbonKind> ribbon;
    private int ribbonCards;
    private int feederCards;
    private Exit exit;
    private Optional<Duration> takeBackAfter;
    private boolean rejectBox;
    private String terminator;
    private Acknowledgement acknowledgement;
    private List<PlannedFault> faults;
    private Consumer<PrinterView> listener;
    private Model model;

    Draft(VirtualPrinterOptions before) {
      this.before = before;
      this.pictures = before.pictures;
      this.stateFile = before.stateFile;
      this.serial = before.serial;
      this.ribbon = before.ribbon;
      this.ribbonCards = before.ribbonCards;
      this.feederCards = before.feederCards;
      this.exit = before.exit;
      this.takeBackAfter = before.takeBackAfter;
      this.rejectBox = before.rejectBox;
      this.terminator = before.terminator;
      this.acknowledgement = before.acknowledgement;
      this.faults = before.faults;
      this.listener = before.listener;
      this.model = before.model;
    }

    VirtualPrinterOptions options() {
      return new VirtualPrinterOptions(
          before.out,
          pictures,
          stateFile,
          serial,
          ribbon,
          ribbonCards,
          feederCards,
          exit,
          takeBackAfter,
          rejectBox,
          terminator,
          acknowledgement,
          faults,
          before.pacer,
          before.nanoClock,
          listener,
          model);
    }
  }
}

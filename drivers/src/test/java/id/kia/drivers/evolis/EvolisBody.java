package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.ReplyMode;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.conform.ContractBody;
import id.kia.drivers.conform.ContractStep;
import id.kia.drivers.conform.Hands;
import id.kia.drivers.conform.TestPattern;
import id.kia.drivers.evolis.virtual.Acknowledgement;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualLine;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The virtual Evolis printer for the shared contract test. */
public final class EvolisBody implements ContractBody {
  private interface Host {
    Wire open() throws WireException;
  }

  private static final EvolisTiming WAITS =
      new EvolisTiming(
          Duration.ofMillis(700),
          Duration.ofSeconds(2),
          Duration.ofMillis(300),
          Duration.ofMillis(100),
          Duration.ofMillis(100),
          Duration.ofMillis(10),
          Duration.ofMillis(10));

  private final VirtualEvolis virtual;
  private final Host host;
  private final PrinterProfile profile;
  private final boolean kiosk;

  private EvolisBody(
      VirtualLine line,
      Host host,
      Path folder,
      RibbonKind ribbon,
      boolean rejectBox,
      ReplyMode replies,
      Acknowledgement form)
      throws IOException {
    this(line, host, folder, ribbon, rejectBox, replies, form, false, PanelForm.PLAIN);
  }

  private EvolisBody(
      VirtualLine line,
      Host host,
      Path folder,
      RibbonKind ribbon,
      boolean rejectBox,
      ReplyMode replies,
      Acknowledgement form,
      boolean kiosk,
      PanelForm panels)
      throws IOException {
    this.kiosk = kiosk;
    this.host = host;
    this.profile =
        new PrinterProfile(ribbon, 10_000_000, true, true, rejectBox, panels).answering(replies);
    VirtualPrinterOptions options =
        VirtualPrinterOptions.of(folder.resolve("out"), Pacer.INSTANT, System::nanoTime)
            .withRibbon(ribbon)
            .withAcknowledgement(form);
    VirtualPrinterOptions boxed = rejectBox ? options : options.withoutRejectBox();
    this.virtual = VirtualEvolis.start(line, kiosk ? boxed.atKiosk() : boxed);
  }

  /** Real serial library, kernel pseudo-terminal. */
  public static EvolisBody overPty(Path folder) throws IOException {
    return overPty(folder, PanelForm.PLAIN);
  }

  /** The same by a host that does not wait for the reply to a panel before it sends the next. */
  public static EvolisBody overPtyAhead(Path folder) throws IOException {
    return overPty(folder, PanelForm.PLAIN.sentAhead());
  }

  private static EvolisBody overPty(Path folder, PanelForm panels) throws IOException {
    Path link = folder.resolve("printer");
    return new EvolisBody(
        PtyLine.open(link, System::nanoTime),
        new SerialOpener(link.toString(), 115_200, System::nanoTime)::open,
        folder,
        RibbonKind.YMCKO,
        true,
        ReplyMode.TEXT,
        Acknowledgement.BARE,
        false,
        panels);
  }

  /** A cable in memory. */
  public static EvolisBody inMemory(Path folder) throws IOException {
    var cable = new MemoryCable();
    return new EvolisBody(
        cable, cable::host, folder, RibbonKind.K_BLACK, true, ReplyMode.TEXT, Acknowledgement.BARE);
  }

  /** A kiosk module, whose cards wait in a bezel. */
  public static EvolisBody kiosk(Path folder) throws IOException {
    var cable = new MemoryCable();
    return new EvolisBody(
        cable,
        cable::host,
        folder,
        RibbonKind.K_BLACK,
        true,
        ReplyMode.TEXT,
        Acknowledgement.BARE,
        true,
        PanelForm.PLAIN);
  }

  /** It acknowledges, and no more than the guide says. */
  public static EvolisBody acknowledging(Path folder) throws Exception {
    var cable = new MemoryCable();
    return new EvolisBody(
            cable,
            cable::host,
            folder,
            RibbonKind.K_BLACK,
            true,
            ReplyMode.ACK_NACK,
            Acknowledgement.BARE)
        .setPort(cable);
  }

  /** It acknowledges values too, and has no place for a bad card. */
  public static EvolisBody acknowledgingAllWithoutRejectBox(Path folder) throws Exception {
    var cable = new MemoryCable();
    return new EvolisBody(
            cable,
            cable::host,
            folder,
            RibbonKind.K_BLACK,
            false,
            ReplyMode.ACK_NACK,
            Acknowledgement.FULL)
        .setPort(cable);
  }

  /** As a technician does it once for all, over USB. */
  private EvolisBody setPort(MemoryCable cable) throws WireException {
    AckPort.set(cable);
    return this;
  }

  @Override
  public CardPrinter open() throws PrinterException {
    try {
      return kiosk
          ? EvolisPrinter.atKiosk(host.open(), profile, System::nanoTime, WAITS)
          : new EvolisPrinter(host.open(), profile, System::nanoTime, WAITS);
    } catch (WireException e) {
      throw new PrinterException(Set.of(Condition.LINE_LOST), String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public PrintJob job() {
    return new PrintJob(profile.ribbon(), TestPattern.image());
  }

  @Override
  public Hands hands() {
    return deed ->
        switch (deed) {
          case OPEN_COVER -> done(virtual::openCover);
          case CLOSE_COVER -> done(virtual::closeCover);
          case ALLOW_RESET -> true;
          case READY_FOR_CLEANING ->
              done(
                  () -> {
                    if (kiosk) {
                      virtual.takeCard();
                    }
                    virtual.takeOutRibbon();
                    virtual.putInCleaningCard();
                  });
          case CLEANED ->
              done(
                  () -> {
                    virtual.putInRibbon();
                    virtual.takeCard();
                  });
          case TAKE_CARD_OUT -> done(virtual::clearJam);
          case PULL_CABLE -> done(virtual::unplug);
          case PLUG_CABLE ->
              done(
                  () -> {
                    try {
                      virtual.plug();
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  });
        };
  }

  private static boolean done(Runnable deed) {
    deed.run();
    return true;
  }

  @Override
  public Set<ContractStep> without() {
    return profile.hasRejectBox() ? Set.of() : Set.of(ContractStep.NOTHING_TO_REJECT);
  }

  @Override
  public void look() {
    // The host that dies leaves half a panel, and the next one fills it: so many bytes are too
    // many.
    assertEquals(
        List.of(),
        virtual.body().violations().stream()
            .filter(violation -> !violation.startsWith("no CR after"))
            .toList());
    assertEquals(3, virtual.body().cards(), "blanks used, and the cleaning card");
    assertEquals(1, virtual.body().cleanings());
    assertEquals(kiosk ? 0 : 1, virtual.body().exitCards());
    assertEquals(profile.hasRejectBox() ? 1 : 0, virtual.body().rejectBox());
  }

  @Override
  public void close() {
    virtual.close();
  }
}

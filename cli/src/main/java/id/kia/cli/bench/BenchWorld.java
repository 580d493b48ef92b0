package id.kia.cli.bench;

import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.board.VirtualBoard;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.Pause;
import id.kia.drivers.evolis.virtual.PrinterView;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.drivers.fault.PlannedFault;
import id.kia.drivers.fault.PrinterFault;
import id.kia.drivers.scanner.VirtualScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One cabinet's worth of virtual devices whose bodies hang together. Any thread; calls may block on
 * the state file.
 */
public final class BenchWorld implements AutoCloseable {
  /** Odd, so that 256 steps meet every byte. */
  private static final int NOISE_STEP = 73;

  private final BenchOptions options;
  private final VirtualBoard board;
  private final VirtualScanner scanner;
  private final VirtualEvolis printer;
  private final Senses senses;
  private final BenchClock clock;
  private final Surroundings around;
  private final BenchFaults faults;
  private boolean boardPlugged = true;
  private boolean boardMute;
  private boolean scannerPlugged = true;

  private BenchWorld(
      BenchOptions options,
      BenchClock clock,
      VirtualBoard board,
      VirtualScanner scanner,
      VirtualEvolis printer,
      Senses senses) {
    this.options = options;
    this.clock = clock;
    this.board = board;
    this.scanner = scanner;
    this.printer = printer;
    this.senses = senses;
    this.around = new Surroundings(options.demo());
    this.faults = new BenchFaults(printer, board, scanner, cabinetFile());
  }

  /**
   * Plugs everything in.
   *
   * @throws IOException when a port, a folder or the state file cannot be used
   */
  public static BenchWorld open(
      BenchOptions options, InstantSource time, LongSupplier nanoClock, Pause pause)
      throws IOException {
    Files.createDirectories(options.devices());
    VirtualBoard board = VirtualBoard.start(options.devices().resolve("board"), nanoClock);
    var senses = new Senses(board);
    VirtualScanner scanner = VirtualScanner.start(options.devices().resolve("scanner"), nanoClock);
    var printerOptions =
        VirtualPrinterOptions.of(
                options.cards(),
                Pacer.real(options.baud(), options.timeScale(), nanoClock, pause),
                nanoClock)
            .withStateFile(options.state())
            .withRibbon(RibbonKind.YMCKO)
            .withStock(options.ribbonCards(), options.blanks())
            .withSlot(Optional.of(options.takeBackAfter()))
            .withListener(senses::printer);
    VirtualEvolis printer =
        VirtualEvolis.start(
            PtyLine.open(options.devices().resolve("printer"), nanoClock), printerOptions);
    senses.printer(printer.body());
    var clock = new BenchClock(time, options.zone(), options.clock());
    var world = new BenchWorld(options, clock, board, scanner, printer, senses);
    options.faults().forEach(world.faults::inflict);
    return world;
  }

  /** What it looks like now. */
  synchronized BenchLook look() {
    PrinterView view = printer.body();
    return new BenchLook(
        view,
        board.facts(),
        boardPlugged,
        scannerPlugged,
        cabinet(),
        view.lastCard().map(card -> String.valueOf(card.picture().getFileName())).orElse(null),
        view.lastCard().map(card -> card.outcome().name()).orElse(null),
        new BenchLook.Cabin(senses.doorStandsOpen(), senses.celsius()),
        new BenchLook.Trouble(
            printer.silent(),
            boardMute,
            senses.health(),
            printer.planned().stream().map(PlannedFault::toString).toList(),
            faults.standing()),
        clock.look(),
        around.look().orElse(null));
  }

  private Path cabinetFile() {
    return options.cabinet().orElse(options.devices().resolve("cabinet"));
  }

  private VirtualCabinet.Look cabinet() {
    try {
      return VirtualCabinet.look(cabinetFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Holds a text before the scanner.
   *
   * @return whether somebody had the scanner's port open; else the text is lost
   */
  public boolean scan(String text) {
    try {
      return scanner.show(text);
    } catch (WireException e) {
      return false;
    }
  }

  /** Takes the card from the slot; says whether there was one. */
  public boolean take() {
    return printer.takeCard();
  }

  /** The picture of a card that came out, by its file name. */
  public Optional<byte[]> picture(String name) {
    if (!name.matches("card-[0-9]{4,9}-[a-z]{4,8}\\.png")) {
      return Optional.empty();
    }
    Path file = options.cards().resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fits a fresh ribbon, of whatever kind. */
  void fit(RibbonKind kind, int cards) {
    printer.fitRibbon(kind, cards);
  }

  /** Faults of every device. */
  BenchFaults faults() {
    return faults;
  }

  /** Breaks or mends a sensor of the board. */
  void sensor(Sensor sensor, Senses.Health health) {
    senses.set(sensor, health);
  }

  /**
   * Does something with hands.
   *
   * @param count pieces, cards, seconds, bytes, degrees or days, for the deeds that have one
   */
  synchronized void run(BenchDeed deed, int count) {
    switch (deed) {
      case TAKE -> printer.takeCard();
      case DRAW_BACK -> printer.drawBack();
      case OPEN_COVER -> printer.openCover();
      case CLOSE_COVER -> printer.closeCover();
      case LOAD_BLANKS -> printer.loadFeeder(count);
      case EMPTY_FEEDER -> printer.inflict(PrinterFault.FEEDER_EMPTY);
      case FIT_RIBBON -> printer.fitRibbon(RibbonKind.YMCKO, count);
      case END_RIBBON -> printer.inflict(PrinterFault.RIBBON_ENDED);
      case TAKE_OUT_RIBBON -> printer.takeOutRibbon();
      case PUT_IN_RIBBON -> printer.putInRibbon();
      case PUT_IN_CLEANING_CARD -> printer.putInCleaningCard();
      case TAKE_OUT_CLEANING_CARD -> printer.takeOutCleaningCard();
      case JAM -> printer.inflict(PrinterFault.JAM);
      case CLEAR_JAM -> printer.clearJam();
      case EMPTY_BIN -> printer.emptyRejectBox();
      case FILL_BIN -> printer.fillRejectBox();
      case POWER_OFF -> printer.powerOff();
      case POWER_ON -> printer.powerOn();
      case SILENCE -> printer.inflict(PrinterFault.SILENCE, Duration.ofSeconds(count));
      case SPEAK -> printer.speak();
      case FORGET_FAULTS -> printer.forgetPlanned();
      case OPEN_DOOR -> senses.door(true);
      case SHUT_DOOR -> senses.door(false);
      case WARM -> senses.warm(count);
      case NOISE -> noise(count);
      case MOVE_CLOCK -> clock.move(count);
      case RESET_CLOCK -> clock.reset();
      case UNPLUG_PRINTER,
          PLUG_PRINTER,
          UNPLUG_BOARD,
          PLUG_BOARD,
          MUTE_BOARD,
          UNMUTE_BOARD,
          UNPLUG_SCANNER,
          PLUG_SCANNER,
          UNPLUG_NETWORK,
          PLUG_NETWORK,
          KIOSK_OFF,
          KIOSK_ON ->
          cable(deed);
    }
  }

  private void cable(BenchDeed deed) {
    switch (deed) {
      case UNPLUG_PRINTER -> printer.unplug();
      case PLUG_PRINTER -> plug(printer::plug);
      case UNPLUG_BOARD -> {
        board.unplug();
        boardPlugged = false;
      }
      case PLUG_BOARD -> {
        plug(board::plug);
        boardPlugged = true;
      }
      case MUTE_BOARD -> mute(true);
      case UNMUTE_BOARD -> mute(false);
      case UNPLUG_SCANNER -> {
        scanner.unplug();
        scannerPlugged = false;
      }
      case PLUG_SCANNER -> {
        plug(scanner::plug);
        scannerPlugged = true;
      }
      case UNPLUG_NETWORK -> around.plug(Surroundings.Socket.NETWORK, false);
      case PLUG_NETWORK -> around.plug(Surroundings.Socket.NETWORK, true);
      case KIOSK_OFF -> around.plug(Surroundings.Socket.KIOSK, false);
      case KIOSK_ON -> around.plug(Surroundings.Socket.KIOSK, true);
      default -> throw new IllegalArgumentException(deed + " is no cable");
    }
  }

  private void mute(boolean mute) {
    board.silent(mute);
    boardMute = mute;
  }

  /** Every byte there is, over and over: ends of text, control characters and letters. */
  private void noise(int bytes) {
    byte[] noise = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      noise[i] = (byte) (i * NOISE_STEP + 1);
    }
    try {
      var _ = scanner.noise(noise);
    } catch (WireException e) {
      throw new IllegalStateException("the scanner is closed", e);
    }
  }

  private interface Plugging {
    void plug() throws IOException;
  }

  private static void plug(Plugging plugging) {
    try {
      plugging.plug();
    } catch (IOException e) {
      throw new UncheckedIOException("the plug does not go in", e);
    }
  }

  @Override
  public void close() {
    printer.close();
    board.close();
    scanner.close();
  }
}

package id.kia.cli.bench;

import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.board.VirtualBoard;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.drivers.evolis.virtual.Fault;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.Pause;
import id.kia.drivers.evolis.virtual.PrinterView;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.drivers.scanner.VirtualScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One cabinet's worth of virtual devices whose bodies hang together. Any thread; calls may block on
 * the state file.
 */
public final class BenchWorld implements AutoCloseable {
  /** Quarter turns of the take-up spool for one panel. */
  static final int TURNS_A_PANEL = 3;

  private static final int MOST_SENSED = 1000;

  private final BenchOptions options;
  private final VirtualBoard board;
  private final VirtualScanner scanner;
  private final VirtualEvolis printer;
  private boolean boardPlugged = true;
  private boolean scannerPlugged = true;

  private BenchWorld(
      BenchOptions options, VirtualBoard board, VirtualScanner scanner, VirtualEvolis printer) {
    this.options = options;
    this.board = board;
    this.scanner = scanner;
    this.printer = printer;
  }

  /**
   * Plugs everything in.
   *
   * @throws IOException when a port, a folder or the state file cannot be used
   */
  public static BenchWorld open(BenchOptions options, LongSupplier nanoClock, Pause pause)
      throws IOException {
    Files.createDirectories(options.devices());
    VirtualBoard board = VirtualBoard.start(options.devices().resolve("board"), nanoClock);
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
            .withListener(view -> couple(view, board));
    VirtualEvolis printer =
        VirtualEvolis.start(
            PtyLine.open(options.devices().resolve("printer"), nanoClock), printerOptions);
    couple(printer.body(), board);
    return new BenchWorld(options, board, scanner, printer);
  }

  /** What the board's sensors see of the printer's body. */
  static void couple(PrinterView body, VirtualBoard board) {
    synchronized (board) {
      board.blanks(Math.min(MOST_SENSED, body.feederCards()));
      board.cardAtExit(body.exitCards() > 0);
      board.cardsInBin(Math.min(MOST_SENSED, body.rejectBox()));
      long turned = body.panels() * TURNS_A_PANEL;
      board.turnRibbon((int) (turned - board.facts().ribbonTurns()));
    }
  }

  /**
   * Everything somebody in front of the bench sees.
   *
   * @param lastCard file name of the last card's picture, null before the first
   * @param lastOutcome how it left the machine
   */
  public record Look(
      PrinterView printer,
      BoardReading board,
      boolean boardPlugged,
      boolean scannerPlugged,
      VirtualCabinet.Look cabinet,
      @Nullable String lastCard,
      @Nullable String lastOutcome) {}

  /** What it looks like now. */
  public synchronized Look look() {
    PrinterView view = printer.body();
    return new Look(
        view,
        board.facts(),
        boardPlugged,
        scannerPlugged,
        cabinet(),
        view.lastCard().map(card -> String.valueOf(card.picture().getFileName())).orElse(null),
        view.lastCard().map(card -> card.outcome().name()).orElse(null));
  }

  private VirtualCabinet.Look cabinet() {
    try {
      return VirtualCabinet.look(options.cabinet().orElse(options.devices().resolve("cabinet")));
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

  /**
   * Does something with hands.
   *
   * @param count pieces, cards or degrees, for the deeds that have one
   */
  public synchronized void run(BenchDeed deed, int count) {
    switch (deed) {
      case TAKE -> printer.takeCard();
      case OPEN_COVER -> printer.openCover();
      case CLOSE_COVER -> printer.closeCover();
      case LOAD_BLANKS -> printer.loadFeeder(count);
      case EMPTY_FEEDER -> printer.inflict(new Fault.FeederEmpty());
      case FIT_RIBBON -> printer.fitRibbon(RibbonKind.YMCKO, count);
      case END_RIBBON -> printer.inflict(new Fault.RibbonEnded());
      case JAM -> printer.inflict(new Fault.Jam());
      case CLEAR_JAM -> printer.clearJam();
      case EMPTY_BIN -> printer.emptyRejectBox();
      case POWER_OFF -> printer.powerOff();
      case POWER_ON -> printer.powerOn();
      case SILENCE -> printer.inflict(new Fault.Silence(Duration.ofSeconds(count)));
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
      case UNPLUG_SCANNER -> {
        scanner.unplug();
        scannerPlugged = false;
      }
      case PLUG_SCANNER -> {
        plug(scanner::plug);
        scannerPlugged = true;
      }
      case OPEN_DOOR -> board.doorOpen(true);
      case SHUT_DOOR -> board.doorOpen(false);
      case WARM -> board.temperature(count * 100);
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

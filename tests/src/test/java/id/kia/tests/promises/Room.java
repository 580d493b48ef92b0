package id.kia.tests.promises;

import id.kia.drivers.BoardReading;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PrinterView;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.drivers.fault.Moment;
import id.kia.drivers.fault.PrinterFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The physical world around one kiosk: printer, cable, bin, and the hands of children and of a
 * person. It stays as it is when the kiosk dies. One thread besides the printer's own.
 */
final class Room implements AutoCloseable {
  /** Blanks and sets of panels in the machine in the morning. */
  static final int BLANKS = 10;

  /** The printer's body in the room's folder. */
  static final String BODY = "printer.json";

  private static final Duration PANEL = Duration.ofMillis(3500);
  private static final Duration EJECT = Duration.ofMillis(1500);
  private static final Duration BEAT = Duration.ofMillis(200);
  private static final int BEATS_TO_TAKE = 3;

  final AtomicLong nanos = new AtomicLong(1_000_000_000L);
  private final VirtualPrinterOptions options;
  private final Path out;
  private final Map<Integer, LeftCard> left = new TreeMap<>();
  private final Set<Integer> taken = new HashSet<>();
  private TurnCable cable;
  private VirtualEvolis printer;
  private final RoomBoard board;
  private BooleanSupplier mains = () -> true;
  private volatile Runnable ejecting = () -> {};
  private volatile Runnable printing = () -> {};
  private volatile int panelNumber;
  private boolean somebodyTakes;
  private int beatsAtExit;
  private int putIntoBin;

  Room(Path folder) throws IOException {
    this(folder, Set.of(), _ -> {});
  }

  /**
   * A room as it was found.
   *
   * @param folder with the printer's body and the cards that left it, if there were any
   * @param taken numbers of the cards that somebody took before
   * @param watch told after each change of the printer's body, when the body is in the folder
   */
  Room(Path folder, Set<Integer> taken, Consumer<Room> watch) throws IOException {
    this.taken.addAll(taken);
    out = folder.resolve("cards");
    options =
        VirtualPrinterOptions.of(out, new Mechanics(), nanos::get)
            .withStock(BLANKS, BLANKS)
            .withRibbon(RibbonKind.YMCKO)
            .withSlot(Optional.empty())
            .withStateFile(folder.resolve(BODY))
            .withListener(_ -> watch.accept(this));
    board = new RoomBoard(this);
    cable = new TurnCable(nanos);
    printer = VirtualEvolis.start(cable, options);
  }

  /** Mechanics take their time, but nobody waits for it. */
  private final class Mechanics implements Pacer {
    @Override
    public void line(int bytes) {}

    @Override
    public boolean mechanics(Duration time, BooleanSupplier stop) {
      if (time.compareTo(PANEL) >= 0 && look().panelsOnCard() + 1 == panelNumber) {
        panelNumber = 0;
        printing.run();
      }
      if (time.equals(EJECT)) {
        Runnable now = ejecting;
        ejecting = () -> {};
        now.run();
      }
      nanos.addAndGet(time.toNanos());
      return mains.getAsBoolean() && !stop.getAsBoolean();
    }
  }

  /**
   * Who is asked at each step of the mechanics whether it comes to its end. The cable's turns keep
   * the printer's thread and the kiosk's apart.
   */
  void mains(BooleanSupplier goOn) {
    mains = goOn;
  }

  TurnCable cable() {
    return cable;
  }

  PrinterView look() {
    return printer.body();
  }

  /** Whether whoever stands at the exit takes a card that comes out. */
  void somebodyTakes(boolean takes) {
    somebodyTakes = takes;
  }

  /** The next reading of the board, while people do what they do. */
  Optional<BoardReading> next(Duration atMost) {
    nanos.addAndGet(Math.min(atMost.toNanos(), BEAT.toNanos()));
    beatsAtExit = look().exitCards() > 0 ? beatsAtExit + 1 : 0;
    if (somebodyTakes && beatsAtExit > BEATS_TO_TAKE) {
      takeFromExit();
    }
    return board.reading();
  }

  /** The sensor board and its cable. */
  RoomBoard board() {
    return board;
  }

  VirtualEvolis printer() {
    return printer;
  }

  /** Lets something happen when the printer begins to print this panel of a card; 0 = never. */
  void beforePanel(int panel, Runnable what) {
    panelNumber = panel;
    printing = what;
  }

  /** Lets something happen when the printer begins to put a card out. */
  void whenEjecting(Runnable what) {
    ejecting = what;
  }

  /** The ribbon tears at the third panel of the next card. */
  void ribbonWillTear() {
    printer.plan(PrinterFault.RIBBON_ENDED, Moment.PANEL, 3);
  }

  /** A person tapes a torn ribbon together; nothing of it is lost. */
  void mendRibbon() {
    PrinterView view = look();
    if (view.ribbonEnded()) {
      printer.fitRibbon(view.ribbon(), view.ribbonCardsLeft());
    }
  }

  /** A person opens the machine and puts the card that is inside into the bin. */
  void carryInsideToBin() {
    if (look().cardInside()) {
      printer.clearJam();
      putIntoBin++;
    }
  }

  void takeFromExit() {
    Optional<LeftCard> there = atExit();
    if (there.isPresent()) {
      // First: who is told that the exit is empty may ask in whose hands the card is.
      taken.add(there.get().number());
      printer.takeCard();
      beatsAtExit = 0;
    }
  }

  /** The mains go off and on again: the printer keeps its body and nothing else. */
  void losePower() throws IOException, InterruptedException {
    printer.close();
    printer.awaitEnd();
    cable = new TurnCable(nanos);
    printer = VirtualEvolis.start(cable, options);
  }

  int bin() {
    return look().rejectBox() + putIntoBin;
  }

  int takenCards() {
    return taken.size();
  }

  Set<Integer> taken() {
    return Set.copyOf(taken);
  }

  boolean wasTaken(LeftCard card) {
    return taken.contains(card.number());
  }

  Optional<LeftCard> atExit() {
    return look().exitCards() == 0
        ? Optional.empty()
        : left().stream().filter(LeftCard::ejected).reduce((first, second) -> second);
  }

  /** Good cards of a child. */
  List<LeftCard> good(Child child) {
    return left().stream()
        .filter(LeftCard::good)
        .filter(card -> card.shows().equals(Optional.of(child)))
        .toList();
  }

  /** Cards of a child that have all their panels, and were put into the reject box. */
  long wholeInBin(Child child) {
    return left().stream()
        .filter(card -> !card.ejected())
        .filter(card -> card.shows().equals(Optional.of(child)))
        .count();
  }

  /** All cards that ever left the machine, oldest first. */
  List<LeftCard> left() {
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        Optional<Integer> number = LeftCard.number(file);
        if (number.isPresent() && !left.containsKey(number.get())) {
          left.put(number.get(), LeftCard.read(file, SchoolDay.CHILDREN));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(left.values());
  }

  @Override
  public void close() {
    printer.close();
  }
}

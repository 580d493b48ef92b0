package id.kia.kiosk.print;

import id.kia.drivers.BoardReading;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrintJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The physical world of one printer: it stays as it is when the kiosk's process dies. */
final class PrinterBody implements ExitWatch {
  /** Where the process dies, seen from the printer. */
  enum Death {
    NEVER,
    BEFORE_FIRST_BYTE,
    IN_A_PANEL,
    CARD_INSIDE,
    CARD_OUT
  }

  /** What the machine does with the next card. */
  enum Fate {
    GOOD,
    NO_INSERT,
    JAM,
    JAM_STUCK,
    LINE_LOST,
    PORT_CLOSED,
    DRIVER_BUG,
    DRIVER_ERROR
  }

  long panels = 1000;
  long cards = 200;
  int hopper = 5;
  boolean half;
  OptionalInt inside = OptionalInt.empty();
  OptionalInt insidePanels = OptionalInt.empty();
  OptionalInt atExit = OptionalInt.empty();
  final List<Integer> bin = new ArrayList<>();
  final List<Integer> goodCards = new ArrayList<>();

  /** What it was asked to print. */
  final List<PrintJob> jobs = new ArrayList<>();

  final List<Integer> taken = new ArrayList<>();
  final Set<Condition> conditions = EnumSet.noneOf(Condition.class);
  Death death = Death.NEVER;

  /** The process is gone and writes nothing any more, until a reboot. */
  boolean dead;

  final List<Fate> fates = new ArrayList<>();
  String serial = "VIRT-7";
  boolean hasRejectBox = true;
  boolean present = true;
  boolean boardPresent = true;
  final Set<BoardReading.Sensor> badSensors = EnumSet.noneOf(BoardReading.Sensor.class);

  /** What happens in the room while the printer is asked about an unfinished card. */
  Runnable whileRecovering = () -> {};

  /** It answers questions and obeys no command. */
  boolean obeysNothing;

  /** What should draw a card back into the bin is stuck. */
  boolean rejectStuck;

  int forgotten;

  /** The printer refuses to clear its bitmaps. */
  boolean forgetRefused;

  /** The driver would print a spoiled card again from the printer's memory. */
  boolean keepsForRetry;

  boolean ribbonIn = true;
  int cleanings;

  /** Resets by command. */
  int resets;

  /** Asked about an unfinished card, the driver heard nothing it could judge by. */
  boolean silentAboutUnfinished;

  /** Readings until the child takes a card at the exit; negative: never. */
  int takesAfter = 3;

  private int readingsWithCard;
  private final Runnable tick;

  /** {@code tick} lets 200 ms pass. */
  PrinterBody(Runnable tick) {
    this.tick = tick;
  }

  Counters counters() {
    return new Counters(panels, cards);
  }

  Fate nextFate() {
    return fates.isEmpty() ? Fate.GOOD : fates.removeFirst();
  }

  void eject(int tag) {
    atExit = OptionalInt.of(tag);
    readingsWithCard = 0;
  }

  @Override
  public Optional<BoardReading> latest() {
    return boardPresent ? Optional.of(reading()) : Optional.empty();
  }

  @Override
  public Optional<BoardReading> next(Duration atMost) {
    if (!boardPresent) {
      return Optional.empty();
    }
    tick.run();
    if (atExit.isPresent() && takesAfter >= 0 && readingsWithCard++ >= takesAfter) {
      taken.add(atExit.getAsInt());
      atExit = OptionalInt.empty();
    }
    return Optional.of(reading());
  }

  BoardReading reading() {
    return new BoardReading(hopper, 0, atExit.isPresent(), bin.size(), false, 3000, badSensors);
  }
}

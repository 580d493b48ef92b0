package id.kia.kiosk.commission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.board.Calibration;
import id.kia.drivers.board.ModbusBoard;
import id.kia.drivers.board.ModbusBoard.Scale;
import id.kia.kiosk.cabinet.TamperReason;
import id.kia.kiosk.commission.SetUpRefused.Why;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.SettingStore;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Calibrates the scales of the sensor board by two points, and lets go of its tamper latch, each
 * under a name. Blocking; any thread but the event loop and the port's.
 *
 * <p>Durable: the raw value of an empty place, until its second point is noted.
 */
public final class BoardSetUp {
  /** A scale was calibrated. */
  public static final String CALIBRATED = "B-113";

  /** The board's latch was let go; the same as for the cabinet's own. */
  private static final String LATCH_RESET = "B-108";

  private static final String EMPTY = "board.empty.";

  private final Line line;
  private final KioskStore store;
  private final EventJournal journal;

  /** Work with the board, on its port's thread. */
  @FunctionalInterface
  public interface Work<R> {
    R with(ModbusBoard board) throws WireException;
  }

  /** The way to the board. */
  public interface Line {
    /** Runs work with the board; {@link Unheard} when it is not there or does not answer. */
    <R> R ask(Work<R> work);
  }

  /** The board did not answer, or did not take what was said. */
  public static final class Unheard extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unheard(Throwable cause) {
      super(cause);
    }
  }

  public BoardSetUp(Line line, KioskStore store, EventJournal journal) {
    this.line = line;
    this.store = store;
    this.journal = journal;
  }

  /**
   * One scale.
   *
   * @param raw its value now
   * @param line what the board takes raw values for
   * @param empty what was noted of the empty place, until the second point
   */
  public record ScaleNow(int raw, Optional<Calibration> line, OptionalInt empty) {}

  /** The board as it is. */
  public record Sight(Map<Scale, ScaleNow> scales, boolean tampered) {}

  /** Empty while no board answers. */
  public Optional<Sight> look() {
    try {
      return Optional.of(line.ask(this::look));
    } catch (Unheard nobody) {
      return Optional.empty();
    }
  }

  private Sight look(ModbusBoard board) throws WireException {
    Map<Scale, ScaleNow> scales = new EnumMap<>(Scale.class);
    for (Scale scale : Scale.values()) {
      scales.put(scale, new ScaleNow(board.raw(scale), board.calibration(scale), emptyOf(scale)));
    }
    return new Sight(Collections.unmodifiableMap(scales), board.read().tampered().orElse(false));
  }

  private OptionalInt emptyOf(Scale scale) {
    return store
        .read(h -> SettingStore.get(h, EMPTY + scale))
        .filter(kept -> !kept.isEmpty())
        .map(kept -> OptionalInt.of(Integer.parseInt(kept)))
        .orElse(OptionalInt.empty());
  }

  /** The first point: the place is empty now. */
  public void empty(Scale scale) {
    int raw = line.ask(board -> board.raw(scale));
    store.run(tx -> SettingStore.put(tx, EMPTY + scale, Integer.toString(raw)));
  }

  /**
   * The second point: so many pieces are in now.
   *
   * @param number 1 to 1000
   */
  public void known(Scale scale, int number, String person) {
    int empty = emptyOf(scale).orElseThrow(() -> new SetUpRefused(Why.NO_EMPTY));
    Calibration made = line.ask(board -> calibrated(board, scale, empty, number));
    store.run(
        tx -> {
          SettingStore.put(tx, EMPTY + scale, "");
          ObjectNode data = Alarm.by(person, CALIBRATED).put("scale", scale.name());
          data.put("rawEmpty", made.rawEmpty())
              .put("rawKnown", made.rawKnown())
              .put("number", made.number());
          journal.alarm(tx, data);
        });
  }

  private static Calibration calibrated(ModbusBoard board, Scale scale, int empty, int number)
      throws WireException {
    int raw = board.raw(scale);
    if (number > 1000 || Math.abs(raw - empty) < number) {
      throw new SetUpRefused(Why.TOO_CLOSE);
    }
    Calibration made = new Calibration(empty, raw, number);
    board.calibrate(scale, made);
    return made;
  }

  /** Lets go of the board's latch; refused while its contact is open. */
  public void resetTamper(TamperReason why, String person) {
    if (!line.ask(BoardSetUp::letGo)) {
      throw new SetUpRefused(Why.TAMPER_STANDS);
    }
    ObjectNode data = Alarm.by(person, LATCH_RESET).put("reason", why.name()).put("place", "BOARD");
    store.run(tx -> journal.alarm(tx, data));
  }

  /** False while its contact is open. */
  private static boolean letGo(ModbusBoard board) throws WireException {
    try {
      board.resetTamper();
      return true;
    } catch (WireException.Refused stands) {
      return false;
    }
  }
}

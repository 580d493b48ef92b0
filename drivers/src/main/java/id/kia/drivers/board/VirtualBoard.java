package id.kia.drivers.board;

import id.kia.bridge.modbus.ModbusRtuResponder;
import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A sensor board on a pseudo-terminal whose physical facts a program sets. Setters: any thread; the
 * next request sees them all.
 *
 * <p>It begins with 100 blanks, an empty exit and bin, the door shut and 27.50 degrees Celsius.
 */
public final class VirtualBoard implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final PseudoTerminal cable;
  private final MutedWire line;

  /** Also guards the facts below. */
  private final Set<Sensor> bad = EnumSet.noneOf(Sensor.class);

  private int blanks = 100;
  private long turns;
  private boolean atExit;
  private int inBin;
  private boolean doorOpen;
  private int centiC = 2750;

  private VirtualBoard(PseudoTerminal cable) {
    this.cable = cable;
    this.line = new MutedWire(cable.device());
  }

  /**
   * Plugs a board in and lets it answer on a thread of its own.
   *
   * @param link where the host finds the port
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   * @throws IOException when something that is no link is in the way
   */
  public static VirtualBoard start(Path link, LongSupplier nanoClock) throws IOException {
    VirtualBoard board = new VirtualBoard(PseudoTerminal.open(link, nanoClock));
    Thread.ofPlatform().daemon().name("virtual board " + link).start(board::serve);
    return board;
  }

  private void serve() {
    ModbusRtuResponder responder =
        new ModbusRtuResponder(line, BoardMap.UNIT, () -> BoardMap.encode(facts()));
    boolean open = true;
    while (open) {
      try {
        responder.serve(PATIENCE);
      } catch (WireException closed) {
        open = false; // a device's end is lost only by close()
      }
    }
  }

  /** The physical facts now. */
  public BoardReading facts() {
    synchronized (bad) {
      return new BoardReading(blanks, turns, atExit, inBin, doorOpen, centiC, bad);
    }
  }

  /** Puts so many blanks into the hopper in all, 0 to 1000. */
  public void blanks(int pieces) {
    set(() -> blanks = inRange(pieces));
  }

  /** Turns the take-up spool on; the counter wraps at 2^32. */
  public void turnRibbon(int quarterTurns) {
    set(() -> turns = (turns + quarterTurns) & 0xffff_ffffL);
  }

  /** Puts a card at the exit or takes it away. */
  public void cardAtExit(boolean there) {
    set(() -> atExit = there);
  }

  /** Puts so many cards into the reject and capture bin in all, 0 to 1000. */
  public void cardsInBin(int pieces) {
    set(() -> inBin = inRange(pieces));
  }

  /** Opens or shuts the cabinet's door. */
  public void doorOpen(boolean open) {
    set(() -> doorOpen = open);
  }

  /** Warms or cools the cabinet to so many hundredths of a degree Celsius, -327.68 to 327.67. */
  public void temperature(int hundredthsC) {
    set(() -> centiC = (short) hundredthsC);
  }

  /** Breaks or mends one sensor: the board says of it that it is bad. */
  public void bad(Sensor sensor, boolean broken) {
    set(
        () -> {
          if (broken) {
            bad.add(sensor);
          } else {
            bad.remove(sensor);
          }
        });
  }

  /** Makes the board mute or lets it speak again; it stays plugged in. */
  public void silent(boolean silent) {
    line.mute(silent);
  }

  /** Pulls the plug. */
  public void unplug() {
    cable.unplug();
  }

  /** Plugs in again under the same link. */
  public void plug() throws IOException {
    cable.replug();
  }

  @Override
  public void close() {
    cable.close();
  }

  private void set(Runnable change) {
    synchronized (bad) {
      change.run();
    }
  }

  private static int inRange(int pieces) {
    if (pieces < 0 || pieces > BoardMap.MOST_CARDS) {
      throw new IllegalArgumentException(
          "pieces must be 0.." + BoardMap.MOST_CARDS + ", was " + pieces);
    }
    return pieces;
  }
}

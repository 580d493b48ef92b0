package id.kia.tests.promises;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.board.ModbusBoard;
import id.kia.drivers.board.VirtualBoard;
import id.kia.drivers.evolis.virtual.PrinterView;
import id.kia.drivers.fault.BoardFault;
import id.kia.drivers.fault.Plug;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The sensor board of the room. While nothing is wrong with it what it would say is said without
 * it; from the first fault on the real driver asks the virtual board over a wire in memory.
 */
final class RoomBoard implements Plug {
  private static final int CENTI_C = 3000;

  private final Room room;
  private final ByteArrayOutputStream toBoard = new ByteArrayOutputStream();
  private final ByteArrayOutputStream toHost = new ByteArrayOutputStream();
  private final VirtualBoard twin;
  private final ModbusBoard driver;
  private boolean plugged = true;
  private boolean struck;

  RoomBoard(Room room) {
    this.room = room;
    this.twin = VirtualBoard.on(new End(toBoard, toHost, false), this, room.nanos::get);
    this.driver = new ModbusBoard(new End(toHost, toBoard, true), room.nanos::get);
  }

  void inflict(BoardFault fault, Optional<Sensor> sensor) {
    struck = true;
    feel();
    twin.inflict(fault, sensor, Duration.ZERO);
  }

  void mend(BoardFault fault, Optional<Sensor> sensor) {
    twin.mend(fault, sensor);
  }

  /** What the kiosk hears of it; empty when nothing sound comes. */
  Optional<BoardReading> reading() {
    if (!struck) {
      PrinterView view = room.look();
      return Optional.of(
          new BoardReading(
              view.feederCards(), 0, view.exitCards() > 0, room.bin(), false, CENTI_C, Set.of()));
    }
    feel();
    try {
      return Optional.of(driver.read());
    } catch (WireException e) {
      return Optional.empty();
    }
  }

  private void feel() {
    PrinterView view = room.look();
    twin.blanks(view.feederCards());
    twin.cardAtExit(view.exitCards() > 0);
    twin.cardsInBin(room.bin());
    twin.temperature(CENTI_C);
  }

  @Override
  public void unplug() {
    plugged = false;
  }

  @Override
  public void plug() {
    plugged = true;
  }

  /** One end; what the host writes is answered before it reads. */
  private final class End implements Wire {
    private final ByteArrayOutputStream in;
    private final ByteArrayOutputStream out;
    private final boolean host;

    End(ByteArrayOutputStream in, ByteArrayOutputStream out, boolean host) {
      this.in = in;
      this.out = out;
      this.host = host;
    }

    @Override
    public String name() {
      return "board";
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
      lostWithoutPlug();
      int got = Math.min(length, in.size());
      System.arraycopy(in.toByteArray(), 0, into, offset, got);
      in.reset();
      if (got == 0 && host) {
        room.nanos.addAndGet(atMost.toNanos());
      }
      return got;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
      lostWithoutPlug();
      out.write(bytes, offset, length);
      if (host) {
        twin.answer(Duration.ZERO);
      }
    }

    private void lostWithoutPlug() throws WireException {
      if (host && !plugged) {
        throw new WireException.Lost(name());
      }
    }

    @Override
    public void discardInput() {
      in.reset();
    }

    @Override
    public void close() {}
  }
}

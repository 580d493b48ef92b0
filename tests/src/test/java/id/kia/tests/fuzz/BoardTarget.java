package id.kia.tests.fuzz;

import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.board.ModbusBoard;
import java.util.Arrays;

/**
 * Whatever the sensor board answers: a reading only from a frame with its own checksum, every value
 * in its range or its sensor bad; else an error with a code.
 *
 * <p>First byte: whether a sound frame is made of the next 36 bytes, so that values are tried too.
 */
final class BoardTarget implements FuzzTarget {
  private static final int REGISTERS = 18;
  private static final int FRAME = 3 + 2 * REGISTERS + 2;
  private static final long TURNS = 1L << 32;

  @Override
  public void take(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] said = (input[0] & 1) == 1 ? framed(input) : Arrays.copyOfRange(input, 1, input.length);
    for (int chunk : new int[] {1, 7, 256}) {
      var wire = new FedWire(said, 0, chunk, false);
      try (var board = new ModbusBoard(wire, wire::nanos)) {
        check(board.read(), said);
        // Whatever is left over must not break the next question.
        check(board.read(), said);
      } catch (WireException told) {
        if (!told.code().startsWith("W-")) {
          throw new AssertionError("an error without a code", told);
        }
      }
    }
  }

  private static void check(BoardReading now, byte[] said) {
    boolean inRange =
        now.blanksInHopper().stream().allMatch(blanks -> blanks >= 0 && blanks <= 1000)
            && now.cardsInBin().stream().allMatch(cards -> cards >= 0 && cards <= 1000)
            && now.ribbonTurns().stream().allMatch(turns -> turns >= 0 && turns < TURNS)
            && now.temperatureCentiC().stream().allMatch(t -> t >= -4000 && t <= 12500)
            && now.humidityPermille().stream().allMatch(wet -> wet >= 0 && wet <= 1000)
            && now.supplyMilliVolts().stream().allMatch(mv -> mv >= 0 && mv <= 30_000);
    if (!inRange) {
      throw new AssertionError("a value out of its range is told");
    }
    for (int at = 0; at + FRAME <= said.length; at++) {
      if (said[at] == 1 && said[at + 1] == 4 && crc(said, at, FRAME) == 0) {
        return;
      }
    }
    throw new AssertionError("a reading out of nothing");
  }

  private static byte[] framed(byte[] input) {
    byte[] frame = new byte[FRAME];
    frame[0] = 1;
    frame[1] = 4;
    frame[2] = 2 * REGISTERS;
    System.arraycopy(input, 1, frame, 3, Math.min(2 * REGISTERS, input.length - 1));
    int crc = crc(frame, 0, FRAME - 2);
    frame[FRAME - 2] = (byte) crc;
    frame[FRAME - 1] = (byte) (crc >> 8);
    return frame;
  }

  /** Modbus over serial line V1.02, 6.2.2; 0 over a whole sound frame. */
  private static int crc(byte[] bytes, int from, int length) {
    int crc = 0xFFFF;
    for (int i = from; i < from + length; i++) {
      crc ^= bytes[i] & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 1 ? crc >> 1 ^ 0xA001 : crc >> 1;
      }
    }
    return crc;
  }
}

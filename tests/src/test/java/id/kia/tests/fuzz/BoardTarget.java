package id.kia.tests.fuzz;

import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.board.ModbusBoard;
import java.util.Arrays;

/**
 * Whatever the sensor board answers: a reading only from a frame with its own checksum, every value
 * in its range or its sensor bad; else an error with a code.
 *
 * <p>First byte: whether a sound frame is made of the next 18 bytes, so that values are tried too.
 */
final class BoardTarget implements FuzzTarget {
  private static final int REGISTERS = 9;
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
        now.blanksInHopper() >= 0
            && now.blanksInHopper() <= 1000
            && now.cardsInBin() >= 0
            && now.cardsInBin() <= 1000
            && now.ribbonTurns() >= 0
            && now.ribbonTurns() < TURNS
            && (now.bad().contains(Sensor.TEMPERATURE)
                || (now.temperatureCentiC() >= -4000 && now.temperatureCentiC() <= 12500));
    if (!inRange) {
      throw new AssertionError("a value out of its range and no sensor bad");
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

package id.kia.bridge.modbus;

import com.digitalpetri.modbus.ExceptionCode;
import com.digitalpetri.modbus.FunctionCode;
import com.digitalpetri.modbus.pdu.ReadInputRegistersRequest;
import com.digitalpetri.modbus.pdu.ReadInputRegistersResponse;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Asks one Modbus RTU line. Thread: the one that owns the wire.
 *
 * <p>RTU answers carry no number. After a failed request the line is therefore listened to for one
 * more time-out and what comes late is thrown away; an answer later than twice the time-out may be
 * taken for the next one.
 */
public final class ModbusRtuClient {

  /** Longer than the pauses a USB adapter puts into a frame (16 ms), shorter than patience. */
  private static final Duration GAP = Duration.ofMillis(100);

  private static final int FUNCTION = FunctionCode.READ_INPUT_REGISTERS.getCode();
  private static final int EXCEPTION_FRAME = 5;

  private final Wire wire;
  private final Duration timeout;
  private final LongSupplier nanoClock;
  private boolean lateAnswerPossible;
  private long failedAt;

  /**
   * A client on an open wire.
   *
   * @param timeout how long an answer may take
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   */
  public ModbusRtuClient(Wire wire, Duration timeout, LongSupplier nanoClock) {
    this.wire = wire;
    this.timeout = timeout;
    this.nanoClock = nanoClock;
  }

  /**
   * Reads input registers (function 4).
   *
   * @param unit the device, 1 to 247
   * @param address address on the wire, 0 to 65535; register number 1 has address 0
   * @param count registers, 1 to 125
   * @return their values, 0 to 65535 each
   * @throws WireException.Silent no answer in time; ask again
   * @throws WireException.Garbled something came, but no sound answer to this request; ask again
   * @throws WireException.Refused the device answered with a Modbus exception
   * @throws WireException.Lost the line is gone
   */
  public int[] readInputRegisters(int unit, int address, int count) throws WireException {
    if (unit < 1 || unit > 247 || address < 0 || count < 1 || count > 125) {
      throw new IllegalArgumentException("unit 1..247, address 0.., count 1..125");
    }
    ByteBuffer request = ByteBuffer.allocate(5);
    ReadInputRegistersRequest.Serializer.encode(
        new ReadInputRegistersRequest(address, count), request);
    dropLateAnswer();
    wire.write(RtuFrame.of(unit, request.flip()), timeout);
    try {
      return registers(answer(unit, count));
    } catch (WireException.Silent | WireException.Garbled e) {
      lateAnswerPossible = true;
      failedAt = nanoClock.getAsLong();
      throw e;
    }
  }

  private ByteBuffer answer(int unit, int count) throws WireException {
    RtuWindow window = new RtuWindow();
    byte[] bytes = new byte[RtuFrame.LONGEST];
    long start = nanoClock.getAsLong();
    while (true) {
      Duration left = timeout.minusNanos(nanoClock.getAsLong() - start);
      if (!left.isPositive()) {
        throw nothingSound(window);
      }
      boolean begun = window.size() > 0;
      Duration wait = begun && left.compareTo(GAP) > 0 ? GAP : left;
      int got = wire.read(bytes, 0, bytes.length, wait);
      if (got == 0 && begun) {
        throw nothingSound(window);
      }
      window.add(bytes, got);
      Optional<ByteBuffer> answer =
          window.take(
              RtuFrame.OVERHEAD + 2 + 2 * count, (byte) unit, (byte) FUNCTION, (byte) (2 * count));
      if (answer.isPresent()) {
        return answer.get();
      }
      Optional<ByteBuffer> exception =
          window.take(EXCEPTION_FRAME, (byte) unit, (byte) (FUNCTION | 0x80));
      if (exception.isPresent()) {
        throw new WireException.Refused(wire.name(), meaning(exception.get().get(1)));
      }
    }
  }

  private WireException nothingSound(RtuWindow window) {
    return window.size() == 0
        ? new WireException.Silent(wire.name(), timeout.toMillis())
        : new WireException.Garbled(
            wire.name(), window.size() + " bytes, no sound Modbus answer among them");
  }

  private static String meaning(byte code) {
    return ExceptionCode.from(code & 0xff)
        .map(known -> known.name().replace('_', ' ').toLowerCase(Locale.ROOT))
        .orElse("Modbus exception " + (code & 0xff));
  }

  private static int[] registers(ByteBuffer pdu) {
    ByteBuffer values =
        ByteBuffer.wrap(ReadInputRegistersResponse.Serializer.decode(pdu).registers());
    int[] registers = new int[values.remaining() / 2];
    for (int i = 0; i < registers.length; i++) {
      registers[i] = values.getShort() & 0xffff;
    }
    return registers;
  }

  private void dropLateAnswer() throws WireException {
    if (lateAnswerPossible) {
      Duration left = timeout.minusNanos(nanoClock.getAsLong() - failedAt);
      byte[] bin = new byte[RtuFrame.LONGEST];
      while (left.isPositive()) {
        wire.read(bin, 0, bin.length, left);
        left = timeout.minusNanos(nanoClock.getAsLong() - failedAt);
      }
      lateAnswerPossible = false;
    }
    wire.discardInput();
  }
}

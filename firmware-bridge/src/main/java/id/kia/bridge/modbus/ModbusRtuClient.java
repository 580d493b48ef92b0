package id.kia.bridge.modbus;

import com.digitalpetri.modbus.ExceptionCode;
import com.digitalpetri.modbus.FunctionCode;
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
 *
 * <p>Every call throws {@link WireException.Silent} (no answer in time; ask again), {@link
 * WireException.Garbled} (something came, but no sound answer to this request; ask again), {@link
 * WireException.Refused} (the device answered with a Modbus exception) or {@link
 * WireException.Lost} (the line is gone). A write that failed with the first two may have been
 * done.
 */
public final class ModbusRtuClient {

  /** Longer than the pauses a USB adapter puts into a frame (16 ms), shorter than patience. */
  private static final Duration GAP = Duration.ofMillis(100);

  private static final int EXCEPTION_FRAME = 5;
  private static final int MOST_BITS = 2000;

  /** Function, address and one more word: what a write is answered with. */
  private static final int HEAD = 5;

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
   */
  public int[] readInputRegisters(int unit, int address, int count) throws WireException {
    return words(unit, FunctionCode.READ_INPUT_REGISTERS, address, count);
  }

  /** Reads holding registers (function 3), as {@link #readInputRegisters}. */
  public int[] readHoldingRegisters(int unit, int address, int count) throws WireException {
    return words(unit, FunctionCode.READ_HOLDING_REGISTERS, address, count);
  }

  /**
   * Reads coils (function 1).
   *
   * @param count coils, 1 to 2000
   */
  public boolean[] readCoils(int unit, int address, int count) throws WireException {
    return bits(unit, FunctionCode.READ_COILS, address, count);
  }

  /** Reads discrete inputs (function 2), as {@link #readCoils}. */
  public boolean[] readDiscreteInputs(int unit, int address, int count) throws WireException {
    return bits(unit, FunctionCode.READ_DISCRETE_INPUTS, address, count);
  }

  /**
   * Writes one holding register (function 6).
   *
   * @param value 0 to 65535
   */
  public void writeRegister(int unit, int address, int value) throws WireException {
    check(unit, address, 1, 1);
    if (value < 0 || value > 0xffff) {
      throw new IllegalArgumentException("value must be 0..65535, was " + value);
    }
    byte[] request = head(FunctionCode.WRITE_SINGLE_REGISTER, address, value);
    var _ = exchange(unit, ByteBuffer.wrap(request), RtuFrame.OVERHEAD + HEAD, request);
  }

  /**
   * Writes holding registers in one request (function 16).
   *
   * @param values 1 to 123 of them, 0 to 65535 each
   */
  public void writeRegisters(int unit, int address, int... values) throws WireException {
    check(unit, address, values.length, RtuFrame.MOST_WRITTEN);
    FunctionCode function = FunctionCode.WRITE_MULTIPLE_REGISTERS;
    byte[] head = head(function, address, values.length);
    ByteBuffer request = ByteBuffer.allocate(HEAD + 1 + 2 * values.length);
    request.put(head).put((byte) (2 * values.length));
    for (int value : values) {
      request.putShort((short) value);
    }
    var _ = exchange(unit, request.flip(), RtuFrame.OVERHEAD + HEAD, head);
  }

  private int[] words(int unit, FunctionCode function, int address, int count)
      throws WireException {
    check(unit, address, count, RtuFrame.MOST_READ);
    ByteBuffer answer = read(unit, function, address, count, 2 * count);
    int[] registers = new int[count];
    for (int i = 0; i < count; i++) {
      registers[i] = answer.getShort(2 + 2 * i) & 0xffff;
    }
    return registers;
  }

  private boolean[] bits(int unit, FunctionCode function, int address, int count)
      throws WireException {
    check(unit, address, count, MOST_BITS);
    ByteBuffer answer = read(unit, function, address, count, Math.ceilDiv(count, 8));
    boolean[] bits = new boolean[count];
    for (int i = 0; i < count; i++) {
      bits[i] = (answer.get(2 + i / 8) >> i % 8 & 1) == 1;
    }
    return bits;
  }

  private ByteBuffer read(int unit, FunctionCode function, int address, int count, int bytes)
      throws WireException {
    return exchange(
        unit,
        ByteBuffer.wrap(head(function, address, count)),
        RtuFrame.OVERHEAD + 2 + bytes,
        (byte) function.getCode(),
        (byte) bytes);
  }

  private static void check(int unit, int address, int count, int most) {
    if (unit < 1 || unit > 247 || address < 0 || address > 0xffff || count < 1 || count > most) {
      throw new IllegalArgumentException("unit 1..247, address 0..65535, count 1.." + most);
    }
  }

  /** Function, address and one more word. */
  private static byte[] head(FunctionCode function, int address, int word) {
    byte[] head = new byte[HEAD];
    ByteBuffer.wrap(head)
        .put((byte) function.getCode())
        .putShort((short) address)
        .putShort((short) word);
    return head;
  }

  /** Sends a request and gives the PDU of the answer that begins with {@code told}. */
  private ByteBuffer exchange(int unit, ByteBuffer request, int length, byte... told)
      throws WireException {
    byte[] head = new byte[1 + told.length];
    head[0] = (byte) unit;
    System.arraycopy(told, 0, head, 1, told.length);
    dropLateAnswer();
    wire.write(RtuFrame.of(unit, request), timeout);
    try {
      return answer(length, head);
    } catch (WireException.Silent | WireException.Garbled e) {
      lateAnswerPossible = true;
      failedAt = nanoClock.getAsLong();
      throw e;
    }
  }

  private ByteBuffer answer(int length, byte[] head) throws WireException {
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
      Optional<ByteBuffer> answer = window.take(length, head);
      if (answer.isPresent()) {
        return answer.get();
      }
      Optional<ByteBuffer> exception =
          window.take(EXCEPTION_FRAME, head[0], (byte) (head[1] | 0x80));
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

package id.kia.bridge.modbus;

import com.digitalpetri.modbus.ExceptionCode;
import com.digitalpetri.modbus.FunctionCode;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Answers as one Modbus RTU unit that has input registers and perhaps settings (holding registers).
 * Thread: the one that owns the wire.
 *
 * <p>Functions 3, 4, 6 and 16 are answered, and 1 and 2 where there are coils or discrete inputs; a
 * wrong address or count and every other function get their Modbus exception. Requests with a bad
 * CRC, for other units and broadcasts get no answer; broadcasts are not obeyed either.
 */
public final class ModbusRtuResponder {

  /** Ends a request whose length is not known; 3.5 characters are 2 ms at 19200 baud. */
  private static final Duration GAP = Duration.ofMillis(20);

  private static final Duration WRITE_TIME = Duration.ofSeconds(1);
  private static final int READ_COILS = FunctionCode.READ_COILS.getCode();
  private static final int READ_DISCRETE = FunctionCode.READ_DISCRETE_INPUTS.getCode();
  private static final int MOST_BITS = 2000;
  private static final int READ_INPUT = FunctionCode.READ_INPUT_REGISTERS.getCode();
  private static final int READ_HOLDING = FunctionCode.READ_HOLDING_REGISTERS.getCode();
  private static final int WRITE_ONE = FunctionCode.WRITE_SINGLE_REGISTER.getCode();
  private static final int WRITE_MANY = FunctionCode.WRITE_MULTIPLE_REGISTERS.getCode();
  private static final Set<Integer> SETTING = Set.of(READ_HOLDING, WRITE_ONE, WRITE_MANY);
  private static final int SHORT_FRAME = 8;
  private static final int SHORT_PDU = SHORT_FRAME - RtuFrame.OVERHEAD;

  /** Unit, function, address, count: then follows the number of bytes. */
  private static final int BYTES_AT = 6;

  private final Wire wire;
  private final int unit;
  private final Registers registers;
  private final RtuWindow window = new RtuWindow();

  /**
   * A unit on an open wire.
   *
   * @param unit its number, 1 to 247
   */
  public ModbusRtuResponder(Wire wire, int unit, Registers registers) {
    this.wire = wire;
    this.unit = unit;
    this.registers = registers;
  }

  /**
   * Takes what comes within {@code atMost} and answers what is a request in it.
   *
   * @throws WireException.Lost when the wire is gone
   */
  public void serve(Duration atMost) throws WireException {
    byte[] bytes = new byte[RtuFrame.LONGEST];
    int got = wire.read(bytes, 0, bytes.length, window.size() > 0 ? GAP : atMost);
    if (got == 0) {
      answer(window.takeAll(unit));
      return;
    }
    window.add(bytes, got);
    Optional<ByteBuffer> request = next();
    while (request.isPresent()) {
      answer(request);
      request = next();
    }
  }

  private Optional<ByteBuffer> next() {
    Optional<ByteBuffer> bits =
        registers.coils().length + registers.discretes().length == 0
            ? Optional.empty()
            : window
                .take(SHORT_FRAME, (byte) unit, (byte) READ_COILS)
                .or(() -> window.take(SHORT_FRAME, (byte) unit, (byte) READ_DISCRETE));
    return bits.or(this::nextWords);
  }

  private Optional<ByteBuffer> nextWords() {
    return window
        .takeCounted(BYTES_AT, (byte) unit, (byte) WRITE_MANY)
        .or(() -> window.take(SHORT_FRAME, (byte) unit, (byte) READ_INPUT))
        .or(() -> window.take(SHORT_FRAME, (byte) unit, (byte) READ_HOLDING))
        .or(() -> window.take(SHORT_FRAME, (byte) unit, (byte) WRITE_ONE));
  }

  private void answer(Optional<ByteBuffer> request) throws WireException {
    if (request.isPresent()) {
      wire.write(RtuFrame.of(unit, reply(request.get())), WRITE_TIME);
    }
  }

  private ByteBuffer reply(ByteBuffer request) {
    int function = request.get(0) & 0xff;
    if (function == READ_COILS && registers.coils().length > 0) {
      return readBits(request, registers.coils());
    }
    if (function == READ_DISCRETE && registers.discretes().length > 0) {
      return readBits(request, registers.discretes());
    }
    boolean settings = registers.holding().length > 0;
    if (function != READ_INPUT && !(settings && SETTING.contains(function))) {
      return exception(function, ExceptionCode.ILLEGAL_FUNCTION);
    }
    if (function == WRITE_MANY) {
      return writeMany(request);
    }
    if (request.remaining() != SHORT_PDU) {
      return exception(function, ExceptionCode.ILLEGAL_DATA_VALUE);
    }
    if (function == WRITE_ONE) {
      return write(request, new int[] {word(request, 3)});
    }
    return read(request, function == READ_INPUT ? registers.input() : registers.holding());
  }

  private static ByteBuffer read(ByteBuffer request, int[] values) {
    int function = request.get(0);
    int address = word(request, 1);
    int count = word(request, 3);
    if (count < 1 || count > RtuFrame.MOST_READ) {
      return exception(function, ExceptionCode.ILLEGAL_DATA_VALUE);
    }
    if (address + count > values.length) {
      return exception(function, ExceptionCode.ILLEGAL_DATA_ADDRESS);
    }
    ByteBuffer pdu = ByteBuffer.allocate(2 + 2 * count);
    pdu.put((byte) function).put((byte) (2 * count));
    for (int i = 0; i < count; i++) {
      pdu.putShort((short) values[address + i]);
    }
    return pdu.flip();
  }

  private static ByteBuffer readBits(ByteBuffer request, boolean[] values) {
    int function = request.get(0);
    int address = request.remaining() == SHORT_PDU ? word(request, 1) : 0;
    int count = request.remaining() == SHORT_PDU ? word(request, 3) : 0;
    if (count < 1 || count > MOST_BITS) {
      return exception(function, ExceptionCode.ILLEGAL_DATA_VALUE);
    }
    if (address + count > values.length) {
      return exception(function, ExceptionCode.ILLEGAL_DATA_ADDRESS);
    }
    byte[] bits = new byte[Math.ceilDiv(count, 8)];
    for (int i = 0; i < count; i++) {
      bits[i / 8] |= (byte) (values[address + i] ? 1 << i % 8 : 0);
    }
    ByteBuffer pdu = ByteBuffer.allocate(2 + bits.length);
    pdu.put((byte) function).put((byte) bits.length).put(bits);
    return pdu.flip();
  }

  private ByteBuffer writeMany(ByteBuffer request) {
    int length = request.remaining();
    int count = length > SHORT_PDU ? word(request, 3) : 0;
    boolean whole =
        count >= 1
            && count <= RtuFrame.MOST_WRITTEN
            && length == SHORT_PDU + 1 + 2 * count
            && (request.get(SHORT_PDU) & 0xff) == 2 * count;
    if (!whole) {
      return exception(WRITE_MANY, ExceptionCode.ILLEGAL_DATA_VALUE);
    }
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = word(request, SHORT_PDU + 1 + 2 * i);
    }
    return write(request, values);
  }

  /** The answer to both kinds of write is the head of the request. */
  private ByteBuffer write(ByteBuffer request, int[] values) {
    int address = word(request, 1);
    if (address + values.length > registers.holding().length) {
      return exception(request.get(0), ExceptionCode.ILLEGAL_DATA_ADDRESS);
    }
    return registers.write(address, values)
        ? request.slice(0, SHORT_PDU)
        : exception(request.get(0), ExceptionCode.ILLEGAL_DATA_VALUE);
  }

  private static int word(ByteBuffer pdu, int at) {
    return pdu.getShort(at) & 0xffff;
  }

  private static ByteBuffer exception(int function, ExceptionCode code) {
    return ByteBuffer.wrap(new byte[] {(byte) (function | 0x80), (byte) code.getCode()});
  }
}

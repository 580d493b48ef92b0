package id.kia.bridge.modbus;

import com.digitalpetri.modbus.ExceptionCode;
import com.digitalpetri.modbus.FunctionCode;
import com.digitalpetri.modbus.pdu.ReadInputRegistersRequest;
import com.digitalpetri.modbus.pdu.ReadInputRegistersResponse;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * Answers as one Modbus RTU unit that has input registers and nothing else. Thread: the one that
 * owns the wire.
 *
 * <p>Reads of input registers (function 4) are answered; a wrong address or count and every other
 * function get their Modbus exception. Requests with a bad CRC, for other units and broadcasts get
 * no answer, as the protocol asks.
 */
public final class ModbusRtuResponder {

  /** Ends a request whose length is not known; 3.5 characters are 2 ms at 19200 baud. */
  private static final Duration GAP = Duration.ofMillis(20);

  private static final Duration WRITE_TIME = Duration.ofSeconds(1);
  private static final int FUNCTION = FunctionCode.READ_INPUT_REGISTERS.getCode();
  private static final int REQUEST_FRAME = 8;
  private static final int MOST_REGISTERS = 125;

  private final Wire wire;
  private final int unit;
  private final InputRegisters registers;
  private final RtuWindow window = new RtuWindow();

  /**
   * A unit on an open wire.
   *
   * @param unit its number, 1 to 247
   */
  public ModbusRtuResponder(Wire wire, int unit, InputRegisters registers) {
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
    Optional<ByteBuffer> request = window.take(REQUEST_FRAME, (byte) unit, (byte) FUNCTION);
    while (request.isPresent()) {
      answer(request);
      request = window.take(REQUEST_FRAME, (byte) unit, (byte) FUNCTION);
    }
  }

  private void answer(Optional<ByteBuffer> request) throws WireException {
    if (request.isPresent()) {
      wire.write(RtuFrame.of(unit, reply(request.get())), WRITE_TIME);
    }
  }

  private ByteBuffer reply(ByteBuffer request) {
    int function = request.get(0) & 0xff;
    if (function != FUNCTION || request.remaining() != REQUEST_FRAME - RtuFrame.OVERHEAD) {
      return exception(function, ExceptionCode.ILLEGAL_FUNCTION);
    }
    ReadInputRegistersRequest read = ReadInputRegistersRequest.Serializer.decode(request);
    int address = read.address() & 0xffff;
    int count = read.quantity() & 0xffff;
    int[] values = registers.now();
    if (count < 1 || count > MOST_REGISTERS) {
      return exception(function, ExceptionCode.ILLEGAL_DATA_VALUE);
    }
    if (address + count > values.length) {
      return exception(function, ExceptionCode.ILLEGAL_DATA_ADDRESS);
    }
    ByteBuffer bytes = ByteBuffer.allocate(2 * count);
    for (int i = 0; i < count; i++) {
      bytes.putShort((short) values[address + i]);
    }
    ByteBuffer pdu = ByteBuffer.allocate(2 + 2 * count);
    ReadInputRegistersResponse.Serializer.encode(
        new ReadInputRegistersResponse(bytes.array()), pdu);
    return pdu.flip();
  }

  private static ByteBuffer exception(int function, ExceptionCode code) {
    return ByteBuffer.wrap(new byte[] {(byte) (function | 0x80), (byte) code.getCode()});
  }
}

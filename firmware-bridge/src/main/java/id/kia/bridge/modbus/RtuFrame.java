package id.kia.bridge.modbus;

import com.digitalpetri.modbus.Crc16;
import java.nio.ByteBuffer;

/** Frames of Modbus RTU: unit, PDU, CRC with its low byte first. */
final class RtuFrame {

  /** The longest frame: 1 byte unit, 253 bytes PDU, 2 bytes CRC. */
  static final int LONGEST = 256;

  /** Unit and CRC. */
  static final int OVERHEAD = 3;

  /** Registers that one request may read. */
  static final int MOST_READ = 125;

  /** Registers that one request may write. */
  static final int MOST_WRITTEN = 123;

  private RtuFrame() {}

  /** The PDU between position and limit, with unit and CRC around it. */
  static byte[] of(int unit, ByteBuffer pdu) {
    int length = pdu.remaining();
    byte[] frame = new byte[length + OVERHEAD];
    frame[0] = (byte) unit;
    pdu.get(frame, 1, length);
    int crc = crc(frame, 0, length + 1);
    frame[length + 1] = (byte) crc;
    frame[length + 2] = (byte) (crc >> 8);
    return frame;
  }

  /** Whether {@code length} bytes from {@code from} end with their own CRC. */
  static boolean sound(byte[] bytes, int from, int length) {
    if (length <= OVERHEAD) {
      return false;
    }
    int end = from + length;
    int told = (bytes[end - 2] & 0xff) | (bytes[end - 1] & 0xff) << 8;
    return crc(bytes, from, length - 2) == told;
  }

  private static int crc(byte[] bytes, int from, int length) {
    Crc16 crc = new Crc16();
    for (int i = from; i < from + length; i++) {
      crc.update(bytes[i]); // its update(ByteBuffer) is wrong for buffers that do not begin at 0
    }
    return crc.getValue() & 0xffff;
  }
}

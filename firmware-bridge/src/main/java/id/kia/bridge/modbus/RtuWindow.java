package id.kia.bridge.modbus;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** The latest bytes of a line, in which frames are looked for. Bounded: the oldest fall out. */
final class RtuWindow {
  private static final int CAPACITY = 2 * RtuFrame.LONGEST;

  private final byte[] bytes = new byte[CAPACITY];
  private int size;

  void add(byte[] more, int count) {
    int overflow = Math.max(0, size + count - CAPACITY);
    System.arraycopy(bytes, overflow, bytes, 0, size - overflow);
    size -= overflow;
    System.arraycopy(more, 0, bytes, size, count);
    size += count;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /**
   * Finds the first sound frame of {@code length} bytes that begins with {@code head}, and forgets
   * everything up to its end.
   *
   * @return its PDU
   */
  Optional<ByteBuffer> take(int length, byte... head) {
    return find(_ -> length, length, head);
  }

  /** The same for a frame whose byte {@code countAt} tells how many follow it before the CRC. */
  Optional<ByteBuffer> takeCounted(int countAt, byte... head) {
    int least = countAt + 1 + 2;
    return find(at -> least + (bytes[at + countAt] & 0xff), least, head);
  }

  private Optional<ByteBuffer> find(IntUnaryOperator lengthAt, int least, byte[] head) {
    for (int at = 0; at + least <= size; at++) {
      int length = lengthAt.applyAsInt(at);
      if (at + length <= size && begins(at, head) && RtuFrame.sound(bytes, at, length)) {
        ByteBuffer pdu = pdu(at, length);
        int end = at + length;
        System.arraycopy(bytes, end, bytes, 0, size - end);
        size -= end;
        return Optional.of(pdu);
      }
    }
    return Optional.empty();
  }

  /** Everything as one frame when that is sound and for {@code unit}; forgets it in any case. */
  Optional<ByteBuffer> takeAll(int unit) {
    int length = size;
    size = 0;
    return length > 0 && (bytes[0] & 0xff) == unit && RtuFrame.sound(bytes, 0, length)
        ? Optional.of(pdu(0, length))
        : Optional.empty();
  }

  private boolean begins(int at, byte[] head) {
    for (int i = 0; i < head.length; i++) {
      if (bytes[at + i] != head[i]) {
        return false;
      }
    }
    return true;
  }

  private ByteBuffer pdu(int at, int length) {
    byte[] pdu = new byte[length - RtuFrame.OVERHEAD];
    System.arraycopy(bytes, at + 1, pdu, 0, pdu.length);
    return ByteBuffer.wrap(pdu);
  }
}

package id.kia.bridge.wire;

import java.time.Duration;

/**
 * A byte pipe to one device. Blocking; one platform thread reads and writes, any thread may close.
 *
 * <p>Nothing is buffered beyond what the operating system holds.
 */
public interface Wire extends AutoCloseable {

  /** A name for people and logs, for instance the port's stable path. */
  String name();

  /**
   * Reads what is there, waiting for the first byte.
   *
   * @param atMost how long to wait for the first byte; zero asks only for what is already here
   * @return bytes read, 1 to {@code length}; 0 when the time is over or {@code length} is 0
   * @throws WireException.Lost when the other end is gone or the wire was closed
   */
  int read(byte[] into, int offset, int length, Duration atMost) throws WireException;

  /**
   * Writes all the bytes. When the time is over the port is closed, which is the only way to end a
   * blocked write.
   *
   * @throws WireException.Lost when the other end is gone or the wire was closed
   * @throws WireException.Stalled when not all bytes were taken in time; the wire is closed then
   */
  void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException;

  /** Writes all of {@code bytes}; see {@link #write(byte[], int, int, Duration)}. */
  default void write(byte[] bytes, Duration atMost) throws WireException {
    write(bytes, 0, bytes.length, atMost);
  }

  /** Throws away input that waits unread. */
  void discardInput() throws WireException;

  /**
   * Asks whether the other end is still there; takes no input and does not wait.
   *
   * @throws WireException.Lost when it is gone or the wire was closed
   */
  default void check() throws WireException {
    read(new byte[0], 0, 0, Duration.ZERO);
  }

  /** Closes for good; safe to call twice and from any thread. */
  @Override
  void close();
}

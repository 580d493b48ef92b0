package id.kia.drivers;

import id.kia.bridge.wire.WireException;
import java.time.Duration;
import java.util.Optional;

/**
 * A scanner that sends what it read as one line. Thread: the one platform thread that owns the
 * port.
 */
public interface QrScanner extends AutoCloseable {

  /**
   * Waits for the next code.
   *
   * @return the text between prefix and suffix, at most 512 characters, printable ASCII; empty when
   *     the time is over. Garbage and over-long input is dropped up to the next suffix and never
   *     ends the service.
   */
  Optional<String> next(Duration atMost) throws WireException;

  @Override
  void close();
}

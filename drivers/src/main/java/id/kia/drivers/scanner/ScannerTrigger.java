package id.kia.drivers.scanner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What makes a module read that looks only when it is told to.
 *
 * @param command sent to begin a read, 1 to 32 ASCII characters, as {@code SYN T CR}
 * @param off sent to end one, so that its light goes out, as {@code SYN U CR}; without it the
 *     module's own read time-out ends it
 * @param every how often; no longer than the module's own read time-out, else it is blind in
 *     between
 */
public record ScannerTrigger(String command, Optional<String> off, Duration every) {
  private static final int LONGEST = 32;
  private static final Duration LEAST = Duration.ofMillis(200);
  private static final Duration MOST = Duration.ofMinutes(1);

  public ScannerTrigger {
    check(command);
    off.ifPresent(ScannerTrigger::check);
    if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("a scanner is triggered each 0.2 to 60 seconds");
    }
  }

  /** Of a module whose own read time-out ends a read. */
  public ScannerTrigger(String command, Duration every) {
    this(command, Optional.empty(), every);
  }

  private static void check(String command) {
    if (command.isEmpty()
        || command.length() > LONGEST
        || !command.chars().allMatch(c -> c < 128)) {
      throw new IllegalArgumentException("scanner trigger must be 1 to 32 ASCII characters");
    }
  }

  byte[] bytes() {
    return bytes(command);
  }

  static byte[] bytes(String command) {
    return command.getBytes(StandardCharsets.US_ASCII);
  }
}

package id.kia.kiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a demo has moved the calendar: a file with one ISO 8601 duration such as {@code P31D},
 * read at each question. No file means not moved; a file that cannot be read changes nothing. Any
 * thread.
 */
final class MovedTime implements Supplier<Duration> {
  private static final Logger LOG = LoggerFactory.getLogger(MovedTime.class);

  private final Path file;
  private volatile Duration last = Duration.ZERO;

  private MovedTime(Path file) {
    this.file = file;
  }

  /** Never moved, unless a development configuration names a file; production refuses that. */
  static Supplier<Duration> of(KioskConfig config) {
    KioskConfig.@Nullable Development development = config.development();
    @Nullable Path file = development == null ? null : development.clockOffsetFile();
    return file == null ? () -> Duration.ZERO : new MovedTime(file);
  }

  @Override
  public Duration get() {
    try {
      last = Duration.parse(Files.readString(file).strip());
    } catch (NoSuchFileException e) {
      last = Duration.ZERO;
    } catch (IOException | DateTimeException e) {
      LOG.warn("KIOSK-CLOCK {} is no duration such as P31D; time stays as it is", file, e);
    }
    return last;
  }
}

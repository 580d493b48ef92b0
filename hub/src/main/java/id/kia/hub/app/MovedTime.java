package id.kia.hub.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that a demo moves: true time plus what one ISO 8601 duration in a file says, read at each
 * question. No file means not moved; a file that cannot be read changes nothing. Any thread.
 */
final class MovedTime implements InstantSource {
  private static final Logger LOG = LoggerFactory.getLogger(MovedTime.class);

  private final InstantSource truth;
  private final Path file;
  private volatile Duration last = Duration.ZERO;

  private MovedTime(InstantSource truth, Path file) {
    this.truth = truth;
    this.file = file;
  }

  /** The truth, unless a development configuration names a file. */
  static InstantSource of(HubConfig config, InstantSource truth) {
    HubConfig.@Nullable Development development = config.development();
    @Nullable Path file = development == null ? null : development.clockOffsetFile();
    return file == null ? truth : new MovedTime(truth, file);
  }

  @Override
  public Instant instant() {
    try {
      last = Duration.parse(Files.readString(file).strip());
    } catch (NoSuchFileException e) {
      last = Duration.ZERO;
    } catch (IOException | DateTimeException e) {
      LOG.warn("HUB-CLOCK {} is no duration such as P31D; time stays as it is", file, e);
    }
    return truth.instant().plus(last);
  }
}

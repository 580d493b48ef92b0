package id.kia.kiosk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other programs that a kiosk runs on this data folder: a lock of the operating system on a
 * file in it, which goes with the process however that ends. It keeps the doctor from devices that
 * are in use; the database has its own locks.
 */
public final class RunMark implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunMark.class);
  private static final String NAME = "kiosk.lock";

  private final @Nullable FileChannel channel;

  private RunMark(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /** Taken by the kiosk. One that cannot be had stops nobody: it only warns. */
  public static RunMark take(Path dataDir) {
    try {
      FileChannel channel =
          FileChannel.open(
              dataDir.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel, false)) {
        LOG.warn("KIOSK-LOCK another program has {}", dataDir.resolve(NAME));
      }
      return new RunMark(channel);
    } catch (IOException e) {
      LOG.warn("KIOSK-LOCK {} cannot be locked: {}", dataDir.resolve(NAME), e.toString());
      return new RunMark(null);
    }
  }

  /**
   * Looks whether a kiosk runs, and while it is held keeps the mark; a kiosk that starts meanwhile
   * warns and goes on.
   *
   * @return empty when a kiosk runs
   * @throws IOException when that cannot be known, as by a user who may not read the folder
   */
  public static Optional<RunMark> look(Path dataDir) throws IOException {
    Path file = dataDir.resolve(NAME);
    if (Files.notExists(file)) {
      return Optional.of(new RunMark(null));
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    boolean free = false;
    try {
      free = lock(channel, true);
    } finally {
      if (!free) {
        channel.close();
      }
    }
    return free ? Optional.of(new RunMark(channel)) : Optional.empty();
  }

  private static boolean lock(FileChannel channel, boolean shared) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        LOG.warn("KIOSK-LOCK the lock could not be let go: {}", e.toString());
      }
    }
  }
}

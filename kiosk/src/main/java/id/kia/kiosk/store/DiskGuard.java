package id.kia.kiosk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that the disk can take what a card has to write, before a card begins; while it cannot, no
 * card is issued, and what a stop has to write still finds the reserve.
 *
 * <p>The reserve is a file that is given up when space runs out in spite of that, and taken again
 * when there is space. A probe writes, syncs and reads back at boot, once a day, and at each look
 * after a write failed; it reads through the system's cache, so it finds a disk that turned
 * read-only, not one that lies. Any thread; blocks for a probe's time.
 */
public final class DiskGuard {
  /** Between two probes while all is well. */
  static final Duration PROBE_EVERY = Duration.ofHours(24);

  private static final Logger LOG = LoggerFactory.getLogger(DiskGuard.class);
  private static final int BLOCK = 4096;

  private final Path folder;
  private final Limits limits;
  private final LongSupplier nanoClock;
  private long probedNanos;
  private boolean probed;
  private boolean unwritable;
  private boolean storeFails;
  private Optional<Fault> fault = Optional.empty();

  /**
   * How much is left alone.
   *
   * @param leastFree bytes; with fewer no card is issued
   * @param reserve bytes of the file that is given up for the rows of a stop
   */
  public record Limits(long leastFree, long reserve) {
    public Limits {
      if (leastFree < 0 || reserve < 0) {
        throw new IllegalArgumentException("bytes of a disk cannot be negative");
      }
    }
  }

  /** What is wrong with the disk. */
  public enum Fault {
    /** Too little space for another card: make space; the kiosk goes on by itself. */
    FULL("S-108"),
    /** It takes no writing: check or change the card; the kiosk goes on by itself. */
    NOT_WRITABLE("S-109");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    /** Stable code, {@code S-108} or {@code S-109}. */
    public String code() {
      return code;
    }
  }

  /**
   * @param folder of the database; must exist
   * @param nanoClock monotonic nanoseconds
   */
  public DiskGuard(Path folder, Limits limits, LongSupplier nanoClock) {
    this.folder = folder;
    this.limits = limits;
    this.nanoClock = nanoClock;
  }

  /** What was found by the last look. */
  public synchronized Optional<Fault> fault() {
    return fault;
  }

  /** A write to the database failed: until one works again the disk is not trusted. */
  public synchronized void writeFailed() {
    storeFails = true;
    unwritable = true;
    giveUpReserve();
    var _ = look();
  }

  /** The database took a write. */
  public synchronized void wrote() {
    storeFails = false;
  }

  /** Looks at the space, and probes when it is time; also before a store is opened. */
  public synchronized Optional<Fault> look() {
    try {
      long free = free();
      if (free < limits.leastFree() / 2) {
        giveUpReserve();
      }
      if (!probed || unwritable || nanoClock.getAsLong() - probedNanos >= PROBE_EVERY.toNanos()) {
        probe();
      }
      if (storeFails) {
        return found(Optional.of(free < limits.leastFree() ? Fault.FULL : Fault.NOT_WRITABLE));
      }
      if (free >= limits.leastFree() + (hasReserve() ? 0 : limits.reserve())) {
        takeReserve();
        return found(Optional.empty());
      }
      return found(Optional.of(Fault.FULL));
    } catch (IOException e) {
      unwritable = true;
      LOG.warn("KIOSK-DISK {} cannot be written: {}", folder, e.toString());
      return found(Optional.of(spaceIsOut() ? Fault.FULL : Fault.NOT_WRITABLE));
    }
  }

  private Optional<Fault> found(Optional<Fault> now) {
    fault = now;
    return now;
  }

  private long free() throws IOException {
    FileStore disk = Files.getFileStore(folder);
    return disk.getUsableSpace();
  }

  private boolean spaceIsOut() {
    try {
      return free() < limits.leastFree();
    } catch (IOException e) {
      return false;
    }
  }

  private void probe() throws IOException {
    Path file = folder.resolve("disk.probe");
    byte[] written = new byte[BLOCK];
    Arrays.fill(written, (byte) (nanoClock.getAsLong() | 1));
    try {
      write(file, written, 1);
      if (!Arrays.equals(written, Files.readAllBytes(file))) {
        throw new IOException("the disk gives back other bytes than were written");
      }
    } finally {
      Files.deleteIfExists(file);
    }
    unwritable = false;
    probed = true;
    probedNanos = nanoClock.getAsLong();
  }

  private Path reserve() {
    return folder.resolve("disk.reserve");
  }

  private boolean hasReserve() {
    return limits.reserve() == 0 || Files.exists(reserve());
  }

  private void takeReserve() throws IOException {
    if (!hasReserve()) {
      write(reserve(), new byte[BLOCK], Math.ceilDiv(limits.reserve(), BLOCK));
    }
  }

  private void giveUpReserve() {
    try {
      if (Files.deleteIfExists(reserve())) {
        LOG.warn("KIOSK-DISK the reserve of {} is given up for the rows of a stop", folder);
      }
    } catch (IOException e) {
      LOG.warn("KIOSK-DISK the reserve of {} stays: {}", folder, e.toString());
    }
  }

  private static void write(Path file, byte[] block, long times) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (long i = 0; i < times; i++) {
        ByteBuffer bytes = ByteBuffer.wrap(block);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
      out.force(true);
    }
  }
}

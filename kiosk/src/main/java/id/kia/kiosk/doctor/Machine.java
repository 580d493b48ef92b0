package id.kia.kiosk.doctor;

import id.kia.kiosk.doctor.Finding.Part;
import id.kia.kiosk.vault.KeyProvider;
import id.kia.kiosk.vault.VaultFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the machine itself has: serial ports, wrapping key, space, clock.
 *
 * @param dataDir of the kiosk; need not be there yet
 */
public record Machine(Path dataDir) {
  private static final long MEGABYTE = 1_000_000;

  /** Beyond this a clock is wrong, not only late. */
  private static final Duration CLOCK_OFF = Duration.ofMinutes(5);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /**
   * Serial ports by their stable paths, with where each leads.
   *
   * @param folders of stable names, as {@code /dev/kia} and {@code /dev/serial/by-id}
   */
  public Finding ports(List<Path> folders) {
    List<String> found = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> links = Files.list(folder)) {
        for (Path link : links.sorted().toList()) {
          found.add(link + " -> " + link.toRealPath().getFileName());
        }
      } catch (IOException e) {
        return Finding.fault(Part.PORTS, "W-UNAVAILABLE", folder + ": " + e);
      }
    }
    return found.isEmpty()
        ? Finding.ok(Part.PORTS, "no-ports")
        : Finding.ok(Part.PORTS, "ports", String.join(", ", found));
  }

  /** What wraps the key file. A plain file that is not there yet is not made. */
  public Finding keys(KeyProvider provider, SecureRandom random) {
    if (provider instanceof KeyProvider.PlainFile
        && Files.notExists(dataDir.resolve("wrapping.key"))) {
      return Finding.ok(Part.KEYS, "no-key");
    }
    try {
      return Finding.ok(Part.KEYS, "raw", provider.open(dataDir, random).doctorLine());
    } catch (VaultFault e) {
      return Finding.fault(Part.KEYS, e.kind().code(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * Space for cards.
   *
   * @param least bytes with less than which no card is issued
   */
  public Finding disk(long least) {
    Path folder = dataDir.toAbsolutePath();
    while (Files.notExists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      String megabytes = Long.toString(free / MEGABYTE);
      if (free < least) {
        return Finding.fault(Part.DISK, "S-108", folder + ": " + megabytes + " MB");
      }
      return Files.isWritable(folder)
          ? Finding.ok(Part.DISK, "disk", megabytes, folder.toString())
          : Finding.fault(Part.DISK, "S-109", folder.toString());
    } catch (IOException e) {
      return Finding.fault(Part.DISK, "S-109", folder + ": " + e);
    }
  }

  /**
   * The clock, against the hub's or, without it, against the newest thing the kiosk wrote.
   *
   * @param hub what the hub's clock said, if it answered
   */
  public Finding clock(Instant now, Optional<Instant> hub, ZoneId zone) {
    String here = TIME.format(now.atZone(zone)) + " " + zone;
    if (hub.isPresent()) {
      return Duration.between(now, hub.get()).abs().compareTo(CLOCK_OFF) > 0
          ? Finding.fault(
              Part.CLOCK, "D-101", here + ", hub " + TIME.format(hub.get().atZone(zone)))
          : Finding.ok(Part.CLOCK, "clock", here);
    }
    return newest().filter(written -> now.isBefore(written.minus(CLOCK_OFF))).isPresent()
        ? Finding.fault(Part.CLOCK, "D-101", here)
        : Finding.ok(Part.CLOCK, "clock-alone", here);
  }

  private Optional<Instant> newest() {
    if (!Files.isDirectory(dataDir)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(dataDir)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.toFile().lastModified())
          .max(Long::compare)
          .map(Instant::ofEpochMilli);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

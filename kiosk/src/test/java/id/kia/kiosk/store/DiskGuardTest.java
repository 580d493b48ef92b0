package id.kia.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.kiosk.store.DiskGuard.Fault;
import id.kia.kiosk.store.DiskGuard.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskGuardTest {
  private static final Limits LITTLE = new Limits(1, 8192);

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void a_good_disk_gets_its_reserve_and_keeps_no_probe() {
    assertEquals(Optional.empty(), guard(LITTLE).look());
    assertEquals(8192, folder.resolve("disk.reserve").toFile().length());
    assertFalse(Files.exists(folder.resolve("disk.probe")));
  }

  @Test
  void less_free_than_wanted_is_full_and_gives_the_reserve_up() throws Exception {
    guard(LITTLE).look();
    assertEquals(Optional.of(Fault.FULL), guard(new Limits(Long.MAX_VALUE / 2, 8192)).look());
    assertFalse(Files.exists(folder.resolve("disk.reserve")));
  }

  @Test
  void a_probe_that_cannot_be_written_is_found_at_boot_and_once_a_day() throws Exception {
    DiskGuard guard = guard(LITTLE);
    guard.look();
    // A folder in the probe's place: it cannot be written, whoever asks.
    Path inTheWay = Files.createDirectories(folder.resolve("disk.probe").resolve("x"));
    assertEquals(Optional.empty(), guard.look(), "not every time");
    nanos.addAndGet(DiskGuard.PROBE_EVERY.toNanos());
    assertEquals(Optional.of(Fault.NOT_WRITABLE), guard.look());
    assertEquals(Optional.of(Fault.NOT_WRITABLE), guard(LITTLE).look(), "at boot");
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    assertEquals(Optional.empty(), guard.look(), "asked again while it fails");
  }

  @Test
  void a_failed_write_of_the_database_counts_until_one_works() {
    DiskGuard guard = guard(LITTLE);
    guard.look();
    guard.writeFailed();
    assertEquals(Optional.of(Fault.NOT_WRITABLE), guard.fault());
    assertEquals(Optional.of(Fault.NOT_WRITABLE), guard.look(), "the probe alone says nothing");
    guard.wrote();
    assertEquals(Optional.empty(), guard.look());
    assertTrue(Files.exists(folder.resolve("disk.reserve")));
  }

  @Test
  void negative_limits_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Limits(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Limits(0, -1));
  }

  private DiskGuard guard(Limits limits) {
    return new DiskGuard(folder, limits, nanos::get);
  }
}

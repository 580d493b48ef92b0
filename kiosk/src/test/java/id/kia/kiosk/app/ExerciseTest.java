package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.Json;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.HubTime;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.doctor.Finding;
import id.kia.kiosk.doctor.Finding.Part;
import id.kia.kiosk.store.KioskStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kiosk looks over itself: at its start, and when nobody did for days. */
class ExerciseTest {
  private static final Duration IDLE = Duration.ofDays(7);
  private static final Finding SILENT = Finding.fault(Part.PRINTER, "P-117", "");

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong(1_000_000_000L);
  private Storage storage;
  private List<Finding> found = List.of(Finding.ok(Part.PRINTER, "raw", ""));
  private boolean ready = true;
  private int looks;

  @BeforeEach
  void open() {
    storage =
        Storage.open(
            KioskStore.open(folder.resolve(Storage.DATABASE)),
            folder,
            TestKiosk.ZONE,
            new SecureRandom(),
            nanos::get,
            () -> Duration.ZERO);
    SignedEnvelope reply =
        SignedEnvelope.sign(
            TestKiosk.HUB_TIME, Json.bytes(new HubTime(TestKiosk.NOON.toEpochMilli(), "n-1")));
    assertTrue(storage.time().synced(reply, "n-1", TestKiosk.TRUSTED));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void once_after_each_start_and_again_after_days_in_which_nobody_did() {
    Exercise exercise = exercise();
    exercise.run();
    exercise.run();
    assertEquals(1, looks);
    nanos.addAndGet(IDLE.minusHours(1).toNanos());
    exercise.run();
    assertEquals(1, looks);
    nanos.addAndGet(Duration.ofHours(2).toNanos());
    exercise.run();
    assertEquals(2, looks);
    exercise().run();
    assertEquals(3, looks, "a new start");
  }

  @Test
  void not_before_the_devices_were_found_and_not_under_a_child() {
    Exercise exercise = exercise();
    ready = false;
    exercise.run();
    assertEquals(0, looks);
    ready = true;
    exercise.run();
    assertEquals(1, looks);
  }

  @Test
  void what_is_bad_is_told_to_the_office_once_and_again_when_it_changed() {
    exercise().run();
    assertEquals(0, alarms());
    found = List.of(SILENT);
    exercise().run();
    exercise().run();
    assertEquals(1, alarms());
    found = List.of(SILENT, Finding.fault(Part.BOARD, "K-304", ""));
    exercise().run();
    assertEquals(2, alarms());
  }

  private Exercise exercise() {
    return new Exercise(storage, this::look, () -> ready, IDLE);
  }

  private List<Finding> look() {
    looks++;
    return found;
  }

  private long alarms() {
    return storage.store().read(h -> storage.journal().after(h, 0, 100)).stream()
        .filter(event -> event.kind() == EventKind.ALARM)
        .filter(event -> event.data().path("code").asText().equals(Exercise.CODE))
        .count();
  }
}

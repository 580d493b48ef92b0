package id.kia.kiosk.time;

import static id.kia.kiosk.TestKiosk.HUB_CODES;
import static id.kia.kiosk.TestKiosk.HUB_TIME;
import static id.kia.kiosk.TestKiosk.NOON;
import static id.kia.kiosk.TestKiosk.TODAY;
import static id.kia.kiosk.TestKiosk.TRUSTED;
import static id.kia.kiosk.TestKiosk.ZONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.Json;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.ClockTrust;
import id.kia.contract.sync.HubTime;
import id.kia.kiosk.store.KioskStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskTimeTest {
  private static final Duration DOUBT = Duration.ofDays(45);

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private KioskStore store;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void without_any_time_ever_no_date_is_certain() {
    KioskTime time = boot();
    assertEquals(ClockTrust.NONE, time.trust());
    assertEquals(Certainty.UNCERTAIN, time.when(day -> day.isAfter(TODAY)));
    assertEquals(0, time.stamp().atMillis());
  }

  @Test
  void a_signed_reply_makes_both_bounds_the_same_and_they_run_on() {
    KioskTime time = boot();
    assertTrue(says(time, NOON));
    pass(Duration.ofHours(13));
    assertEquals(NOON.plus(Duration.ofHours(13)), time.bounds().lower());
    assertEquals(time.bounds().lower(), time.bounds().upper());
    assertEquals(ClockTrust.SYNCED, time.trust());
    assertEquals(Certainty.YES, time.when(day -> day.isAfter(TODAY)), "after midnight in Balangan");
  }

  @Test
  void a_reply_that_is_not_the_hubs_is_not_believed() {
    KioskTime time = boot();
    byte[] now = Json.bytes(new HubTime(NOON.toEpochMilli(), "n"));
    SigningKey stranger =
        SigningKey.ofSeed(
            Purpose.TIME, "a seed of a stranger, 32 bytes..".getBytes(StandardCharsets.US_ASCII));
    assertFalse(time.synced(SignedEnvelope.sign(stranger, now), "n", TRUSTED));
    assertFalse(time.synced(SignedEnvelope.sign(HUB_CODES, now), "n", TRUSTED), "another purpose");
    assertFalse(time.synced(SignedEnvelope.sign(HUB_TIME, now), "other", TRUSTED), "an old answer");
    byte[] noTime = "{\"epochMillis\":\"soon\"}".getBytes(StandardCharsets.UTF_8);
    assertFalse(time.synced(SignedEnvelope.sign(HUB_TIME, noTime), "n", TRUSTED));
    assertEquals(ClockTrust.NONE, time.trust());
  }

  @Test
  void bad_40_after_a_boot_the_latest_time_ever_is_the_lower_bound() {
    KioskTime first = boot();
    says(first, NOON);
    pass(Duration.ofHours(2));
    first.tick();
    KioskTime second = boot();
    pass(Duration.ofHours(1));
    assertEquals(ClockTrust.STALE, second.trust());
    assertEquals(NOON.plus(Duration.ofHours(3)), second.bounds().lower());
    assertEquals(NOON.plus(Duration.ofHours(3)).plus(DOUBT), second.bounds().upper());
    assertEquals(Certainty.NO, second.when(day -> day.isBefore(TODAY)));
    assertEquals(Certainty.UNCERTAIN, second.when(day -> day.isAfter(TODAY.plusDays(10))));
    assertEquals(Certainty.NO, second.when(day -> day.isAfter(TODAY.plusDays(60))));
  }

  @Test
  void only_another_reply_lowers_a_bound() {
    KioskTime time = boot();
    says(time, NOON.plus(Duration.ofDays(9)));
    KioskTime next = boot();
    store.run(tx -> next.raiseLower(tx, NOON));
    assertEquals(NOON.plus(Duration.ofDays(9)), next.bounds().lower());
    store.run(tx -> next.raiseLower(tx, NOON.plus(Duration.ofDays(10))));
    assertEquals(NOON.plus(Duration.ofDays(10)), next.bounds().lower());
    says(next, NOON);
    assertEquals(NOON, next.bounds().lower());
    assertEquals(NOON, boot().bounds().lower());
  }

  @Test
  void a_clock_chip_is_believed_only_between_the_bounds() {
    says(boot(), NOON);
    Instant inside = NOON.plus(Duration.ofDays(3));
    assertEquals(inside, boot(inside).bounds().lower());
    assertEquals(inside, boot(inside).bounds().upper());
    assertFalse(boot(inside).clockChipIsWrong());
    for (Instant wrong : new Instant[] {NOON.minusSeconds(1), NOON.plus(DOUBT).plusSeconds(1)}) {
      assertEquals(NOON, boot(wrong).bounds().lower());
      assertTrue(boot(wrong).clockChipIsWrong());
    }
  }

  @Test
  void on_time_goes_on_over_a_boot_and_stands_still_without_power() {
    KioskTime first = boot();
    pass(Duration.ofMinutes(10));
    first.tick();
    pass(Duration.ofDays(3));
    KioskTime second = boot();
    pass(Duration.ofMinutes(5));
    assertEquals(Duration.ofMinutes(15).toMillis(), second.onTimeMillis());
  }

  @Test
  void a_moved_calendar_moves_the_bounds_and_nothing_else() {
    var moved = new AtomicReference<>(Duration.ZERO);
    var time = new KioskTime(store, nanos::get, ZONE, DOUBT, Optional.empty(), moved::get);
    says(time, NOON);
    long uptime = time.uptimeMillis();
    moved.set(Duration.ofDays(31));
    assertEquals(NOON.plus(Duration.ofDays(31)), time.bounds().lower());
    assertEquals(uptime, time.onTimeMillis());
    says(time, NOON.plus(Duration.ofDays(31)));
    assertEquals(NOON.plus(Duration.ofDays(31)), time.bounds().lower(), "not moved twice");
    moved.set(Duration.ZERO);
    assertEquals(NOON, time.bounds().lower());
  }

  private KioskTime boot() {
    return new KioskTime(store, nanos::get, ZONE, DOUBT, Optional.empty());
  }

  private KioskTime boot(Instant chip) {
    return new KioskTime(store, nanos::get, ZONE, DOUBT, Optional.of(() -> chip));
  }

  private static boolean says(KioskTime time, Instant now) {
    byte[] told = Json.bytes(new HubTime(now.toEpochMilli(), "n"));
    return time.synced(SignedEnvelope.sign(HUB_TIME, told), "n", TRUSTED);
  }

  private void pass(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }
}

package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.kia.kiosk.store.KioskStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootLoopTest {
  private static final int MOST = 5;
  private static final Optional<String> WAITS = Optional.of("S-107");

  @TempDir Path folder;
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
  void after_five_boots_without_progress_the_next_one_waits_and_so_does_each_later_one() {
    for (int fruitless = 0; fruitless < MOST; fruitless++) {
      assertEquals(Optional.empty(), boot().fault(), "boot " + fruitless);
    }
    assertEquals(WAITS, boot().fault());
    assertEquals(WAITS, boot().fault());
  }

  @Test
  void progress_in_any_of_them_begins_the_count_anew() {
    for (int day = 0; day < 3 * MOST; day++) {
      BootLoop evening = boot();
      assertEquals(Optional.empty(), evening.fault());
      if (day % MOST == MOST - 1) {
        evening.progress();
      }
    }
  }

  @Test
  void a_kiosk_that_waits_makes_no_progress_by_waiting() {
    looping().progress();
    assertEquals(WAITS, boot().fault());
  }

  @Test
  void a_technician_lets_it_try_again_at_once_and_the_count_begins_anew() {
    BootLoop loop = looping();
    Thread technician = Thread.ofVirtual().unstarted(loop::tryAgain);
    technician.start();
    assertTimeoutPreemptively(Duration.ofSeconds(10), loop::awaitPermission);
    assertEquals(Optional.empty(), loop.fault());
    for (int fruitless = 0; fruitless < MOST; fruitless++) {
      assertEquals(Optional.empty(), boot().fault());
    }
    assertEquals(WAITS, boot().fault());
  }

  @Test
  void a_line_that_flaps_locks_nothing_and_forgives_no_fruitless_boot() {
    for (int flap = 0; flap < 3 * MOST; flap++) {
      BootLoop ended = boot();
      assertEquals(Optional.empty(), ended.fault(), "flap " + flap);
      ended.mainsGone();
    }
    BootLoop waiting = looping();
    assertEquals(WAITS, waiting.fault());
    waiting.mainsGone();
    assertEquals(WAITS, boot().fault());
  }

  private BootLoop looping() {
    for (int fruitless = 0; fruitless < MOST; fruitless++) {
      boot();
    }
    return boot();
  }

  private BootLoop boot() {
    return new BootLoop(store, MOST);
  }
}

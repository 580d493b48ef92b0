package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.supervise.PortState;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private final Recovery recovery = new Recovery();
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

  @AfterEach
  void stop() {
    recovery.close();
  }

  @Test
  void boot_comes_first_then_the_kiosk_opens_then_each_reconnect_recovers() throws Exception {
    recovery.begin(new Log(0, 0));
    assertEquals("boot", next());
    assertEquals("open", next());
    assertTrue(recovery.booted());
    recovery.printerIs(new PortState.Ready());
    assertEquals("recover", next());
    recovery.printerIs(new PortState.Searching());
    assertNull(done.poll(50, TimeUnit.MILLISECONDS));
  }

  @Test
  void a_boot_that_fails_opens_all_the_same_and_is_tried_again() throws Exception {
    recovery.begin(new Log(1, 0));
    assertEquals("boot fails", next());
    assertEquals("open", next());
    recovery.again();
    assertEquals("boot", next());
    recovery.again();
    assertEquals("recover", next());
  }

  @Test
  void a_recovery_that_fails_does_not_end_recoveries() throws Exception {
    recovery.begin(new Log(0, 1));
    assertEquals("boot", next());
    assertEquals("open", next());
    recovery.again();
    assertEquals("recover fails", next());
    recovery.again();
    assertEquals("recover", next());
  }

  @Test
  void a_look_asks_for_what_is_owed_as_soon_as_the_printer_answers() throws Exception {
    booted();
    recovery.looked(true, false);
    recovery.looked(false, true);
    assertNull(done.poll(50, TimeUnit.MILLISECONDS));
    recovery.looked(true, true);
    assertEquals("recover", next());
  }

  @Test
  void a_printer_that_stays_silent_at_its_port_is_recovered_once_a_minute() throws Exception {
    booted();
    for (int round = 0; round < 2; round++) {
      for (int look = 1; look < Recovery.SILENT_LOOKS; look++) {
        recovery.looked(false, false);
      }
      assertNull(done.poll(50, TimeUnit.MILLISECONDS));
      recovery.looked(false, false);
      assertEquals("recover", next());
    }
    recovery.looked(false, false);
    recovery.looked(true, false);
    for (int look = 1; look < Recovery.SILENT_LOOKS; look++) {
      recovery.looked(false, false);
    }
    assertNull(done.poll(50, TimeUnit.MILLISECONDS), "an answer begins the minute again");
  }

  @Test
  void a_look_asks_for_a_boot_that_failed() throws Exception {
    recovery.begin(new Log(1, 0));
    assertEquals("boot fails", next());
    assertEquals("open", next());
    recovery.looked(false, false);
    assertEquals("boot", next());
  }

  private void booted() throws InterruptedException {
    recovery.begin(new Log(0, 0));
    assertEquals("boot", next());
    assertEquals("open", next());
  }

  private String next() throws InterruptedException {
    return String.valueOf(done.poll(10, TimeUnit.SECONDS));
  }

  /** Says what was asked of it; the first calls fail as often as told. */
  private final class Log implements Recovery.Steps {
    private final AtomicInteger bootFails;
    private final AtomicInteger recoverFails;

    Log(int bootFails, int recoverFails) {
      this.bootFails = new AtomicInteger(bootFails);
      this.recoverFails = new AtomicInteger(recoverFails);
    }

    @Override
    public void awaitDevices() {}

    @Override
    public void boot() {
      say("boot", bootFails);
    }

    @Override
    public void open() {
      done.add("open");
    }

    @Override
    public void recover() {
      say("recover", recoverFails);
    }

    private void say(String what, AtomicInteger fails) {
      if (fails.getAndDecrement() > 0) {
        done.add(what + " fails");
        throw new IllegalStateException("as the test wants");
      }
      done.add(what);
    }
  }
}

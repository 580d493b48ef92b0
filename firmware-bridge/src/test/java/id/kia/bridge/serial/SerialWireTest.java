package id.kia.bridge.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialWireTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;
  private PseudoTerminal terminal;
  private SerialOpener opener;

  @BeforeEach
  void plugIn() throws Exception {
    terminal = PseudoTerminal.open(folder.resolve("port"), System::nanoTime);
    opener = new SerialOpener(terminal.link().toString(), 115200, System::nanoTime);
  }

  @AfterEach
  void unplug() {
    terminal.close();
  }

  @Test
  void a_silent_line_gives_no_bytes_when_the_time_is_over() throws Exception {
    try (Wire wire = opener.open()) {
      assertEquals(0, wire.read(new byte[4], 0, 4, Duration.ofMillis(30)));
      assertEquals(0, wire.read(new byte[4], 0, 4, Duration.ZERO));
      assertEquals(0, wire.read(new byte[4], 4, 0, SECOND), "no room, no wait");
    }
  }

  @Test
  void reading_fills_only_the_part_it_was_given() throws Exception {
    try (Wire wire = opener.open()) {
      terminal.device().write(new byte[] {1, 2, 3}, SECOND);
      byte[] into = new byte[6];
      assertEquals(2, wire.read(into, 2, 2, SECOND));
      assertEquals("[0, 0, 1, 2, 0, 0]", Arrays.toString(into));
      assertEquals(1, wire.read(into, 0, 6, SECOND));
      assertEquals(3, into[0]);
    }
  }

  @Test
  void input_from_before_the_opening_is_thrown_away() throws Exception {
    Process killed =
        new ProcessBuilder(
                "sh", "-c", "exec 3<>\"$0\"; printf x >&3; exec sleep 600", opener.path())
            .start();
    assertEquals(1, terminal.device().read(new byte[1], 0, 1, Duration.ofSeconds(10)));
    terminal.device().write(new byte[] {9, 9, 9}, SECOND);
    killed.toHandle().destroyForcibly();
    assertTrue(killed.waitFor(10, TimeUnit.SECONDS));
    try (Wire next = opener.open()) {
      assertEquals(0, next.read(new byte[8], 0, 8, Duration.ofMillis(150)));
    }
  }

  @Test
  void closing_from_another_thread_ends_a_blocked_read() throws Exception {
    Wire wire = opener.open();
    CompletableFuture<WireException.Lost> lost =
        CompletableFuture.supplyAsync(
            () ->
                assertThrows(
                    WireException.Lost.class,
                    () -> wire.read(new byte[1], 0, 1, Duration.ofMinutes(1))));
    assertThrows(TimeoutException.class, () -> lost.get(50, TimeUnit.MILLISECONDS));
    wire.close();
    assertEquals("W-LOST", lost.get(1, TimeUnit.SECONDS).code());
  }

  @Test
  void asking_whether_the_line_is_there_takes_no_input() throws Exception {
    try (Wire wire = opener.open()) {
      terminal.device().write(new byte[] {42}, SECOND);
      wire.check();
      assertEquals(1, wire.read(new byte[8], 0, 8, SECOND));
    }
  }

  @Test
  void an_unplug_is_seen_by_asking_and_stays_seen_when_something_is_plugged_in_again()
      throws Exception {
    try (Wire wire = opener.open()) {
      terminal.unplug();
      assertThrows(WireException.Lost.class, wire::check);
      terminal.replug();
      assertThrows(WireException.Lost.class, wire::check);
      assertThrows(WireException.Lost.class, () -> wire.write(new byte[1], SECOND));
      opener.open().close();
    }
  }

  @Test
  void two_megabytes_pass_unchanged() throws Exception {
    long seed = 20261121;
    byte[] sent = new byte[2 << 20];
    new Random(seed).nextBytes(sent);
    try (Wire wire = opener.open()) {
      CompletableFuture<byte[]> heard =
          CompletableFuture.supplyAsync(
              () -> {
                byte[] got = new byte[sent.length];
                int at = 0;
                try {
                  while (at < got.length) {
                    at += terminal.device().read(got, at, got.length - at, SECOND);
                  }
                } catch (WireException e) {
                  throw new IllegalStateException(e);
                }
                return got;
              });
      wire.write(sent, Duration.ofSeconds(20));
      assertTrue(Arrays.equals(sent, heard.get(20, TimeUnit.SECONDS)), "seed " + seed);
    }
  }

  @Test
  void a_write_that_nobody_takes_is_ended_by_the_watchdog() throws Exception {
    try (Wire wire = opener.open()) {
      CompletableFuture<WireException.Stalled> stalled =
          CompletableFuture.supplyAsync(
              () ->
                  assertThrows(
                      WireException.Stalled.class,
                      () -> wire.write(new byte[500_000], Duration.ofMillis(200))));
      assertEquals("W-STALLED", stalled.get(5, TimeUnit.SECONDS).code());
      assertThrows(WireException.Lost.class, () -> wire.write(new byte[1], SECOND));
    }
  }

  /** The alarm of the write before may ring too early or too late for the next one. */
  @ParameterizedTest
  @ValueSource(longs = {60_000, 400, 100})
  void each_write_has_its_own_time_whatever_the_one_before_had(long before) throws Exception {
    try (Wire wire = opener.open()) {
      wire.write(new byte[] {1}, Duration.ofMillis(before));
      long begin = System.nanoTime();
      CompletableFuture<WireException.Stalled> stalled =
          CompletableFuture.supplyAsync(
              () ->
                  assertThrows(
                      WireException.Stalled.class,
                      () -> wire.write(new byte[500_000], Duration.ofMillis(400))));
      assertEquals("W-STALLED", stalled.get(5, TimeUnit.SECONDS).code());
      assertTrue(System.nanoTime() - begin >= 400_000_000L, "ended too early");
    }
  }

  @Test
  void a_write_in_time_leaves_the_watchdog_without_teeth() throws Exception {
    try (Wire wire = opener.open()) {
      wire.write(new byte[10], Duration.ofMillis(100));
      assertEquals(0, wire.read(new byte[1], 0, 1, Duration.ofMillis(300)));
      wire.write(new byte[10], SECOND);
    }
  }

  @Test
  void an_unplug_ends_a_blocked_write() throws Exception {
    try (Wire wire = opener.open()) {
      CompletableFuture<WireException.Lost> lost =
          CompletableFuture.supplyAsync(
              () ->
                  assertThrows(
                      WireException.Lost.class,
                      () -> wire.write(new byte[500_000], Duration.ofMinutes(1))));
      byte[] some = new byte[1000];
      terminal.device().read(some, 0, 1000, SECOND);
      terminal.unplug();
      assertEquals("W-LOST", lost.get(1, TimeUnit.SECONDS).code());
    }
  }

  @Test
  void a_port_held_by_another_opening_is_unavailable() throws Exception {
    try (Wire wire = opener.open()) {
      var refused = assertThrows(WireException.Unavailable.class, () -> opener.open());
      assertEquals("W-UNAVAILABLE", refused.code());
      wire.check();
    }
  }

  @Test
  void nothing_there_and_not_a_port_are_unavailable_with_a_next_step() throws Exception {
    var missing =
        assertThrows(
            WireException.Unavailable.class,
            () ->
                new SerialOpener(folder.resolve("none").toString(), 9600, System::nanoTime).open());
    assertTrue(missing.toString().contains("nothing is plugged in"), missing.toString());
    assertTrue(missing.nextStep().contains("cable"));
    Path file = Files.createFile(folder.resolve("file"));
    assertThrows(
        WireException.Unavailable.class,
        () -> new SerialOpener(file.toString(), 9600, System::nanoTime).open());
  }

  @Test
  void a_closed_wire_says_lost() throws Exception {
    Wire wire = opener.open();
    wire.close();
    wire.close();
    assertThrows(WireException.Lost.class, () -> wire.read(new byte[1], 0, 1, SECOND));
    assertThrows(WireException.Lost.class, () -> wire.write(new byte[1], SECOND));
  }

  @Test
  void a_line_speed_out_of_range_is_refused() {
    assertThrows(
        IllegalArgumentException.class, () -> new SerialOpener("/dev/x", 0, System::nanoTime));
  }
}

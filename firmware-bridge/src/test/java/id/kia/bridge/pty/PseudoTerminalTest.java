package id.kia.bridge.pty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudoTerminalTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;

  private PseudoTerminal terminal() throws Exception {
    return PseudoTerminal.open(folder.resolve("dev/printer"), System::nanoTime);
  }

  private static Wire host(PseudoTerminal terminal) throws WireException {
    return new SerialOpener(terminal.link().toString(), 115200, System::nanoTime).open();
  }

  private static String receive(Wire wire, int length) throws WireException {
    byte[] bytes = new byte[length];
    int got = 0;
    while (got < length) {
      int more = wire.read(bytes, got, length - got, SECOND);
      assertTrue(more > 0, "only " + got + " of " + length + " bytes came");
      got += more;
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static void send(Wire wire, String text) throws WireException {
    wire.write(text.getBytes(StandardCharsets.ISO_8859_1), SECOND);
  }

  @Test
  void every_byte_value_passes_in_both_directions() throws Exception {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 256; c++) {
      all.append(c);
    }
    try (PseudoTerminal terminal = terminal();
        Wire host = host(terminal)) {
      send(host, all.toString());
      assertEquals(all.toString(), receive(terminal.device(), 256));
      send(terminal.device(), all.toString());
      assertEquals(all.toString(), receive(host, 256));
    }
  }

  @Test
  void the_device_sees_whether_a_host_is_there() throws Exception {
    try (PseudoTerminal terminal = terminal()) {
      assertFalse(terminal.hostOpen(), "before the first host");
      Wire host = host(terminal);
      assertTrue(terminal.hostOpen());
      host.close();
      assertFalse(terminal.hostOpen(), "after the host has closed");
    }
  }

  @Test
  void a_host_that_closes_and_comes_back_finds_the_same_cable() throws Exception {
    try (PseudoTerminal terminal = terminal()) {
      for (int round = 0; round < 5; round++) {
        try (Wire host = host(terminal)) {
          send(host, "ping" + round);
          assertEquals("ping" + round, receive(terminal.device(), 5));
          send(terminal.device(), "pong");
          assertEquals("pong", receive(host, 4));
        }
      }
    }
  }

  @Test
  void a_killed_host_leaves_the_cable_usable() throws Exception {
    try (PseudoTerminal terminal = terminal()) {
      Process host =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "exec 3<>\"$0\"; printf hello >&3; exec sleep 600",
                  terminal.link().toString())
              .start();
      assertEquals("hello", receive(terminal.device(), 5));
      assertTrue(terminal.hostOpen());
      host.toHandle().destroyForcibly();
      assertTrue(host.waitFor(10, TimeUnit.SECONDS));
      assertFalse(terminal.hostOpen());
      try (Wire next = host(terminal)) {
        send(next, "again");
        assertEquals("again", receive(terminal.device(), 5));
      }
    }
  }

  @Test
  void what_a_host_sent_before_it_ended_still_arrives() throws Exception {
    try (PseudoTerminal terminal = terminal()) {
      Process host =
          new ProcessBuilder("sh", "-c", "printf 'last words' >\"$0\"", terminal.link().toString())
              .start();
      assertTrue(host.waitFor(10, TimeUnit.SECONDS));
      assertEquals("last words", receive(terminal.device(), 10));
    }
  }

  @Test
  void what_a_device_sends_while_nobody_listens_is_lost() throws Exception {
    try (PseudoTerminal terminal = terminal()) {
      send(terminal.device(), "into the air");
      try (Wire host = host(terminal)) {
        send(terminal.device(), "heard");
        assertEquals("heard", receive(host, 5));
      }
    }
  }

  @Test
  void bytes_a_host_does_not_take_in_time_are_dropped_and_the_device_goes_on() throws Exception {
    byte[] much = new byte[300_000];
    try (PseudoTerminal terminal = terminal();
        Wire host = host(terminal)) {
      terminal.device().write(much, Duration.ofMillis(50));
      host.discardInput();
      send(host, "still there");
      assertEquals("still there", receive(terminal.device(), 11));
    }
  }

  @Test
  void unplug_takes_the_link_away_and_the_host_is_told_within_a_second() throws Exception {
    try (PseudoTerminal terminal = terminal();
        Wire host = host(terminal)) {
      CompletableFuture<WireException.Lost> loss =
          CompletableFuture.supplyAsync(
              () ->
                  assertThrows(
                      WireException.Lost.class,
                      () -> host.read(new byte[8], 0, 8, Duration.ofMinutes(1))));
      assertThrows(TimeoutException.class, () -> loss.get(50, TimeUnit.MILLISECONDS));
      terminal.unplug();
      assertEquals("W-LOST", loss.get(1, TimeUnit.SECONDS).code());
      assertFalse(Files.exists(terminal.link(), LinkOption.NOFOLLOW_LINKS));
      assertFalse(terminal.plugged());
      assertFalse(terminal.hostOpen());
      assertThrows(WireException.Lost.class, () -> host.write(new byte[1], SECOND));
      assertThrows(WireException.Lost.class, host::discardInput);
      assertThrows(WireException.Lost.class, host::check);
    }
  }

  @Test
  void replug_gives_a_fresh_port_and_the_old_host_stays_lost() throws Exception {
    try (PseudoTerminal terminal = terminal();
        Wire old = host(terminal)) {
      terminal.unplug();
      terminal.unplug();
      assertThrows(WireException.Unavailable.class, () -> host(terminal));
      terminal.replug();
      terminal.replug();
      assertThrows(WireException.Lost.class, () -> old.write(new byte[1], SECOND));
      try (Wire fresh = host(terminal)) {
        send(fresh, "fresh");
        assertEquals("fresh", receive(terminal.device(), 5));
      }
    }
  }

  @Test
  void a_device_that_waits_goes_on_over_an_unplug() throws Exception {
    try (PseudoTerminal terminal = terminal()) {
      CompletableFuture<String> heard = new CompletableFuture<>();
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                byte[] bytes = new byte[16];
                try {
                  int got = terminal.device().read(bytes, 0, 16, Duration.ofSeconds(30));
                  heard.complete(new String(Arrays.copyOf(bytes, got), StandardCharsets.US_ASCII));
                } catch (WireException e) {
                  heard.completeExceptionally(e);
                }
              });
      terminal.unplug();
      terminal.replug();
      try (Wire host = host(terminal)) {
        send(host, "x");
        assertEquals("x", heard.get(5, TimeUnit.SECONDS));
      }
    }
  }

  @Test
  void closing_ends_a_wait_of_the_device() throws Exception {
    PseudoTerminal terminal = terminal();
    CompletableFuture<WireException.Lost> loss =
        CompletableFuture.supplyAsync(
            () ->
                assertThrows(
                    WireException.Lost.class,
                    () -> terminal.device().read(new byte[8], 0, 8, Duration.ofMinutes(1))));
    assertThrows(TimeoutException.class, () -> loss.get(50, TimeUnit.MILLISECONDS));
    terminal.close();
    assertEquals("W-LOST", loss.get(5, TimeUnit.SECONDS).code());
    terminal.close();
    terminal.replug();
    assertFalse(terminal.plugged(), "a closed cable stays closed");
    assertFalse(Files.exists(terminal.link(), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void a_link_left_by_a_dead_process_is_replaced() throws Exception {
    Path link = folder.resolve("stale");
    Files.createSymbolicLink(link, Path.of("/dev/pts/987654"));
    try (PseudoTerminal terminal = PseudoTerminal.open(link, System::nanoTime);
        Wire host = host(terminal)) {
      send(host, "ok");
      assertEquals("ok", receive(terminal.device(), 2));
    }
  }

  @Test
  void a_file_in_the_way_is_never_replaced() throws Exception {
    Path file = folder.resolve("notes.txt");
    byte[] text = "mine".getBytes(StandardCharsets.UTF_8);
    Files.write(file, text);
    assertThrows(
        FileAlreadyExistsException.class, () -> PseudoTerminal.open(file, System::nanoTime));
    assertArrayEquals(text, Files.readAllBytes(file));
  }
}

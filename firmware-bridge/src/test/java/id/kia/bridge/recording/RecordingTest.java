package id.kia.bridge.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.recording.Recording.Direction;
import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private Recording record(long most) throws Exception {
    Recording recording = new Recording(most);
    try (PseudoTerminal terminal = PseudoTerminal.open(folder.resolve("port"), System::nanoTime);
        Wire wire =
            new RecordingWire(
                new SerialOpener(terminal.link().toString(), 9600, System::nanoTime).open(),
                recording)) {
      wire.check();
      wire.write(bytes("ask"), SECOND);
      terminal.device().write(bytes("answer"), SECOND);
      byte[] in = new byte[6];
      int got = 0;
      while (got < 6) {
        got += wire.read(in, got, 6 - got, SECOND);
      }
      wire.write(bytes("xbye"), 1, 3, SECOND);
      wire.discardInput();
    }
    return recording;
  }

  @Test
  void both_directions_are_written_down_with_their_offsets() throws Exception {
    Recording recording = record(1000);
    assertArrayEquals(bytes("askbye"), recording.bytes(Direction.SENT));
    assertArrayEquals(bytes("answer"), recording.bytes(Direction.RECEIVED));
    assertEquals("SENT 3 bytes at 0", recording.pieces().getFirst().toString());
    assertEquals("SENT 3 bytes at 3", recording.pieces().getLast().toString());
    assertFalse(recording.truncated());
  }

  @Test
  void beyond_its_bound_a_recording_counts_but_does_not_keep() throws Exception {
    Recording recording = record(4);
    assertTrue(recording.truncated());
    assertArrayEquals(bytes("ask"), recording.bytes(Direction.SENT));
    assertArrayEquals(bytes("a"), recording.bytes(Direction.RECEIVED));
    assertEquals("Recording of 6 bytes sent, 6 received", recording.toString());
    assertThrows(IllegalArgumentException.class, () -> new ReplayWire("short", recording));
  }

  @Test
  void a_replay_answers_as_the_device_did() throws Exception {
    ReplayWire replay = new ReplayWire("replay", record(1000));
    byte[] in = new byte[10];
    assertEquals(0, replay.read(in, 0, 10, SECOND), "the host speaks first");
    replay.write(bytes("as"), SECOND);
    replay.write(bytes("k"), SECOND);
    assertEquals(2, replay.read(in, 0, 2, SECOND));
    replay.discardInput();
    int got = 2;
    while (got < 6) {
      got += replay.read(in, got, 10 - got, SECOND);
    }
    assertEquals("answer", new String(in, 0, 6, StandardCharsets.US_ASCII));
    replay.write(bytes("bye"), SECOND);
    assertTrue(replay.finished());
    assertThrows(WireException.Lost.class, () -> replay.read(in, 0, 1, SECOND));
  }

  @Test
  void a_replay_names_the_first_byte_that_differs() throws Exception {
    ReplayWire replay = new ReplayWire("replay", record(1000));
    var differs =
        assertThrows(WireException.Garbled.class, () -> replay.write(bytes("axk"), SECOND));
    assertTrue(differs.toString().contains("byte 1 differs"), differs.toString());
  }

  @Test
  void a_replay_refuses_a_host_that_does_not_wait_for_the_answer() throws Exception {
    ReplayWire replay = new ReplayWire("replay", record(1000));
    assertThrows(WireException.Garbled.class, () -> replay.write(bytes("askbye"), SECOND));
  }
}

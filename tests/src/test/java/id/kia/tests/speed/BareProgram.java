package id.kia.tests.speed;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sends the same bytes and awaits the same replies, and does nothing else: a file that is written
 * and read. Nothing of ours stands between it and the kernel.
 */
final class BareProgram {
  private BareProgram() {}

  /** When the answer of each turn was read, in nanoseconds. */
  static List<Long> run(Path port, List<Transcript.Turn> turns) throws IOException {
    List<Long> read = new ArrayList<>();
    try (var line = new RandomAccessFile(port.toRealPath().toFile(), "rw")) {
      for (Transcript.Turn turn : turns) {
        line.write(turn.said());
        byte[] came = new byte[turn.answered().length];
        line.readFully(came);
        if (!Arrays.equals(came, turn.answered())) {
          throw new IOException("another answer than before, so this is not the same work");
        }
        read.add(System.nanoTime());
      }
    }
    return read;
  }
}

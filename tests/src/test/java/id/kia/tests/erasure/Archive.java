package id.kia.tests.erasure;

import id.kia.kiosk.store.StoreWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keeps what every file of a folder ever held after a commit. A file is looked at as a whole each
 * time, and what is other than the last time is searched together with what stands around it, so
 * that nothing is missed that begins before it or ends behind.
 */
final class Archive implements StoreWatch {
  /** Longer than anything that is looked for, in its longest writing. */
  private static final int AROUND = 2048;

  private final Path folder;
  private final Needles needles;
  private final Map<Path, byte[]> last = new HashMap<>();
  private final Set<String> found = new TreeSet<>();
  private long searched;
  private int commits;

  Archive(Path folder, Needles needles) {
    this.folder = folder;
    this.needles = needles;
  }

  @Override
  public void committed() {
    commits++;
    look();
  }

  void look() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        look(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that was ever found. */
  Set<String> found() {
    return found;
  }

  long searchedBytes() {
    return searched;
  }

  int commits() {
    return commits;
  }

  /** The files as they are now, for somebody who keeps a backup. */
  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith("-shm")) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  private void look(Path file) throws IOException {
    byte[] now = Files.readAllBytes(file);
    byte[] before = last.getOrDefault(file, new byte[0]);
    int from = Arrays.mismatch(before, now);
    if (from < 0) {
      return;
    }
    int start = Math.max(0, from - AROUND);
    int end = Math.min(now.length, lastOther(before, now) + AROUND);
    byte[] piece = Arrays.copyOfRange(now, start, Math.max(start, end));
    searched += piece.length;
    List<String> there = needles.in(piece);
    there.forEach(what -> found.add(what + " in " + file.getFileName()));
    last.put(file, now);
  }

  private static int lastOther(byte[] before, byte[] now) {
    if (now.length != before.length) {
      return now.length;
    }
    int at = now.length;
    while (at > 0 && before[at - 1] == now[at - 1]) {
      at--;
    }
    return at;
  }
}

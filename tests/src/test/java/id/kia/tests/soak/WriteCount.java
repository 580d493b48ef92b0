package id.kia.tests.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code strace -f -y} saw a program do to the files of one folder between two marks.
 *
 * @param bytes handed to the system by write and pwrite64
 * @param syncs calls of fsync and fdatasync that ended well
 */
record WriteCount(long bytes, long syncs) {
  private static final Pattern CALL =
      Pattern.compile("(\\d+) +(\\w+)\\(\\d+<([^>]*)>.*?(?:<unfinished \\.\\.\\.>|= (-?\\d+).*)");
  private static final Pattern RESUMED =
      Pattern.compile("(\\d+) +<\\.\\.\\. (\\w+) resumed>.*= (-?\\d+).*");

  /** Files in {@code folder}/{@code name}, from {@code begin-name} until {@code end-name}. */
  static WriteCount between(Path trace, Path folder, String name) throws IOException {
    Counter counter = new Counter(folder, name);
    try (Stream<String> lines = Files.lines(trace)) {
      lines.forEach(counter::line);
    }
    return new WriteCount(counter.bytes, counter.syncs);
  }

  double bytesPer(int cards) {
    return (double) bytes / cards;
  }

  double syncsPer(int cards) {
    return (double) syncs / cards;
  }

  private static final class Counter {
    private final String inside;
    private final String begin;
    private final String end;
    private final Map<String, String> unfinished = new HashMap<>();
    private boolean counting;
    private long bytes;
    private long syncs;

    Counter(Path folder, String name) {
      inside = folder.resolve(name) + "/";
      begin = folder.resolve("begin-" + name).toString();
      end = folder.resolve("end-" + name).toString();
    }

    void line(String line) {
      Matcher call = CALL.matcher(line);
      if (call.matches()) {
        if (call.group(4) == null) {
          unfinished.put(call.group(1), call.group(3));
        } else {
          done(call.group(2), call.group(3), Long.parseLong(call.group(4)));
        }
        return;
      }
      Matcher resumed = RESUMED.matcher(line);
      if (resumed.matches()) {
        String path = unfinished.remove(resumed.group(1));
        done(resumed.group(2), path == null ? "" : path, Long.parseLong(resumed.group(3)));
      }
    }

    private void done(String call, String path, long result) {
      if (path.equals(begin)) {
        counting = true;
      } else if (path.equals(end)) {
        counting = false;
      } else if (counting && (path + "/").startsWith(inside) && result >= 0) {
        if (call.endsWith("sync")) {
          syncs++;
        } else {
          bytes += result;
        }
      }
    }
  }
}

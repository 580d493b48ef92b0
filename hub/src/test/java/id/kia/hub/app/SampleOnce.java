package id.kia.hub.app;

import id.kia.hub.sample.SampleClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The sample class of a day, drawn once for all tests: its portraits take seconds. */
final class SampleOnce {
  private static final Map<LocalDate, SampleClass.Written> DRAWN = new HashMap<>();

  private SampleOnce() {}

  /** Files that no test changes. */
  static synchronized SampleClass.Written of(LocalDate day) throws IOException {
    SampleClass.Written written = DRAWN.get(day);
    if (written == null) {
      Path folder = Files.createDirectories(Path.of("target", "sample", day.toString()));
      written = SampleClass.write(folder, day);
      DRAWN.put(day, written);
    }
    return written;
  }
}

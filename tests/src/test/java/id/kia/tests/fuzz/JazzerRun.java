package id.kia.tests.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Jazzer's own driver in a process of its own: it instruments our classes and the libraries that
 * read for us, and follows coverage. New inputs and findings go to {@code target/fuzz/<target>}.
 */
final class JazzerRun {
  private static final String DRIVER = "com.code_intelligence.jazzer.Jazzer";

  /** Ours, and the readers below us. */
  private static final String INSTRUMENTED =
      "id.kia.**:org.dhatim.**:org.apache.commons.csv.**:org.apache.commons.compress.archivers.zip.**";

  /**
   * The first takes Netty's own use of Unsafe for a fault, the second every connection, also the
   * one by which a target feeds its server: none of the targets with pages would start.
   */
  private static final String NOT_WITH_SERVERS =
      "com.code_intelligence.jazzer.sanitizers.UnsafeSanitizer"
          + ":com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery";

  private static final Duration GRACE = Duration.ofMinutes(3);
  private static final Pattern LINE =
      Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+) ft: (\\d+) corp: (\\d+)/");

  private JazzerRun() {}

  /**
   * What a run came to.
   *
   * @param coverage edges of instrumented code that were reached
   * @param findings files that break the property
   */
  record Result(long executions, long coverage, long inputs, List<Path> findings, Path log) {
    String told() {
      return "%,d executions, %,d edges, %,d inputs kept, findings %s"
          .formatted(executions, coverage, inputs, findings.isEmpty() ? "none" : findings);
    }
  }

  /** Runs for so long, or until the first finding. */
  static Result of(String target, Path corpus, Duration length, long seed)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target", "fuzz", target).toAbsolutePath());
    Path grown = Files.createDirectories(folder.resolve("corpus"));
    Path log = folder.resolve("jazzer.log");
    List<Path> before = findings(folder);
    Process process =
        new ProcessBuilder(command(target, length, seed, folder, List.of(grown, corpus)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(length.plus(GRACE).toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("Jazzer did not end in time; see " + log);
    }
    List<Path> found = new ArrayList<>(findings(folder));
    found.removeAll(before);
    Result result = read(log, found);
    if (result.executions() == 0) {
      throw new IOException("Jazzer did not start; see " + log);
    }
    return result;
  }

  private static List<String> command(
      String target, Duration length, long seed, Path folder, List<Path> corpora) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dorg.sqlite.tmpdir=" + folder,
                "-Dkia.fuzz.target=" + target,
                "-cp",
                System.getProperty("java.class.path"),
                DRIVER,
                "--target_class=" + JazzerEntry.class.getName(),
                "--instrumentation_includes=" + INSTRUMENTED,
                "--disabled_hooks=" + NOT_WITH_SERVERS,
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-timeout=20",
                "-rss_limit_mb=3000",
                "-max_len=65536",
                "-print_final_stats=1",
                "-seed=" + (seed & 0x7FFF_FFFF),
                "-max_total_time=" + length.toSeconds()));
    corpora.forEach(corpus -> command.add(corpus.toString()));
    return command;
  }

  private static List<Path> findings(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(crash|timeout|oom)-.*"))
          .sorted()
          .toList();
    }
  }

  private static Result read(Path log, List<Path> found) throws IOException {
    long[] last = new long[3];
    try (Stream<String> lines = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
      lines.forEach(
          line -> {
            Matcher m = LINE.matcher(line);
            if (m.find()) {
              last[0] = Long.parseLong(m.group(1));
              last[1] = Long.parseLong(m.group(2));
              last[2] = Long.parseLong(m.group(4));
            }
          });
    }
    return new Result(last[0], last[1], last[2], found, log);
  }
}

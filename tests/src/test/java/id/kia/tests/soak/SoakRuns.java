package id.kia.tests.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the programs of the soak in processes of their own, with the memory of the unit. */
final class SoakRuns {
  private static final List<String> STRACE =
      List.of(
          "strace",
          "-f",
          "--seccomp-bpf",
          "-y",
          "-s",
          "0",
          "-e",
          "trace=write,pwrite64,fsync,fdatasync",
          "-o");

  private SoakRuns() {}

  /** What the process took after each {@code every} cards. */
  static List<Measure> soak(Path folder, int cards, int perDay, int every)
      throws IOException, InterruptedException {
    String printed =
        run(
            folder,
            List.of(),
            Soak.class,
            Integer.toString(cards),
            Integer.toString(perDay),
            Integer.toString(every));
    return printed.lines().filter(line -> line.startsWith("cards ")).map(Measure::parse).toList();
  }

  /** The trace of what was written. */
  static Path counted(Path folder, int perDay) throws IOException, InterruptedException {
    Path trace = folder.resolve("trace.txt");
    List<String> tracer = new ArrayList<>(STRACE);
    tracer.add(trace.toString());
    run(folder, tracer, CountedCards.class, Integer.toString(perDay));
    return trace;
  }

  private static String run(Path folder, List<String> before, Class<?> program, String... numbers)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            "-Dorg.sqlite.tmpdir=" + folder,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            program.getName(),
            folder.toString()));
    command.addAll(List.of(numbers));
    Path out = folder.resolve("printed.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    boolean ended = process.waitFor(6, TimeUnit.HOURS);
    String printed = Files.readString(out);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(program.getSimpleName() + " failed:\n" + printed);
    }
    return printed;
  }
}

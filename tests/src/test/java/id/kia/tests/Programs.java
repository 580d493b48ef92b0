package id.kia.tests;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs other programs, with a limit, and keeps what they printed. */
public final class Programs {
  private Programs() {}

  /** What a program printed on both streams, and how it ended. */
  public record Result(int exit, String output) {}

  /** Whether a program stands in the path. */
  public static boolean present(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(dir -> Files.isExecutable(Path.of(dir, name)));
  }

  /** Runs to the end, at most three minutes. */
  public static Result run(Path folder, String... command)
      throws IOException, InterruptedException {
    return run(folder, Map.of(), command);
  }

  /** Runs to the end with more environment, at most three minutes. */
  public static Result run(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("program", ".log");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException(
          String.join(" ", command)
              + " did not end in 3 minutes; it printed:\n"
              + Files.readString(out));
    }
    String text = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
    Files.delete(out);
    return new Result(process.exitValue(), text);
  }
}

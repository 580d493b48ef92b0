package id.kia.cli.demo;

import id.kia.cli.CommandFailure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One of the demo's processes, started with the same Java, options and class path as the demo
 * itself; its output goes to a log file.
 *
 * <p>Thread: any.
 */
final class ChildProcess implements AutoCloseable {
  private final String name;
  private final List<String> command;
  private final Path log;
  private volatile Process process;
  private volatile boolean off;

  private ChildProcess(String name, List<String> command, Path log, Process process) {
    this.name = name;
    this.command = command;
    this.log = log;
    this.process = process;
  }

  /** Starts {@code kia} with these words. */
  static ChildProcess start(String name, Path logs, List<String> words) throws CommandFailure {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(launched());
    command.addAll(
        List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), "id.kia.cli.Kia"));
    command.addAll(words);
    command.add("--with-parent");
    command.add(Long.toString(ProcessHandle.current().pid()));
    Path log = logs.resolve(name + ".log");
    try {
      Files.createDirectories(logs);
      return new ChildProcess(name, command, log, run(command, log));
    } catch (IOException e) {
      throw CommandFailure.failed("cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  String name() {
    return name;
  }

  Path log() {
    return log;
  }

  boolean alive() {
    return process.isAlive();
  }

  int exit() {
    return process.exitValue();
  }

  /** Waits until the process is gone, for whatever reason. */
  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /** Pulls its plug: SIGKILL, and nobody starts it again before {@link #switchOn}. */
  void switchOff() throws InterruptedException {
    off = true;
    kill();
  }

  /** Lets it start again. */
  void switchOn() {
    off = false;
  }

  boolean off() {
    return off;
  }

  /** SIGKILL, and waits until the process is gone. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /** Starts the same command again, as systemd would. */
  void startAgain() throws CommandFailure {
    try {
      process = run(command, log);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot start " + name + " again: " + e.getMessage(), e);
    }
  }

  /** The last words of the log, for a person who wants to know why. */
  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What the launcher told this Java, so that its children are as the packaged programs are: what
   * it forbids (a crash report, a core file) is forbidden to them too.
   */
  private static List<String> launched() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(word -> !word.startsWith("-agentlib:") && !word.startsWith("-javaagent:"))
        .toList();
  }

  private static Process run(List<String> command, Path log) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}

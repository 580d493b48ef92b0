package id.kia.tests.cups;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Debian's {@code cupsd} with everything of it in one folder; takes root. */
public final class CupsScheduler implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(20);
  private static final String PROGRAMS = "/usr/lib/cups";
  private final Path root;
  private final int port;
  private @Nullable Process scheduler;

  /**
   * @param root a new folder
   * @param port on the loopback address
   * @param rules more lines of {@code cupsd.conf}
   */
  public CupsScheduler(Path root, int port, String rules) throws IOException {
    this.root = root;
    this.port = port;
    for (String folder : List.of("root", "lib/backend", "spool/tmp", "cache", "state", "log")) {
      Files.createDirectories(root.resolve(folder));
    }
    for (String folder : List.of("daemon", "filter", "monitor", "notifier")) {
      Files.createSymbolicLink(
          root.resolve("lib").resolve(folder), Path.of(PROGRAMS).resolve(folder));
    }
    Files.writeString(
        root.resolve("cupsd.conf"),
        """
        Listen 127.0.0.1:%d
        WebInterface No
        Browsing No
        %s
        <Location />
          Order allow,deny
          Allow all
        </Location>
        <Policy default>
          <Limit All>
            Order allow,deny
            Allow all
          </Limit>
        </Policy>
        """
            .formatted(port, rules));
    Files.writeString(
        root.resolve("cups-files.conf"),
        """
        ServerRoot %1$s/root
        ServerBin %1$s/lib
        DataDir /usr/share/cups
        RequestRoot %1$s/spool
        TempDir %1$s/spool/tmp
        CacheDir %1$s/cache
        StateDir %1$s/state
        ErrorLog %1$s/log/error
        AccessLog %1$s/log/access
        PageLog %1$s/log/page
        Sandboxing relaxed
        """
            .formatted(root));
  }

  /** Whether it and what it is driven with are here. */
  public static boolean isInstalled() {
    return Stream.of("/usr/sbin/cupsd", "/usr/bin/lp", "/usr/sbin/lpadmin")
        .allMatch(program -> Files.isExecutable(Path.of(program)));
  }

  /** A program that carries bytes to a kind of printer, by the scheme of its address. */
  public void backend(String scheme, String script) throws IOException {
    Path program = Files.writeString(root.resolve("lib/backend").resolve(scheme), script);
    // Owned by root and for root alone: then CUPS does not hand it to another user.
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  /** Returns when it takes connections. */
  public void start() throws IOException {
    scheduler =
        new ProcessBuilder(
                "/usr/sbin/cupsd",
                "-f",
                "-c",
                root.resolve("cupsd.conf").toString(),
                "-s",
                root.resolve("cups-files.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(root.resolve("out").toFile()))
            .start();
    long end = System.nanoTime() + START.toNanos();
    while (!listens()) {
      if (System.nanoTime() > end || !scheduler.isAlive()) {
        throw new IOException("cupsd does not listen; its words are in " + root.resolve("log"));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  /** SIGKILL for the scheduler and everything it started, as a power cut. */
  public void kill() throws IOException {
    Process process = scheduler;
    if (process == null) {
      return;
    }
    List<ProcessHandle> family = process.descendants().toList();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    scheduler = null;
  }

  /** Whether a printer works on a job now. */
  public boolean works() {
    Process process = scheduler;
    return process != null && process.descendants().findAny().isPresent();
  }

  /** Files of the spool; those that begin with c describe a job, those with d are its document. */
  public List<String> spooled() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("spool"))) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }

  /** Runs one of CUPS's own programs against this scheduler; throws what it complains of. */
  public void run(String... words) throws IOException {
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("CUPS_SERVER", "127.0.0.1:" + port);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", words) + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    kill();
  }
}

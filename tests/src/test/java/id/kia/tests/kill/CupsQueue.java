package id.kia.tests.kill;

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

/**
 * A print queue of Debian's CUPS of our own, with a card printer behind it that counts: a card is
 * full when its last byte has arrived, and only then the printer says OK.
 */
final class CupsQueue implements AutoCloseable {
  /** A card of the size of the reference card, ten times as fast as at 115,200 baud. */
  private static final int CARD_BYTES = 205_990;

  private static final int LONG_CARDS = 22;
  private static final Duration START = Duration.ofSeconds(20);
  private static final String PROGRAMS = "/usr/lib/cups";
  private static final String PRINTER =
      """
      #!/bin/sh
      if [ $# -eq 0 ]; then echo 'direct counting "card printer" "counting"'; exit 0; fi
      log=${DEVICE_URI#counting:}
      if [ -n "${6:-}" ]; then exec < "$6"; fi
      echo "begin $3" >> "$log"
      while chunk=$(dd bs=8192 count=1 iflag=fullblock 2>/dev/null | wc -c) && [ "$chunk" -gt 0 ]; do
        sleep 0.071
        [ "$chunk" -eq 8192 ] || break
      done
      echo "full $3" >> "$log"
      sleep 0.3
      """;

  private final Path root;
  private final int port;
  private @Nullable Process scheduler;

  /**
   * @param root a new folder; everything of the queue lies in it
   * @param port on the loopback address
   */
  CupsQueue(Path root, int port) throws IOException {
    this.root = root;
    this.port = port;
    for (String folder : List.of("root", "lib/backend", "spool/tmp", "cache", "state", "log")) {
      Files.createDirectories(root.resolve(folder));
    }
    for (String folder : List.of("daemon", "filter", "monitor", "notifier")) {
      Files.createSymbolicLink(
          root.resolve("lib").resolve(folder), Path.of(PROGRAMS).resolve(folder));
    }
    Path printer = Files.writeString(root.resolve("lib/backend/counting"), PRINTER);
    // Owned by root and for root alone: then CUPS does not hand it to another user.
    Files.setPosixFilePermissions(printer, PosixFilePermissions.fromString("rwx------"));
    Files.write(root.resolve("card.bin"), new byte[CARD_BYTES]);
    Files.write(root.resolve("long.bin"), new byte[LONG_CARDS * CARD_BYTES]);
    Files.createFile(count());
    Files.writeString(
        root.resolve("cupsd.conf"),
        """
        Listen 127.0.0.1:%d
        WebInterface No
        Browsing No
        ErrorPolicy retry-job
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
            .formatted(port));
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

  static boolean isInstalled() {
    return Files.isExecutable(Path.of("/usr/sbin/cupsd"))
        && Files.isExecutable(Path.of("/usr/bin/lp"))
        && Files.isExecutable(Path.of("/usr/sbin/lpadmin"));
  }

  void start() throws IOException {
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

  /** A queue without a filter, as for bytes that are ready for the printer. */
  void addPrinter() throws IOException {
    run("/usr/sbin/lpadmin", "-p", "card", "-E", "-v", "counting:" + count());
  }

  /** Returns when CUPS has said yes. */
  void print(String order) throws IOException {
    run("/usr/bin/lp", "-d", "card", "-t", order, root.resolve("card.bin").toString());
  }

  /** The same with a job that keeps the printer busy for longer than CUPS keeps jobs in memory. */
  void printLong(String name) throws IOException {
    run("/usr/bin/lp", "-d", "card", "-t", name, root.resolve("long.bin").toString());
  }

  /** SIGKILL for the scheduler and everything it started, as a power cut. */
  void kill() throws IOException {
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

  /** Job files in the spool that describe a job, so on disk. */
  int jobsOnDisk() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("spool"))) {
      return (int) files.filter(file -> file.getFileName().toString().startsWith("c")).count();
    }
  }

  /** How often the printer began or finished this order. */
  int seen(String what, String order) throws IOException {
    String line = what + " " + order;
    return (int) Files.readAllLines(count()).stream().filter(line::equals).count();
  }

  /** Whether the printer works on a card now. */
  boolean works() throws IOException {
    Process process = scheduler;
    return process != null && process.descendants().findAny().isPresent();
  }

  private Path count() {
    return root.resolve("count.log");
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private void run(String... words) throws IOException {
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

  @Override
  public void close() throws IOException {
    kill();
  }
}

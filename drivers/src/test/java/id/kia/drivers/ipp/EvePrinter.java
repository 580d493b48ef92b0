package id.kia.drivers.ipp;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's {@code ippeveprinter} as a card printer that is not ours, keeping what it was sent. It
 * does not run without an mDNS daemon; where none runs, one of its own on the loopback is started,
 * which takes root. Otherwise the test is skipped with a message.
 */
final class EvePrinter implements AutoCloseable {
  private static final String BUS =
      """
      <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
       "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
      <busconfig>
        <type>custom</type>
        <listen>unix:path=SOCKET</listen>
        <auth>EXTERNAL</auth>
        <policy context="default">
          <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
          <allow own="*"/><allow user="*"/>
        </policy>
      </busconfig>
      """;

  private static final String AVAHI =
      """
      [server]
      host-name=kia-test
      use-ipv6=no
      allow-interfaces=lo
      [wide-area]
      enable-wide-area=no
      [publish]
      publish-workstation=no
      """;

  private final Path folder;
  private final Path spool;
  private final int port;
  private final Deque<Process> running = new ArrayDeque<>();

  private EvePrinter(Path folder, int port) throws IOException {
    this.folder = folder;
    this.spool = Files.createDirectory(folder.resolve("spool"));
    this.port = port;
  }

  /**
   * @param attributes file of attributes, see {@code ippeveprinter -a}
   */
  static EvePrinter start(Path folder, Path attributes) throws Exception {
    Assumptions.assumeTrue(
        found("ippeveprinter"), "skipped: no ippeveprinter (apt install cups-ipp-utils)");
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var printer = new EvePrinter(folder, port);
    if (!printer.runs(attributes, Map.of())) {
      Assumptions.assumeTrue(
          found("dbus-daemon") && found("avahi-daemon"),
          "skipped: ippeveprinter wants an mDNS daemon (apt install avahi-daemon)");
      Map<String, String> bus = printer.ownBus();
      if (!printer.runs(attributes, bus)) {
        String why = Files.readString(folder.resolve("avahi-daemon.log"));
        printer.close();
        Assumptions.abort("skipped: no mDNS daemon of our own could be started: " + why);
      }
    }
    return printer;
  }

  URI uri() {
    return URI.create("ipp://localhost:" + port + "/ipp/print");
  }

  /** What it was sent, oldest first. */
  List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(spool)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private boolean runs(Path attributes, Map<String, String> environment) throws Exception {
    Process printer =
        started(
            environment,
            List.of(
                "ippeveprinter",
                "-v",
                "-p",
                String.valueOf(port),
                "-n",
                "localhost",
                "-k",
                "-d",
                spool.toString(),
                "-a",
                attributes.toString(),
                "kia test " + port));
    return said(printer, "ippeveprinter", "printer-uuid");
  }

  private Map<String, String> ownBus() throws Exception {
    Path socket = folder.resolve("bus");
    Path config =
        Files.writeString(folder.resolve("bus.conf"), BUS.replace("SOCKET", socket.toString()));
    Process busDaemon =
        started(
            Map.of(),
            List.of(
                "dbus-daemon",
                "--config-file=" + config,
                "--nofork",
                "--nopidfile",
                "--print-address"));
    var _ = said(busDaemon, "dbus-daemon", "unix:path");
    Map<String, String> bus = Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + socket);
    Path avahi = Files.writeString(folder.resolve("avahi.conf"), AVAHI);
    Process daemon =
        started(
            bus,
            List.of(
                "avahi-daemon",
                "-f",
                avahi.toString(),
                "--no-drop-root",
                "--no-chroot",
                "--no-rlimits"));
    var _ = said(daemon, "avahi-daemon", "Server startup complete");
    return bus;
  }

  private Process started(Map<String, String> environment, List<String> command)
      throws IOException {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(command.getFirst() + ".log").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    running.push(process);
    return process;
  }

  /** Waits until it says so, or ends, or ten seconds are over. */
  private boolean said(Process process, String name, String words) throws Exception {
    Path log = folder.resolve(name + ".log");
    for (int i = 0; i < 500; i++) {
      if (Files.readString(log).contains(words)) {
        return true;
      }
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return false;
  }

  private static boolean found(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/sbin:/usr/bin";
    return Stream.of(path.split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      Process process = running.pop();
      process.destroy();
      var _ = process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
      process.destroyForcibly();
    }
  }
}

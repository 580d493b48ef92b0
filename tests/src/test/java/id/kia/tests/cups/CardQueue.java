package id.kia.tests.cups;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A queue as an office would have it for a card printer of another maker: a printer description
 * with one size of card, colour and 300 dpi, and behind it a printer that keeps every document it
 * is sent. It tells that its feeder is empty when its last blank is used.
 */
public final class CardQueue implements AutoCloseable {
  private static final String PRINTER =
      """
      #!/bin/sh
      if [ $# -eq 0 ]; then echo 'direct keeping "card printer" "keeping"'; exit 0; fi
      kept=${DEVICE_URI#keeping:}
      if [ -n "${6:-}" ]; then exec < "$6"; fi
      cat > "$kept/part-$1" && mv "$kept/part-$1" "$kept/card-$1"
      if [ -e "$kept/last-blank" ]; then echo 'STATE: +media-empty-error' >&2; fi
      """;

  /** What an office should set, see the driver's README. */
  private static final String RULES = "PreserveJobFiles No\nErrorPolicy abort-job";

  private final Path kept;
  private final int port;
  private final CupsScheduler scheduler;

  private CardQueue(Path kept, int port, CupsScheduler scheduler) {
    this.kept = kept;
    this.port = port;
    this.scheduler = scheduler;
  }

  /**
   * Starts a scheduler with this one queue.
   *
   * @param folder new; everything lies in it
   */
  public static CardQueue start(Path folder) throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Path kept = Files.createDirectories(folder.resolve("kept"));
    Path description = folder.resolve("card.ppd");
    try (InputStream words = CardQueue.class.getResourceAsStream("card.ppd")) {
      Files.copy(Objects.requireNonNull(words, "card.ppd"), description);
    }
    var scheduler = new CupsScheduler(folder.resolve("cups"), port, RULES);
    scheduler.backend("keeping", PRINTER);
    scheduler.start();
    scheduler.run(
        "/usr/sbin/lpadmin",
        "-p",
        "card",
        "-E",
        "-v",
        "keeping:" + kept,
        "-P",
        description.toString());
    return new CardQueue(kept, port, scheduler);
  }

  /** What a kiosk's configuration says. */
  public URI uri() {
    return URI.create("ipp://127.0.0.1:" + port + "/printers/card");
  }

  /** Documents that reached the printer whole, oldest first. */
  public List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(kept)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("card-"))
          .sorted()
          .toList();
    }
  }

  /** The next card uses the last blank. */
  public void hasOneBlankLeft() throws IOException {
    Files.createFile(kept.resolve("last-blank"));
  }

  /** Somebody at the office stops the queue, or lets it go on. */
  public void isPaused(boolean paused) throws IOException {
    scheduler.run(paused ? "/usr/sbin/cupsdisable" : "/usr/sbin/cupsenable", "card");
  }

  /** Documents that the scheduler still keeps. */
  public List<String> documents() throws IOException {
    return scheduler.spooled().stream().filter(file -> file.startsWith("d")).toList();
  }

  @Override
  public void close() throws IOException {
    scheduler.close();
  }
}

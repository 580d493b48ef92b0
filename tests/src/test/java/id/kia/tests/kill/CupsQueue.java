package id.kia.tests.kill;

import id.kia.tests.cups.CupsScheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A print queue of Debian's CUPS of our own, with a card printer behind it that counts: a card is
 * full when its last byte has arrived, and only then the printer says OK.
 */
final class CupsQueue implements AutoCloseable {
  /** A card of the size of the reference card, ten times as fast as at 115,200 baud. */
  private static final int CARD_BYTES = 205_990;

  private static final int LONG_CARDS = 22;
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
  private final CupsScheduler scheduler;

  /**
   * @param root a new folder; everything of the queue lies in it
   * @param port on the loopback address
   */
  CupsQueue(Path root, int port) throws IOException {
    this.root = root;
    this.scheduler = new CupsScheduler(root, port, "ErrorPolicy retry-job");
    scheduler.backend("counting", PRINTER);
    Files.write(root.resolve("card.bin"), new byte[CARD_BYTES]);
    Files.write(root.resolve("long.bin"), new byte[LONG_CARDS * CARD_BYTES]);
    Files.createFile(count());
  }

  static boolean isInstalled() {
    return CupsScheduler.isInstalled();
  }

  void start() throws IOException {
    scheduler.start();
  }

  /** A queue without a filter, as for bytes that are ready for the printer. */
  void addPrinter() throws IOException {
    scheduler.run("/usr/sbin/lpadmin", "-p", "card", "-E", "-v", "counting:" + count());
  }

  /** Returns when CUPS has said yes. */
  void print(String order) throws IOException {
    scheduler.run("/usr/bin/lp", "-d", "card", "-t", order, root.resolve("card.bin").toString());
  }

  /** The same with a job that keeps the printer busy for longer than CUPS keeps jobs in memory. */
  void printLong(String name) throws IOException {
    scheduler.run("/usr/bin/lp", "-d", "card", "-t", name, root.resolve("long.bin").toString());
  }

  /** SIGKILL for the scheduler and everything it started, as a power cut. */
  void kill() throws IOException {
    scheduler.kill();
  }

  /** Job files in the spool that describe a job, so on disk. */
  int jobsOnDisk() throws IOException {
    return (int) scheduler.spooled().stream().filter(file -> file.startsWith("c")).count();
  }

  /** How often the printer began or finished this order. */
  int seen(String what, String order) throws IOException {
    String line = what + " " + order;
    return (int) Files.readAllLines(count()).stream().filter(line::equals).count();
  }

  /** Whether the printer works on a card now. */
  boolean works() {
    return scheduler.works();
  }

  private Path count() {
    return root.resolve("count.log");
  }

  @Override
  public void close() throws IOException {
    scheduler.close();
  }
}

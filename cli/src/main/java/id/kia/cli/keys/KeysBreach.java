package id.kia.cli.keys;

import id.kia.cli.CommandFailure;
import id.kia.contract.order.KioskId;
import id.kia.hub.app.HubConfig;
import id.kia.hub.people.Audit;
import id.kia.hub.report.Breach;
import id.kia.hub.report.BreachText;
import id.kia.hub.store.HubStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whose data lay on a kiosk that was stolen or opened. */
@Command(
    name = "breach",
    description =
        "List whose data lay on a kiosk in a span of time, for the notice that the law asks for"
            + " within 3 x 24 hours. The reading is in the audit log.",
    mixinStandardHelpOptions = true)
final class KeysBreach implements Callable<Integer> {
  @Option(names = "--config", required = true, description = "hub.yaml")
  Path config;

  @Option(names = "--kiosk", required = true, description = "its number, such as K-6311-1")
  String kiosk = "";

  @Option(
      names = "--from",
      required = true,
      description = "when it was last known to be safe: 2026-11-21T14:30, in the office's zone")
  String from = "";

  @Option(names = "--to", required = true, description = "when it was found out, the same way")
  String to = "";

  @Option(names = "--by", required = true, description = "who reads this; for the audit log")
  String by = "";

  @Option(names = "--out", required = true, description = "folder for daftar.csv and ringkasan.txt")
  Path out;

  @Override
  public Integer call() throws CommandFailure {
    Clock clock = Clock.systemUTC();
    try {
      HubConfig hub = HubConfig.read(config);
      Path base = hub.dataDir().resolve("hub.db");
      if (!Files.isRegularFile(base)) {
        throw CommandFailure.wrongUse(base + " does not exist");
      }
      ZoneId zone = hub.office().zone();
      String office = hub.office().code();
      try (HubStore store = HubStore.open(base, clock)) {
        Breach.Bundle bundle =
            new Breach(store, office, new Audit(office, clock), clock)
                .read(new KioskId(kiosk), moment(from, zone), moment(to, zone), by);
        BreachText text = new BreachText(bundle, zone);
        Files.createDirectories(out);
        write("daftar.csv", text.csv());
        write("ringkasan.txt", text.summary());
        System.out.print(text.summary());
        System.out.println("written: " + out.resolve("daftar.csv"));
        return 0;
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw CommandFailure.wrongUse(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw CommandFailure.wrongUse(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  private static Instant moment(String text, ZoneId zone) {
    return LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  /** Names of children: for the owner's eyes only. */
  private void write(String name, String text) throws IOException {
    Path file = out.resolve(name);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }
}

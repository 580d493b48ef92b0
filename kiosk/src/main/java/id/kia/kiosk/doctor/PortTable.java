package id.kia.kiosk.doctor;

import id.kia.kiosk.doctor.PortSearch.Device;
import id.kia.kiosk.doctor.PortSearch.Found;
import id.kia.kiosk.text.Texts;
import java.util.List;

/** What was found on the serial ports as a table in one language, and as lines for kiosk.yaml. */
public final class PortTable {
  private final Texts words;

  /**
   * @param language one of {@link FindingTable#LANGUAGES}
   */
  public PortTable(String language) {
    this.words = Texts.load(FindingTable.class, "texts", language);
  }

  /** One line a port. */
  public String of(List<Found> ports) {
    var table = new StringBuilder(words.get("find.title")).append('\n');
    if (ports.isEmpty()) {
      table.append(words.get("find.none")).append('\n');
    }
    for (Found found : ports) {
      table.append(
          "%-16s %-16s %s%n"
              .formatted(
                  found.port(),
                  words.get("find." + found.device()),
                  words.get("find.said." + found.device(), found.said(), found.path())));
    }
    return table.toString();
  }

  /** The lines for kiosk.yaml; a port that nobody answers at is offered for the scanner. */
  public static String yaml(List<Found> ports) {
    var lines = new StringBuilder();
    for (Found found : ports) {
      if (found.device() != Device.CLOSED) {
        lines.append(
            switch (found.device()) {
              case PRINTER ->
                  "printer: { driver: evolis-classic, port: " + found.path() + ", ribbon: YMCKO }";
              case BOARD -> "board: { port: " + found.path() + " }";
              case SILENT -> "# scanner: { port: " + found.path() + " }";
              case CLOSED -> "";
            });
        lines.append('\n');
      }
    }
    return lines.toString();
  }
}

package id.kia.kiosk.doctor;

import id.kia.kiosk.technician.TechnicianServer;
import id.kia.kiosk.text.Texts;
import java.util.List;

/** Findings as a table in one language. Pure. */
public final class FindingTable {
  /** In the order in which they are said. */
  public static final List<String> LANGUAGES = List.of("id", "en");

  private final Texts words;
  private final Texts technician;

  /**
   * @param language one of {@link #LANGUAGES}
   */
  public FindingTable(String language) {
    this.words = Texts.load(FindingTable.class, "texts", language);
    this.technician = Texts.load(TechnicianServer.class, "texts", language);
  }

  /** One line a part, and one more with the next step below each fault. */
  public String of(List<Finding> findings) {
    var table = new StringBuilder(words.get("title")).append('\n');
    for (Finding finding : findings) {
      table.append(
          "%-9s %-13s %-16s %s%n"
              .formatted(
                  words.get("verdict." + finding.verdict()),
                  finding.code(),
                  words.get("part." + finding.part()),
                  said(finding)));
      if (finding.isFault()) {
        table.append("%-9s -> %s%n".formatted("", next(finding.code())));
      }
    }
    long faults = findings.stream().filter(Finding::isFault).count();
    return table
        .append(faults == 0 ? words.get("end.ok") : words.get("end.faults", faults))
        .append('\n')
        .toString();
  }

  /** The words of one finding. */
  public String said(Finding finding) {
    return words.get("said." + finding.said(), finding.values().toArray());
  }

  /** Says what is switched at this moment. */
  public String moving(Movement.Moved part) {
    return words.get("moving." + part);
  }

  /** What to do about a code, as the technician's page says it where it knows the code. */
  public String next(String code) {
    if (words.has("next." + code)) {
      return words.get("next." + code);
    }
    String known = "fault." + code + ".next";
    return technician.has(known) ? technician.get(known) : words.get("next.OTHER");
  }
}

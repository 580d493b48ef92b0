package id.kia.hub.pages;

import id.kia.hub.intake.Imports;
import id.kia.hub.intake.Outcome;
import id.kia.hub.people.Role;
import id.kia.hub.people.Session;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the tab of imports shows.
 *
 * @param importId the import whose rows are shown, blank for none
 */
public record OfficeModel(
    PageFrame frame,
    Shown shown,
    List<Imports.Line> imports,
    String importId,
    List<Imports.Row> rows) {
  private static final int IMPORTS = 12;

  static OfficeModel of(OfficeDesks desks, OfficeRequest request, String tab) {
    return new OfficeModel(
        PageFrame.of(desks, request, tab),
        Shown.of(desks),
        desks.imports().newest(IMPORTS),
        "",
        List.of());
  }

  OfficeModel showing(String id, List<Imports.Row> found) {
    return new OfficeModel(frame, shown, imports, id, found);
  }

  /** Who asked. */
  public Session session() {
    return frame.session();
  }

  /** Whether this member of staff has one of these roles; the head has all. */
  public boolean may(Role... roles) {
    return frame.may(roles);
  }

  /** File name of the import whose rows are shown. */
  public String importName() {
    return imports.stream()
        .filter(line -> line.receipt().importId().equals(importId))
        .map(line -> line.receipt().fileName())
        .findFirst()
        .orElse("");
  }

  /** How many rows of the shown import have each verdict. */
  public Map<Outcome, Long> outcomes() {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Imports.Row::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
  }

  @Override
  public String toString() {
    return "OfficeModel[" + importId + "]";
  }
}

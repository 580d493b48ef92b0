package id.kia.hub.pages;

import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.intake.Imports;
import java.util.Comparator;
import java.util.List;

/** The page of the office and its parts. */
final class OfficePages {
  private final OfficeDesks desks;

  OfficePages(OfficeDesks desks) {
    this.desks = desks;
  }

  Reply page(OfficeRequest request) {
    String tab = request.query("tab");
    return Pages.office(OfficeModel.of(desks, request, tab.isEmpty() ? "impor" : tab));
  }

  /** An import: what needs work first. */
  Reply importPage(OfficeRequest request) {
    String id = request.path().getOrDefault("id", "");
    List<Imports.Row> rows =
        desks.imports().rows(id, request.staff()).stream()
            .sorted(Comparator.comparing(Imports.Row::outcome).reversed())
            .toList();
    if (rows.isEmpty()) {
      throw new ProblemException(Problems.ofStatus(404));
    }
    return Pages.office(OfficeModel.of(desks, request, "impor").showing(id, rows));
  }

  Reply kiosksPart(OfficeRequest request) {
    return Pages.kiosksPart(OfficeModel.of(desks, request, "kios"));
  }
}

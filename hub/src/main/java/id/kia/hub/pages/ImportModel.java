package id.kia.hub.pages;

import id.kia.hub.intake.ImportJob;
import id.kia.hub.intake.Imports;
import java.util.List;

/**
 * The tab of imports: a form to send a list, what runs, what came before.
 *
 * @param formId used once, so that a doubled click or a second tab sends nothing twice
 * @param jobs running, or ended without an import
 */
public record ImportModel(
    PageFrame frame, Shown shown, String formId, List<ImportJob> jobs, List<Imports.Line> lines) {
  private static final int JOBS = 5;
  private static final int LINES = 50;

  static ImportModel of(OfficeDesks desks, OfficeRequest request) {
    return new ImportModel(
        PageFrame.of(desks, request, "impor"),
        Shown.of(desks),
        desks.ids().get().toString(),
        desks.jobs().newest(JOBS),
        desks.imports().newest(LINES));
  }
}

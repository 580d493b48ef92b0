package id.kia.hub.pages;

import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.intake.ImportJob;
import id.kia.hub.intake.Imports;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of imports: the tab, a job on its way, the rows, one row. */
final class ImportPages {
  private final OfficeDesks desks;

  ImportPages(OfficeDesks desks) {
    this.desks = desks;
  }

  Reply home(OfficeRequest request) {
    return Pages.page("imports.jte", Map.of("m", ImportModel.of(desks, request)));
  }

  Reply job(OfficeRequest request) {
    ImportJob job = job(request.path().getOrDefault("job", ""));
    return job.importId() != null && !job.again()
        ? new Reply.SeeOther("/office/imports/" + job.importId())
        : Pages.page(
            "importjob.jte", Map.of("f", PageFrame.of(desks, request, "impor"), "job", job));
  }

  /** The part of a job's page that is asked again until it has ended. */
  Reply jobPart(OfficeRequest request) {
    ImportJob job = job(request.path().getOrDefault("job", ""));
    return request.wantsJson()
        ? new Reply.Json(200, job)
        : Pages.page("importprogress.jte", Map.of("job", job, "csrf", request.session().csrf()));
  }

  Reply rows(OfficeRequest request) {
    String id = request.path().getOrDefault("id", "");
    return Pages.page(
        "importrows.jte",
        Map.of(
            "m",
            RowsModel.of(
                PageFrame.of(desks, request, "impor"),
                Shown.of(desks),
                line(id),
                desks.imports().notes(id),
                desks.imports().rows(id, request.staff()),
                request)));
  }

  Reply row(OfficeRequest request) {
    return row(request, request.path().getOrDefault("id", ""), lineNumber(request), null, "");
  }

  /** The page of a row, also when a correction of it was not kept. */
  Reply row(
      OfficeRequest request,
      String id,
      int line,
      @Nullable Map<String, String> typed,
      String refusal) {
    Imports.Row row = rowOf(request, id, line);
    PageFrame frame = PageFrame.of(desks, request, "impor").at(RowModel.address(id, line));
    return Pages.page(
        "importrow.jte", Map.of("m", new RowModel(frame, line(id), row, typed, refusal)));
  }

  Imports.Row rowOf(OfficeRequest request, String id, int line) {
    return desks.imports().rows(id, request.staff()).stream()
        .filter(one -> one.line() == line)
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problems.ofStatus(404)));
  }

  static int lineNumber(OfficeRequest request) {
    String line = request.path().getOrDefault("line", "");
    if (!line.matches("\\d{1,8}")) {
      throw new ProblemException(Problems.ofStatus(404));
    }
    return Integer.parseInt(line);
  }

  private ImportJob job(String id) {
    return desks.jobs().find(id).orElseThrow(() -> new ProblemException(Problems.ofStatus(404)));
  }

  private Imports.Line line(String id) {
    return desks.imports().line(id).orElseThrow(() -> new ProblemException(Problems.ofStatus(404)));
  }
}

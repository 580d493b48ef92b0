package id.kia.hub.pages;

import id.kia.contract.problem.Problem;
import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.intake.ImportJob;
import id.kia.hub.intake.ImportUpload;
import id.kia.hub.intake.Imports;
import id.kia.hub.intake.ReturnPdf;
import id.kia.hub.intake.ReturnSheet;
import id.kia.hub.intake.ReturnWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists and photographs in, return sheets out. */
final class ImportForms {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final OfficeDesks desks;

  ImportForms(OfficeDesks desks) {
    this.desks = desks;
  }

  /** Takes the files over and starts the job; a program waits for its end. */
  Reply run(OfficeRequest request) throws InterruptedException {
    List<ImportUpload.Named> photos = new ArrayList<>(named(request, "photos"));
    photos.addAll(named(request, "archive"));
    ImportUpload.Named list =
        named(request, "list").stream()
            .findFirst()
            .orElseThrow(() -> new ProblemException(Problems.of(400, "FORM")));
    String form = request.form().get("form");
    ImportJob job =
        desks
            .jobs()
            .start(new ImportUpload(list, photos), form == null ? "" : form, request.staff());
    return request.wantsJson()
        ? ended(desks.jobs().ended(job.id()).orElse(job))
        : new Reply.SeeOther("/office/imports/jobs/" + job.id());
  }

  Reply cancel(OfficeRequest request) throws InterruptedException {
    String id = request.path().getOrDefault("job", "");
    desks.jobs().cancel(id);
    desks.jobs().ended(id);
    return new Reply.SeeOther("/office/imports/jobs/" + id);
  }

  private static List<ImportUpload.Named> named(OfficeRequest request, String field) {
    return request.files().stream()
        .filter(file -> file.field().equals(field) && !file.name().isEmpty())
        .map(file -> new ImportUpload.Named(file.name(), file.path()))
        .toList();
  }

  private Reply ended(ImportJob job) {
    String importId = job.importId();
    if (importId != null) {
      return new Reply.Json(200, desks.imports().receipt(importId, job.again()));
    }
    String refusal = job.refusal();
    if (refusal != null) {
      Problem general = Problems.of(422, "LIST");
      throw new ProblemException(
          Problem.of(422, refusal, general.title(), job.sentence(), general.nextStep()));
    }
    throw new ProblemException(Problems.of(409, "IMPORT_" + job.state().name()));
  }

  Reply template(OfficeRequest request) {
    return csv("templat-kia.csv", Imports.template());
  }

  Reply returnSheet(OfficeRequest request) {
    String id = request.path().getOrDefault("id", "");
    return csv("pengembalian.csv", desks.imports().returnSheet(id, request.staff()));
  }

  Reply returnWorkbook(OfficeRequest request) throws IOException {
    return new Reply.Download(XLSX, "pengembalian.xlsx", ReturnWorkbook.of(returned(request)));
  }

  Reply returnPdf(OfficeRequest request) {
    return new Reply.Download(
        "application/pdf", "pengembalian.pdf", ReturnPdf.of(returned(request)));
  }

  Reply templateWorkbook(OfficeRequest request) throws IOException {
    return new Reply.Download(XLSX, "templat-kia.xlsx", ReturnWorkbook.template());
  }

  private ReturnSheet returned(OfficeRequest request) {
    return desks
        .imports()
        .returned(request.path().getOrDefault("id", ""), request.staff())
        .orElseThrow(() -> new ProblemException(Problems.ofStatus(404)));
  }

  Reply rows(OfficeRequest request) {
    String id = request.path().getOrDefault("id", "");
    return new Reply.Json(
        200, desks.imports().rows(id, request.staff()).stream().map(ImportForms::row).toList());
  }

  Reply picture(OfficeRequest request) {
    byte[] bytes =
        desks
            .verify()
            .picture(request.path().getOrDefault("sha256", ""), request.staff())
            .orElseThrow(() -> new ProblemException(Problems.ofStatus(404)));
    return new Reply.Download(bytes[0] == (byte) 0x89 ? "image/png" : "image/jpeg", "", bytes);
  }

  /** A row for programs: no NIK, its end only. */
  record RowJson(
      int line,
      String outcome,
      String className,
      String name,
      String nikEnd,
      String applicationId,
      int version,
      String place,
      List<FindingJson> findings) {}

  record FindingJson(String code, String severity, String sentence) {}

  static RowJson row(Imports.Row row) {
    return new RowJson(
        row.line(),
        row.outcome().name(),
        row.className(),
        row.name().value(),
        row.nikEnd(),
        row.applicationId() == null ? "" : row.applicationId(),
        row.version(),
        row.place(),
        row.findings().stream()
            .map(f -> new FindingJson(f.code(), f.severity().name(), f.sentence()))
            .toList());
  }

  private static Reply csv(String name, String text) {
    return new Reply.Download(
        "text/csv; charset=utf-8", name, text.getBytes(StandardCharsets.UTF_8));
  }
}

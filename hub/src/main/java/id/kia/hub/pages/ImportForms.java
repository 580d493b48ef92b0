package id.kia.hub.pages;

import id.kia.contract.problem.Problem;
import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.intake.ImportReceipt;
import id.kia.hub.intake.Imports;
import id.kia.hub.intake.ListRefused;
import id.kia.hub.intake.Uploads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists and photographs in, return sheets out. */
final class ImportForms {
  private final OfficeDesks desks;

  ImportForms(OfficeDesks desks) {
    this.desks = desks;
  }

  Reply run(OfficeRequest request) throws IOException {
    OfficeRequest.File list =
        request.files().stream()
            .filter(file -> file.field().equals("list") && !file.name().isEmpty())
            .findFirst()
            .orElseThrow(() -> new ProblemException(Problems.of(400, "FORM")));
    Map<String, Path> photos =
        request.files().stream()
            .filter(file -> file.field().equals("photos") && !file.name().isEmpty())
            .collect(
                Collectors.toMap(
                    OfficeRequest.File::name, OfficeRequest.File::path, (one, other) -> one));
    try {
      ImportReceipt receipt =
          desks
              .intake()
              .run(
                  list.name(),
                  Files.readAllBytes(list.path()),
                  new Uploads(photos),
                  request.staff());
      return request.wantsJson()
          ? new Reply.Json(200, receipt)
          : new Reply.SeeOther("/office/imports/" + receipt.importId());
    } catch (ListRefused refused) {
      Problem general = Problems.of(422, "LIST");
      throw new ProblemException(
          Problem.of(422, refused.code(), general.title(), refused.sentence(), general.nextStep()));
    }
  }

  Reply template(OfficeRequest request) {
    return csv("templat-kia.csv", Imports.template());
  }

  Reply returnSheet(OfficeRequest request) {
    String id = request.path().getOrDefault("id", "");
    return csv("pengembalian.csv", desks.imports().returnSheet(id, request.staff()));
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
  private record RowJson(
      int line,
      String outcome,
      String className,
      String name,
      String nikEnd,
      String applicationId,
      List<FindingJson> findings) {}

  private record FindingJson(String code, String severity, String sentence) {}

  private static RowJson row(Imports.Row row) {
    return new RowJson(
        row.line(),
        row.outcome().name(),
        row.className(),
        row.name().value(),
        row.nikEnd(),
        row.applicationId() == null ? "" : row.applicationId(),
        row.findings().stream()
            .map(f -> new FindingJson(f.code(), f.severity().name(), f.sentence()))
            .toList());
  }

  private static Reply csv(String name, String text) {
    return new Reply.Download(
        "text/csv; charset=utf-8", name, text.getBytes(StandardCharsets.UTF_8));
  }
}

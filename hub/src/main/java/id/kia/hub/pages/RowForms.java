package id.kia.hub.pages;

import id.kia.contract.problem.Problem;
import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.intake.Column;
import id.kia.hub.intake.Correction;
import id.kia.hub.intake.Corrections;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rows put right in place: their cells, their photograph, the cut of it. Each form works once; what
 * was refused changed nothing and may come again.
 */
final class RowForms {
  private final OfficeDesks desks;
  private final ImportPages pages;
  private final Forms forms;

  RowForms(OfficeDesks desks, ImportPages pages) {
    this.desks = desks;
    this.pages = pages;
    this.forms = new Forms(desks);
  }

  Reply correct(OfficeRequest request) throws IOException {
    Map<String, String> typed = new HashMap<>();
    for (Column column : Column.values()) {
      String cell = request.form().get(column.header());
      if (cell != null) {
        typed.put(column.header(), cell);
      }
    }
    OfficeRequest.File photo =
        request.files().stream()
            .filter(file -> file.field().equals("photo") && !file.name().isEmpty())
            .findFirst()
            .orElse(null);
    byte[] bytes = photo == null ? null : Files.readAllBytes(photo.path());
    Corrections.Place place = place(request);
    return once(
        request,
        place,
        typed,
        () -> desks.corrections().correct(place, typed, bytes, request.staff()));
  }

  Reply crop(OfficeRequest request) {
    Corrections.Place place = place(request);
    double left = share(request, "left");
    double top = share(request, "top");
    double width = share(request, "width");
    return once(
        request,
        place,
        Map.of(),
        () -> desks.corrections().crop(place, left, top, width, request.staff()));
  }

  private Reply once(
      OfficeRequest request,
      Corrections.Place place,
      Map<String, String> typed,
      Supplier<Correction> work) {
    return forms.onceUnlessRefused(
        request,
        RowModel.address(place.importId(), place.line()),
        () -> refusal(request, typed, work.get()),
        () ->
            new Reply.Json(
                200, ImportForms.row(pages.rowOf(request, place.importId(), place.line()))));
  }

  private Optional<Reply> refusal(
      OfficeRequest request, Map<String, String> typed, Correction correction) {
    String id = request.path().getOrDefault("id", "");
    int line = ImportPages.lineNumber(request);
    return switch (correction) {
      case Correction.Saved saved -> Optional.empty();
      case Correction.Stale stale -> {
        String by = String.valueOf(stale.now().changedBy());
        if (request.wantsJson()) {
          Problem general = Problems.of(409, "STALE");
          throw new ProblemException(
              Problem.of(
                  409, "STALE", general.title(), Texts.say("row.stale", by), general.nextStep()));
        }
        yield Optional.of(pages.row(request, id, line, typed, Texts.say("row.stale", by)));
      }
      case Correction.Closed closed ->
          Optional.of(refused(request, id, line, typed, "row.closed." + closed.reason().name()));
      case Correction.BadPicture bad -> {
        if (request.wantsJson()) {
          Problem general = Problems.of(422, "PICTURE");
          throw new ProblemException(
              Problem.of(422, bad.code(), general.title(), bad.sentence(), general.nextStep()));
        }
        yield Optional.of(pages.row(request, id, line, typed, bad.sentence()));
      }
      case Correction.NotThere gone -> throw new ProblemException(Problems.ofStatus(404));
    };
  }

  private Reply refused(
      OfficeRequest request, String id, int line, Map<String, String> typed, String text) {
    if (request.wantsJson()) {
      Problem general = Problems.of(409, "CLOSED");
      throw new ProblemException(
          Problem.of(409, "CLOSED", general.title(), Texts.say(text), general.nextStep()));
    }
    return pages.row(request, id, line, typed, Texts.say(text));
  }

  private static Corrections.Place place(OfficeRequest request) {
    String version = request.needed("version");
    if (!version.matches("\\d{1,8}")) {
      throw new ProblemException(Problems.of(400, "FORM"));
    }
    return new Corrections.Place(
        request.path().getOrDefault("id", ""),
        ImportPages.lineNumber(request),
        Integer.parseInt(version));
  }

  /** A share in percent of the picture, as the form shows it. */
  private static double share(OfficeRequest request, String field) {
    String text = request.needed(field).strip().replace(',', '.');
    if (!text.matches("\\d{1,3}(\\.\\d{1,6})?")) {
      throw new ProblemException(Problems.of(400, "FORM"));
    }
    return Double.parseDouble(text) / 100;
  }
}

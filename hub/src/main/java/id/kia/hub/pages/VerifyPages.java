package id.kia.hub.pages;

import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.intake.ApplicationState;
import id.kia.hub.verify.RowFilter;
import id.kia.hub.verify.Sheet;
import id.kia.hub.verify.WorkList;
import java.util.Optional;

/** Where a verifier works: the list, one row at a time, and the two decisions. */
final class VerifyPages {
  static final String TAB = "verifikasi";
  private static final String LIST = "/office?tab=" + TAB;
  private static final int MOST_REASON = 300;

  private final OfficeDesks desks;
  private final Forms forms;

  VerifyPages(OfficeDesks desks) {
    this.desks = desks;
    this.forms = new Forms(desks);
  }

  Reply list(OfficeRequest request) {
    RowFilter filter =
        new RowFilter(
            state(request.query("state")), request.query("q"), request.query("warned").equals("1"));
    WorkList.Part part =
        desks
            .workList()
            .page(filter, Paging.offset(request, Paging.ROWS), Paging.ROWS, request.staff());
    return Pages.of(
        "verify.jte",
        new VerifyModel(
            PageFrame.of(desks, request, TAB),
            Shown.of(desks),
            new Schools(desks.schools()),
            filter,
            part.rows(),
            Paging.of(request, Paging.ROWS, part.total()),
            desks.workList().byState()));
  }

  /** One row; when the one asked for is done already, the next that waits. */
  Reply one(OfficeRequest request) {
    RowFilter filter = CheckModel.filter(request);
    Optional<Sheet> sheet = desks.workList().sheet(request.query("at"), filter, request.staff());
    if (sheet.isEmpty()) {
      return new Reply.SeeOther(PageLink.with(LIST, "result", request.query("result")));
    }
    return Pages.of(
        "check.jte",
        new CheckModel(
            PageFrame.of(desks, request, TAB),
            Shown.of(desks),
            new Schools(desks.schools()),
            filter,
            sheet.get()));
  }

  Reply verify(OfficeRequest request) {
    if (!request.ticked("siak")) {
      throw new ProblemException(Problems.of(400, "FORM"));
    }
    return forms.once(
        request,
        LIST,
        () ->
            desks
                .verify()
                .verify(
                    request.seen("ids"),
                    request.ticked("warnings"),
                    request.ticked("photos"),
                    request.staff())
                .stream()
                .map(Result::of)
                .toList());
  }

  Reply sendBack(OfficeRequest request) {
    String reason = request.needed("reason").strip();
    if (reason.length() < 3 || reason.length() > MOST_REASON) {
      throw new ProblemException(Problems.of(400, "FORM"));
    }
    return forms.once(
        request,
        LIST,
        () ->
            desks.verify().sendBack(request.seen("ids"), reason, request.staff()).stream()
                .map(Result::of)
                .toList());
  }

  Reply applications(OfficeRequest request) {
    return new Reply.Json(200, desks.verify().waiting(request.staff()));
  }

  private static ApplicationState state(String name) {
    return VerifyModel.STATES.stream()
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElse(ApplicationState.TO_VERIFY);
  }
}

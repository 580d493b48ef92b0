package id.kia.hub.pages;

import id.kia.contract.order.KioskId;
import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.intake.ApplicationState;
import id.kia.hub.people.Seen;
import id.kia.hub.verify.RowFilter;
import id.kia.hub.verify.WorkList;
import java.util.List;

/** Verified rows on their way to a kiosk. */
final class PushPages {
  static final String TAB = "kirim";

  /** Orders a form may push at once: a school. */
  private static final int MOST = 2000;

  private final OfficeDesks desks;
  private final Forms forms;

  PushPages(OfficeDesks desks) {
    this.desks = desks;
    this.forms = new Forms(desks);
  }

  Reply page(OfficeRequest request) {
    RowFilter filter = PushModel.filter(request.query("q"));
    WorkList.Part part =
        desks
            .workList()
            .page(filter, Paging.offset(request, Paging.ROWS), Paging.ROWS, request.staff());
    return Pages.of(
        "push.jte",
        new PushModel(
            PageFrame.of(desks, request, TAB),
            Shown.of(desks),
            new Schools(desks.schools()),
            filter,
            part.rows(),
            Paging.of(request, Paging.ROWS, part.total()),
            desks.store().read(desks.kiosks()::all),
            desks.workList().byState().getOrDefault(ApplicationState.TO_VERIFY, 0)));
  }

  Reply push(OfficeRequest request) {
    KioskId kiosk = OrderForms.parsed(request.needed("kiosk"), KioskId::new);
    List<Seen> rows = request.ticked("everything") ? everything(request) : request.seen("ids");
    return forms.once(
        request,
        "/office?tab=" + TAB,
        () -> desks.push().push(kiosk, rows, request.staff()).stream().map(Result::of).toList());
  }

  /** All of the search; when it is no longer as many as the person saw, nothing is pushed. */
  private List<Seen> everything(OfficeRequest request) {
    List<String> ids = desks.workList().ids(PushModel.filter(request.field("q")), MOST + 1);
    if (ids.size() > MOST || !request.field("everything").equals(String.valueOf(ids.size()))) {
      throw new ProblemException(Problems.of(409, "LIST_CHANGED"));
    }
    return ids.stream().map(id -> new Seen(id, 0)).toList();
  }
}

package id.kia.hub.pages;

import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.intake.ApplicationState;
import id.kia.hub.people.Seen;
import id.kia.hub.pickup.ClassEntry;
import id.kia.hub.pickup.ClassSheet;
import id.kia.hub.pickup.Slip;
import id.kia.hub.pickup.SlipSheet;
import id.kia.hub.push.PushOutcome;
import id.kia.hub.push.SlipDesk;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders: the list, what can be done to them, and their papers. */
final class OrderForms {
  static final String TAB = "pesanan";
  private static final String PDF = "application/pdf";
  private final OfficeDesks desks;
  private final Forms forms;

  OrderForms(OfficeDesks desks) {
    this.desks = desks;
    this.forms = new Forms(desks);
  }

  Reply page(OfficeRequest request) {
    var filter = OrdersModel.filter(request);
    SlipDesk.Part part =
        desks
            .slips()
            .orders(filter, Paging.offset(request, Paging.ROWS), Paging.ROWS, request.staff());
    return Pages.of(
        "orders.jte",
        new OrdersModel(
            PageFrame.of(desks, request, TAB),
            Shown.of(desks),
            new Schools(desks.schools()),
            filter,
            part.orders(),
            Paging.of(request, Paging.ROWS, part.total()),
            new OrderCounts(desks.slips().byState()),
            desks.store().read(desks.kiosks()::all),
            desks.workList().byState().getOrDefault(ApplicationState.VERIFIED, 0)));
  }

  Reply countsPart(OfficeRequest request) {
    return Pages.of("ordercounts.jte", new OrderCounts(desks.slips().byState()));
  }

  Reply recall(OfficeRequest request) {
    return each(request, desks.orders()::recall);
  }

  /** To another kiosk, when the present one gives it back. */
  Reply move(OfficeRequest request) {
    KioskId to = parsed(request.needed("to"), KioskId::new);
    return each(request, (seen, staff) -> desks.moves().move(seen, to, staff));
  }

  Reply hold(OfficeRequest request) {
    return each(request, desks.orders()::hold);
  }

  Reply release(OfficeRequest request) {
    return each(request, desks.orders()::release);
  }

  Reply reissue(OfficeRequest request) {
    return each(request, desks.orders()::reissue);
  }

  Reply reprioritise(OfficeRequest request) {
    String priority = request.needed("priority");
    if (!priority.matches("[0-9]")) {
      throw new ProblemException(Problems.of(400, "FORM"));
    }
    return each(
        request,
        (seen, staff) -> desks.orders().reprioritise(seen, Integer.parseInt(priority), staff));
  }

  Reply list(OfficeRequest request) {
    return new Reply.Json(200, desks.slips().orders(request.staff()));
  }

  Reply slipsPdf(OfficeRequest request) {
    List<Slip> slips = desks.slips().slips(orders(request), request.staff());
    if (slips.isEmpty()) {
      throw new ProblemException(Problems.of(404, "NO_SLIPS"));
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    SlipSheet.write(slips, pdf);
    return new Reply.Download(PDF, "slip-kia.pdf", pdf.toByteArray());
  }

  Reply classListPdf(OfficeRequest request) {
    List<ClassEntry> children =
        desks.slips().classList(OrdersModel.filter(request), orders(request), request.staff());
    if (children.isEmpty()) {
      throw new ProblemException(Problems.of(404, "NO_SLIPS"));
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    ClassSheet.write(children, pdf);
    return new Reply.Download(PDF, "daftar-kelas-kia.pdf", pdf.toByteArray());
  }

  Reply slipsJson(OfficeRequest request) {
    return new Reply.Json(200, desks.slips().codes(orders(request), request.staff()));
  }

  /** Named in the address by a program, or ticked in a form. */
  private static Set<String> orders(OfficeRequest request) {
    Set<String> named =
        Stream.concat(
                request.queryAll("order").stream(), request.seen("ids").stream().map(Seen::id))
            .collect(Collectors.toSet());
    if (named.isEmpty() && !request.field("csrf").isEmpty()) {
      // A form with nothing ticked does not mean everything.
      throw new ProblemException(Problems.of(400, "NOTHING_TICKED"));
    }
    return named;
  }

  private Reply each(OfficeRequest request, BiFunction<Seen, String, PushOutcome> move) {
    List<Seen> orders = request.seen("ids");
    orders.forEach(seen -> parsed(seen.id(), OrderId::of));
    return forms.once(
        request,
        "/office?tab=" + TAB,
        () -> orders.stream().map(seen -> Result.of(move.apply(seen, request.staff()))).toList());
  }

  static <T> T parsed(String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException notOne) {
      throw new ProblemException(Problems.of(400, "FORM"));
    }
  }
}

package id.kia.hub.pages;

import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.pickup.Slip;
import id.kia.hub.pickup.SlipSheet;
import id.kia.hub.push.PushOutcome;
import id.kia.hub.verify.VerifyDesk;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Verification, orders and slips. */
final class OrderForms {
  private final OfficeDesks desks;

  OrderForms(OfficeDesks desks) {
    this.desks = desks;
  }

  /** One thing done or refused, for programs. */
  private record Result(String id, boolean done, String orderId, String code, String sentence) {}

  Reply verify(OfficeRequest request) {
    if (!request.ticked("siak")) {
      throw new ProblemException(Problems.of(400, "FORM"));
    }
    List<Result> results =
        desks
            .verify()
            .verify(request.all("ids"), request.ticked("warnings"), request.staff())
            .stream()
            .map(OrderForms::result)
            .toList();
    return answer(request, "verifikasi", results);
  }

  Reply push(OfficeRequest request) {
    KioskId kiosk = parsed(request.needed("kiosk"), KioskId::new);
    return outcomes(request, desks.push().push(kiosk, request.all("ids"), request.staff()));
  }

  Reply recall(OfficeRequest request) {
    return each(request, desks.push()::recall);
  }

  Reply hold(OfficeRequest request) {
    return each(request, desks.push()::hold);
  }

  Reply release(OfficeRequest request) {
    return each(request, desks.push()::release);
  }

  Reply reissue(OfficeRequest request) {
    return each(request, desks.push()::reissue);
  }

  Reply applications(OfficeRequest request) {
    return new Reply.Json(200, desks.verify().waiting(request.staff()));
  }

  Reply list(OfficeRequest request) {
    return new Reply.Json(200, desks.slips().orders(request.staff()));
  }

  Reply slipsPdf(OfficeRequest request) {
    List<Slip> slips = desks.slips().slips(orders(request), request.staff());
    if (slips.isEmpty()) {
      throw new ProblemException(Problems.ofStatus(404));
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    SlipSheet.write(slips, pdf);
    return new Reply.Download("application/pdf", "slip-kia.pdf", pdf.toByteArray());
  }

  Reply slipsJson(OfficeRequest request) {
    return new Reply.Json(200, desks.slips().codes(orders(request), request.staff()));
  }

  private static Set<String> orders(OfficeRequest request) {
    return Set.copyOf(request.queryAll("order"));
  }

  private Reply each(OfficeRequest request, BiFunction<OrderId, String, PushOutcome> move) {
    List<PushOutcome> all =
        request.all("ids").stream()
            .map(id -> move.apply(parsed(id, OrderId::of), request.staff()))
            .toList();
    return outcomes(request, all);
  }

  private static Reply outcomes(OfficeRequest request, List<PushOutcome> outcomes) {
    return answer(request, "pesanan", outcomes.stream().map(OrderForms::result).toList());
  }

  private static Reply answer(OfficeRequest request, String tab, List<Result> results) {
    if (request.wantsJson()) {
      return new Reply.Json(200, results);
    }
    long done = results.stream().filter(Result::done).count();
    String refused =
        results.stream()
            .filter(result -> !result.done())
            .map(Result::code)
            .distinct()
            .collect(Collectors.joining(","));
    return new Reply.SeeOther(
        "/office?tab=" + tab + "&done=" + done + (refused.isEmpty() ? "" : "&refused=" + refused));
  }

  private static Result result(VerifyDesk.Verdict verdict) {
    boolean done = verdict.outcome() == VerifyDesk.Outcome.VERIFIED;
    String code = verdict.outcome().name();
    return new Result(verdict.id(), done, "", done ? "" : code, done ? "" : Texts.refused(code));
  }

  private static Result result(PushOutcome outcome) {
    return switch (outcome) {
      case PushOutcome.Done done -> new Result(done.id(), true, done.orderId().toString(), "", "");
      case PushOutcome.Refused refused ->
          new Result(
              refused.id(), false, "", refused.refusal().name(), refused.refusal().sentence());
    };
  }

  private static <T> T parsed(String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException notOne) {
      throw new ProblemException(Problems.of(400, "FORM"));
    }
  }
}

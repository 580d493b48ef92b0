package id.kia.hub.pages;

import id.kia.contract.order.KioskId;
import id.kia.contract.problem.Problem;
import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.fleet.LogInDesk;
import java.util.Optional;

/** The code that lets a colleague in at a kiosk without a network: asked for, and read out. */
final class CodeForms {
  private static final String TEMPLATE = "kioskcode.jte";

  private final OfficeDesks desks;

  CodeForms(OfficeDesks desks) {
    this.desks = desks;
  }

  /** For a program. */
  private record Code(String person, String code) {}

  Reply page(OfficeRequest request) {
    return Pages.of(
        TEMPLATE,
        model(
            request,
            new CodeModel.Asked(request.query("kiosk"), "", ""),
            Optional.empty(),
            Optional.empty()));
  }

  /** Making it twice gives the same digits, so a form may come again. */
  Reply make(OfficeRequest request) {
    var asked =
        new CodeModel.Asked(
            request.needed("kiosk"), request.needed("person"), request.needed("challenge"));
    KioskId kiosk = OrderForms.parsed(asked.kiosk(), KioskId::new);
    return switch (desks.codes().make(request.staff(), kiosk, asked.person(), asked.challenge())) {
      case LogInDesk.Made made ->
          request.wantsJson()
              ? new Reply.Json(200, new Code(made.person(), made.code().value()))
              : Pages.of(TEMPLATE, model(request, asked, Optional.of(made), Optional.empty()));
      case LogInDesk.Refused refused -> {
        Problem why = Problems.of(409, refused.why().name());
        if (request.wantsJson()) {
          throw new ProblemException(why);
        }
        yield Pages.of(TEMPLATE, model(request, asked, Optional.empty(), Optional.of(why)));
      }
    };
  }

  private CodeModel model(
      OfficeRequest request,
      CodeModel.Asked asked,
      Optional<LogInDesk.Made> made,
      Optional<Problem> refused) {
    PageFrame frame = PageFrame.of(desks, request, KioskForms.TAB).at("/office/kiosks/code");
    return desks
        .store()
        .read(
            h ->
                new CodeModel(
                    frame,
                    Shown.of(desks),
                    desks.kiosks().all(h),
                    desks.codes().people(h).stream()
                        .filter(name -> !name.equals(request.staff()))
                        .toList(),
                    asked,
                    made,
                    refused));
  }
}

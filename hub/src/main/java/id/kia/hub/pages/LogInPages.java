package id.kia.hub.pages;

import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.people.Session;
import java.util.Map;
import java.util.Optional;

/** In and out; a session that ended loses nobody's place and nobody's words. */
final class LogInPages {
  private static final String OFFICE = "/office";
  private final OfficeDesks desks;

  LogInPages(OfficeDesks desks) {
    this.desks = desks;
  }

  Reply home(OfficeRequest request) {
    return new Reply.SeeOther(OFFICE);
  }

  Reply page(OfficeRequest request) {
    String next = LanguageChoice.own(request.query("next"), OFFICE);
    boolean ended = request.query("ended").equals("1");
    return page(request, 200, new LogInModel(false, ended, next, null));
  }

  /** A form that came after its session had ended. */
  Reply ended(OfficeRequest request) {
    return page(
        request,
        401,
        new LogInModel(
            false,
            true,
            request.back(OFFICE),
            KeptForm.sent(request.address(), request.form()).orElse(null)));
  }

  Reply enter(OfficeRequest request) {
    String name = request.needed("name");
    Optional<String> token = desks.logIn().enter(name, request.needed("password"));
    String next = LanguageChoice.own(request.field("next"), OFFICE);
    Optional<KeptForm> kept = KeptForm.carried(request.form());
    if (token.isEmpty()) {
      if (request.wantsJson()) {
        throw new ProblemException(Problems.of(401, "PASSWORD"));
      }
      return page(request, 401, new LogInModel(true, false, next, kept.orElse(null)));
    }
    Optional<Session> session = desks.logIn().session(token.get());
    if (kept.isPresent() && session.isPresent()) {
      OfficeRequest entered = request.of(session.get());
      return new Reply.EnteredPage(
          token.get(), Pages.resume(PageFrame.of(desks, entered, ""), kept.get()).text());
    }
    return new Reply.Entered(next, token.get());
  }

  Reply leave(OfficeRequest request) {
    desks.logIn().leave(request.token());
    return new Reply.Entered("/login", "");
  }

  Reply csrf(OfficeRequest request) {
    return new Reply.Json(200, Map.of("csrf", request.session().csrf()));
  }

  private Reply page(OfficeRequest request, int status, LogInModel model) {
    return Pages.logIn(status, PageFrame.of(desks, request, ""), model);
  }
}

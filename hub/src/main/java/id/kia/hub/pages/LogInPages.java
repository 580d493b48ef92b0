package id.kia.hub.pages;

import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import java.util.Map;
import java.util.Optional;

/** In and out. */
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
    return Pages.logIn(200, PageFrame.of(desks, request, ""), false);
  }

  Reply enter(OfficeRequest request) {
    String name = request.needed("name");
    Optional<String> token = desks.logIn().enter(name, request.needed("password"));
    if (token.isPresent()) {
      return new Reply.Entered(OFFICE, token.get());
    }
    if (request.wantsJson()) {
      throw new ProblemException(Problems.of(401, "PASSWORD"));
    }
    return Pages.logIn(401, PageFrame.of(desks, request, ""), true);
  }

  Reply leave(OfficeRequest request) {
    desks.logIn().leave(request.token());
    return new Reply.Entered("/login", "");
  }

  Reply csrf(OfficeRequest request) {
    return new Reply.Json(200, Map.of("csrf", request.session().csrf()));
  }
}

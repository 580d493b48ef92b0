package id.kia.hub.pages;

import id.kia.hub.people.Role;
import id.kia.hub.people.Session;
import id.kia.hub.words.Language;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands around every page: who is there, in which language, which tabs, what just happened.
 *
 * @param session nobody's on the log-in page
 * @param tab the open one, blank for none
 * @param here path and query of this page, where the choice of a language comes back to
 * @param notices what was done
 * @param refusals what was not done, and what to do
 */
public record PageFrame(
    Session session,
    String officeName,
    Language language,
    String tab,
    String here,
    List<String> notices,
    List<String> refusals) {

  static PageFrame of(OfficeDesks desks, OfficeRequest request, String tab) {
    return new PageFrame(
        request.session(),
        desks.office().name(),
        Language.spoken(),
        tab,
        request.here(),
        notices(request),
        refusals(request));
  }

  /** Whether somebody is logged in. */
  public boolean known() {
    return !session.staffName().isEmpty();
  }

  /** The tabs this member of staff has; a technician sees no child. */
  public List<String> tabs() {
    return session.role() == Role.TECHNICIAN
        ? List.of("kios")
        : List.of("impor", "verifikasi", "pesanan", "kios");
  }

  /** Whether this member of staff has one of these roles; the head has all. */
  public boolean may(Role... roles) {
    return session.role() == Role.HEAD || List.of(roles).contains(session.role());
  }

  private static List<String> notices(OfficeRequest request) {
    String done = request.query("done");
    return done.matches("\\d{1,6}") && !done.equals("0")
        ? List.of(Texts.say("done", done))
        : List.of();
  }

  private static List<String> refusals(OfficeRequest request) {
    return Stream.of(request.query("refused").split(","))
        .filter(code -> code.matches("[A-Z0-9_]{1,40}"))
        .map(Texts::refused)
        .toList();
  }

  @Override
  public String toString() {
    return "PageFrame[" + tab + "]";
  }
}

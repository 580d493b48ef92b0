package id.kia.hub.pages;

import id.kia.hub.people.Role;
import id.kia.hub.people.Session;
import id.kia.hub.words.Language;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page: who is there, in which language, which tabs, what just happened.
 *
 * @param session nobody's on the log-in page
 * @param tab the open one, blank for none
 * @param here path and query of this page, where forms and the choice of a language come back to
 * @param formId makes each form of this page work once
 * @param notices what was done
 * @param refusals what was not done, and what to do
 */
public record PageFrame(
    Session session,
    String officeName,
    Language language,
    String tab,
    String here,
    String formId,
    List<String> notices,
    List<String> refusals) {

  static PageFrame of(OfficeDesks desks, OfficeRequest request, String tab) {
    String key = request.query("result");
    boolean told = key.matches("[0-9a-f]{64}");
    Optional<List<Result>> results =
        told ? new Forms(desks).outcome(key, request.staff()) : Optional.empty();
    News news = new News(desks);
    return new PageFrame(
        request.session(),
        desks.office().name(),
        Language.spoken(),
        tab,
        PageLink.with(request.here(), "result", ""),
        desks.ids().get().toString(),
        results.map(News::done).orElse(List.of()),
        results.map(news::refused).orElseGet(() -> told ? news.unfinished() : List.of()));
  }

  /** The same for the answer to a form, where it can be come back to. */
  PageFrame at(String address) {
    return new PageFrame(session, officeName, language, tab, address, formId, notices, refusals);
  }

  /** Without news and without reading anything; for a page that tells of a failure. */
  static PageFrame plain(OfficeDesks desks, Session session) {
    return new PageFrame(
        session,
        desks.office().name(),
        Language.spoken(),
        "",
        "/office",
        desks.ids().get().toString(),
        List.of(),
        List.of());
  }

  /** Whether somebody is logged in. */
  public boolean known() {
    return !session.staffName().isEmpty();
  }

  /** The tabs this member of staff has, the one to begin with first. */
  public List<String> tabs() {
    return tabs(session.role());
  }

  /** Whether this member of staff has one of these roles; the head has all. */
  public boolean may(Role... roles) {
    return session.role() == Role.HEAD || List.of(roles).contains(session.role());
  }

  /** A technician sees no child. */
  static List<String> tabs(Role role) {
    return switch (role) {
      case OPERATOR -> List.of("impor", "verifikasi", "kirim", "pesanan", "kios", "laporan");
      case VERIFIER -> List.of("verifikasi", "impor", "pesanan", "kios", "laporan");
      case TECHNICIAN -> List.of("kios", "laporan");
      case HEAD ->
          List.of("ringkasan", "impor", "verifikasi", "kirim", "pesanan", "kios", "laporan");
    };
  }

  @Override
  public String toString() {
    return "PageFrame[" + tab + "]";
  }
}

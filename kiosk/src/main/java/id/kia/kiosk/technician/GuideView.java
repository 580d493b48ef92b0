package id.kia.kiosk.technician;

import id.kia.kiosk.technician.TechnicianSessions.Session;
import id.kia.kiosk.visit.Run;
import id.kia.kiosk.visit.Task;
import id.kia.kiosk.visit.Told;
import id.kia.kiosk.visit.Visits.Claim;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the one step of a guide that is to be done now. */
final class GuideView {
  /** Deeds without a field to fill. */
  private static final Map<String, String> POSTED =
      Map.of("self-test", "/self-test", "clean", "/machine/clean", "reset", "/machine/reset");

  private final Words words;
  private final Session session;

  GuideView(Words words, Session session) {
    this.words = words;
    this.session = session;
  }

  /** The page around the step. */
  String page(VisitDesk.Sight sight, Optional<String> refused) {
    var html = new Html(words);
    refused.ifPresent(line -> html.tag("p class=\"refused\" role=\"alert\"", line));
    html.raw("<div data-live=\"step\" data-every=\"400\" data-from=\"/guide.json\">");
    return html.raw(step(sight)).raw("</div>").toString();
  }

  /** The step; where no guide is walked any more, the way to what comes next. */
  String step(VisitDesk.Sight sight) {
    var html = new Html(words);
    if (sight.walk().isEmpty()) {
      html.raw("<a class=\"button wide\" data-leave href=\"/visit\">");
      return html.plain(words.get("guide.over")).raw("</a>").toString();
    }
    VisitDesk.Walk walk = sight.walk().get();
    Run run = walk.run();
    Task task = run.task();
    int all = run.guide().tasks().size();
    html.raw("<section class=\"guide\" data-guide=\"" + run.guide() + "\" data-task=\"" + task);
    html.raw("\" data-told=\"" + name(walk.told()) + "\">");
    String where =
        words.get("guide.where", words.get("guide." + run.guide().address()), run.place() + 1, all);
    html.tag("p class=\"where\"", where);
    html.raw("<progress max=\"" + all + "\" value=\"" + run.place() + "\"");
    html.attribute("aria-label", where).raw("></progress>");
    html.raw(Pictures.of(task.picture()));
    html.say("h1 tabindex=\"-1\"", "task." + task);
    if (words.has("task." + task + ".hint")) {
      html.say("p class=\"hint\"", "task." + task + ".hint");
    }
    Optional<VisitDesk.Chore> chore = sight.chore().filter(last -> last.deed().equals(task.to()));
    if (chore.filter(VisitDesk.Chore::running).isPresent()) {
      html.say("p class=\"told busy\" role=\"status\"", "told.running");
      return html.raw("</section>").toString();
    }
    chore.ifPresent(last -> refused(html, last));
    told(html, task, walk.told());
    var cards = CardsView.inGuide(words, session, html);
    walk.cards().forEach(cards::card);
    walk.test().ifPresent(cards::test);
    buttons(html, run, walk.told());
    return html.raw("</section>").toString();
  }

  private void refused(Html html, VisitDesk.Chore chore) {
    for (String code : chore.refused()) {
      html.raw("<p class=\"refused\" data-code=\"").plain(code).raw("\">");
      html.plain(words.of("fault", code, ".what") + " (" + code + "). ");
      html.plain(words.of("fault", code, ".next")).raw("</p>");
    }
  }

  private void told(Html html, Task task, Told told) {
    html.raw("<p class=\"told " + name(told).toLowerCase(Locale.ROOT).replace('_', '-'));
    html.raw("\" role=\"status\">");
    switch (told) {
      case Told.Met _ -> html.plain(words.get("told.met"));
      case Told.NotYet(String why) -> {
        html.plain(words.get("still." + why));
        html.raw("<span>").plain(words.get("told.by-itself")).raw("</span>");
      }
      case Told.NoSensor _ -> html.plain(words.get(unseen(task)));
    }
    html.raw("</p>");
  }

  /** What to do where nothing can tell that it is done. */
  private String unseen(Task task) {
    String own = "told." + task;
    if (words.has(own)) {
      return own;
    }
    if (POSTED.containsKey(task.to())) {
      return "told.machine";
    }
    return task.way() == Task.Way.DEED ? "told.deed" : "told.no-sensor";
  }

  private void buttons(Html html, Run run, Told told) {
    Task task = run.task();
    boolean met = told instanceof Told.Met;
    if (!met && task.way() != Task.Way.NONE) {
      way(html, task);
    }
    boolean waits = task.way() == Task.Way.DEED && !met;
    if (!waits && !(told instanceof Told.NotYet)) {
      claim(html, run, Claim.DONE, met);
      html.submit("done", "wide big", words.get(met ? "button.go-on" : "button.is-done"));
      html.raw("</form>");
    }
    html.raw("<div class=\"others\">");
    if (task.mayBeOverruled() && told instanceof Told.NotYet) {
      other(html, run, Claim.DONE_ALL_THE_SAME, "done-anyway");
    }
    if (!met) {
      other(html, run, Claim.SKIP, "skip");
    }
    html.form("/guide/leave", "inline", session.csrf(), id(run, "leave"));
    html.submit("leave", "quiet", words.get("button.leave")).raw("</form></div>");
  }

  /** What takes a second touch: a wet finger slips. */
  private void other(Html html, Run run, Claim claim, String act) {
    html.raw("<details class=\"verdict\" data-key=\"" + act + run.number() + "-" + run.place());
    html.raw("\"><summary data-act=\"" + act + "\">").plain(words.get("button." + act));
    html.raw("</summary>").say("p class=\"hint\"", "hint." + act);
    claim(html, run, claim, false);
    html.submit(act + "-sure", "wide sure", words.get("button.sure")).raw("</form></details>");
  }

  private void claim(Html html, Run run, Claim claim, boolean byItself) {
    html.form("/guide/say", byItself ? "inline go" : "inline", session.csrf(), id(run, claim));
    html.hidden("run", Long.toString(run.number()));
    html.hidden("place", Integer.toString(run.place())).hidden("claim", claim.name());
  }

  private void way(Html html, Task task) {
    String label = words.get("way." + task);
    @Nullable String posted = POSTED.get(task.to());
    if (posted != null) {
      html.raw("<form method=\"post\" action=\"" + posted + "\" class=\"inline\">");
      html.hidden("csrf", session.csrf()).hidden(Form.BACK, Form.GUIDE);
      html.submit(task.to(), "wide big", label).raw("</form>");
    } else {
      String account = task.place().isEmpty() ? "" : "&account=" + task.place();
      boolean page = task.to().startsWith("/");
      String href = page ? task.to() : "/do/" + task.to() + "?back=guide" + account;
      html.link(href, page ? task.picture() : task.to(), "button wide big", label);
    }
  }

  /** The same as long as the step stays, so that a redraw changes nothing. */
  private String id(Run run, Object what) {
    return new CardsView(words, session, new Html(words))
        .id("guide", Long.toString(run.number()), Integer.toString(run.place()), what.toString());
  }

  private static String name(Told told) {
    return switch (told) {
      case Told.Met _ -> "MET";
      case Told.NotYet _ -> "NOT_YET";
      case Told.NoSensor _ -> "NO_SENSOR";
    };
  }
}

package id.kia.kiosk.technician;

import id.kia.drivers.CleaningCount;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.print.DutyReport;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.report.StandingFault;
import id.kia.kiosk.stock.Comparison;
import id.kia.kiosk.stock.DailyUse;
import id.kia.kiosk.stock.Forecast;
import id.kia.kiosk.technician.TechnicianSessions.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Draws the parts of the first page; each can be drawn anew alone while the page stays open. */
final class HomeView {
  /** Parts about what to do, the most urgent first. */
  static final List<String> LEFT = List.of("now", "faults", "cards", "test");

  /** Parts about what there is; beside the others where there is room, else below them. */
  static final List<String> RIGHT = List.of("supplies", "sensors");

  private static final int WHOLE = 100;

  private final Words words;
  private final Workshop.Sight sight;
  private final Session session;

  HomeView(Words words, Workshop.Sight sight, Session session) {
    this.words = words;
    this.sight = sight;
    this.session = session;
  }

  /** The parts by name, in the order of the page. */
  Map<String, String> parts() {
    List<Step> steps = Steps.of(words, sight);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("now", now(steps));
    parts.put("faults", faults(steps));
    parts.put("cards", cards());
    parts.put("supplies", supplies());
    parts.put("sensors", sensors());
    parts.put("test", test());
    return parts;
  }

  /** One glance: does it serve, what first, and for how long. */
  private String now(List<Step> steps) {
    Optional<Step> first = steps.stream().findFirst();
    String level = first.map(step -> step.stops() ? "stop" : "care").orElse("good");
    var html = new Html(words);
    html.raw("<div class=\"glance " + level + "\" data-level=\"" + level + "\">");
    html.raw("<p class=\"state\"><span class=\"sign\" aria-hidden=\"true\"></span>");
    html.plain(words.get("level." + level)).raw("</p>");
    first.ifPresent(
        step -> {
          html.raw("<div class=\"first\">").say("h2", "now.first");
          step(html, step).raw("</div>");
        });
    html.raw("<dl class=\"figures\">");
    Forecast forecast = sight.forecast();
    html.fact(words.get("now.cards"), Integer.toString(forecast.cards()));
    OptionalInt days = forecast.days();
    html.fact(
        words.get("now.days"),
        days.isPresent() ? Integer.toString(days.getAsInt()) : words.get("now.no-days"));
    html.fact(words.get("now.waiting"), Integer.toString(sight.waiting()));
    return html.raw("</dl></div>").toString();
  }

  private String faults(List<Step> steps) {
    if (steps.size() < 2) {
      return "";
    }
    var html = new Html(words);
    html.raw("<section id=\"faults\">").say("h2", "section.faults").raw("<ol class=\"steps\">");
    for (Step step : steps.subList(1, steps.size())) {
      html.raw("<li class=\"" + (step.stops() ? "stop" : "care") + "\">");
      step(html, step).raw("</li>");
    }
    return html.raw("</ol></section>").toString();
  }

  private Html step(Html html, Step step) {
    html.raw("<div data-code=\"").plain(step.code()).raw("\">");
    html.raw("<p class=\"what\"><strong>").plain(step.what()).raw("</strong>");
    if (step.code().contains("-")) {
      html.raw(" ").tag("span class=\"code\"", step.code());
    }
    step.fault().ifPresent(fault -> html.raw(" ").tag("span class=\"age\"", since(fault)));
    html.raw("</p>").tag("p class=\"next\"", step.next());
    step.link().ifPresent(to -> html.link(to.href(), to.act(), "button", to.words()));
    return html.raw("</div>");
  }

  private String since(StandingFault fault) {
    return words.get(fault.sinceStart() ? "age.start" : "age.since", words.age(fault.age()));
  }

  private String cards() {
    var html = new Html(words);
    html.raw("<section id=\"cards\">").say("h2", "section.cards");
    if (sight.cards().isEmpty()) {
      html.say("p class=\"empty\"", "cards.none");
    }
    var view = new CardsView(words, session, html);
    sight.cards().forEach(view::card);
    return html.raw("</section>").toString();
  }

  private String supplies() {
    var html = new Html(words);
    html.raw("<section id=\"supplies\">").say("h2", "section.supplies");
    Forecast forecast = sight.forecast();
    html.raw("<div class=\"pair\">");
    supply(html, "ribbon", forecast.ribbonCards(), ribbonPercent(), Act.FIT_RIBBON);
    supply(html, "blanks", forecast.blanks(), OptionalInt.empty(), Act.LOAD_BLANKS);
    html.raw("</div>");
    html.tag("p class=\"hint\"", basis(forecast.use()));
    html.say("p class=\"hint\"", "supply.lead", forecast.policy().leadSchoolDays());
    return html.raw("</section>").toString();
  }

  private void supply(Html html, String name, int left, OptionalInt percent, Act act) {
    OptionalInt days = sight.forecast().days(left);
    boolean soon = sight.forecast().soon(left);
    html.raw("<div class=\"supply " + (soon ? "care" : "good") + "\" data-supply=\"" + name);
    html.raw("\">").say("h3", "supply." + name);
    html.raw("<p class=\"left\">").say("strong", "supply.cards", left);
    html.tag(
        "span",
        days.isPresent() ? words.get("supply.days", days.getAsInt()) : words.get("supply.no-days"));
    html.raw("</p>");
    if (percent.isPresent()) {
      html.raw("<meter min=\"0\" max=\"100\" low=\"15\" value=\"" + percent.getAsInt() + "\"");
      html.attribute("aria-label", words.get("supply.percent", percent.getAsInt())).raw(">");
      html.raw("</meter>");
    }
    html.link("/do/" + act.address(), act.address(), "button", words.get("act." + act.address()));
    html.raw("</div>");
  }

  private OptionalInt ribbonPercent() {
    return sight
        .roll()
        .filter(roll -> roll.panels() > 0)
        .map(roll -> OptionalInt.of(WHOLE * sight.panelsLeft() / roll.panels()))
        .orElse(OptionalInt.empty());
  }

  /** What the days rest on, or honestly that they rest on nothing yet. */
  private String basis(DailyUse use) {
    return use.days() == 0
        ? words.get("basis.none", use.today())
        : words.get("basis.days", words.decimal(use.perDay()), use.days(), use.today());
  }

  private String sensors() {
    var html = new Html(words);
    html.raw("<section id=\"sensors\">").say("h2", "section.sensors");
    html.raw("<table><thead><tr>");
    for (String column : List.of("thing", "sensor", "book", "mark")) {
      html.say("th scope=\"col\"", "column." + column);
    }
    html.raw("</tr></thead><tbody>");
    sight.compared().forEach(row -> comparison(html, row));
    html.raw("</tbody></table><dl class=\"machine\">");
    var printer = sight.machine().printer();
    html.fact(
        words.get("fact.printer"),
        printer.map(now -> now.identity().model()).orElse(words.get("silent")));
    printer.ifPresent(now -> html.fact(words.get("fact.serial"), now.identity().serial()));
    printer.ifPresent(
        now ->
            html.fact(
                words.get("fact.counters"),
                now.counters().cards() + " / " + now.counters().panels()));
    printer.map(Snapshot::cleaning).ifPresent(count -> cleaning(html, count));
    sight.machine().work().ifPresent(work -> html.fact(words.get("fact.work"), worked(work)));
    new SensorFacts(words, sight.machine().board()).say(html);
    sight.machine().words().ifPresent(same -> html.fact(words.get("fact.words"), same));
    return html.raw("</dl></section>").toString();
  }

  private void cleaning(Html html, CleaningCount count) {
    if (count.cardsLeft().isPresent()) {
      html.fact(
          words.get("fact.cleaning"),
          count.cardsLeft().getAsLong()
              + " / "
              + (count.cleanings().isPresent() ? count.cleanings().getAsLong() : "?"));
    }
  }

  private String worked(DutyReport work) {
    return words.get(
        "fact.work.of", work.cards(), work.limits().cardsPerDay(), work.limits().mostPerDay());
  }

  private void comparison(Html html, Comparison row) {
    String mark = row.disagrees() ? "differs" : row.sensor().isPresent() ? "agrees" : "blind";
    html.raw("<tr class=\"" + mark + "\" data-sensor=\"" + row.name() + "\">");
    html.say("th scope=\"row\"", "compare." + row.name());
    html.tag("td", sensorSays(row)).tag("td", Integer.toString(row.book()));
    String difference = (row.difference() > 0 ? "+" : "") + row.difference();
    html.say("td class=\"mark\"", "mark." + mark, difference).raw("</tr>");
  }

  private String sensorSays(Comparison row) {
    OptionalInt says = row.sensor();
    return says.isPresent()
        ? Integer.toString(says.getAsInt())
        : words.get(row.broken() ? "sensor.bad" : "silent");
  }

  private String test() {
    var html = new Html(words);
    html.raw("<section id=\"test\">").say("h2", "section.test");
    if (sight.testing()) {
      html.say("p data-test=\"RUNNING\"", "test.running");
    } else {
      sight.test().ifPresentOrElse(test -> last(html, test), () -> html.say("p", "test.never"));
      html.link("/do/test-card", "test-card", "button quiet", words.get("act.test-card"));
    }
    return html.raw("</section>").toString();
  }

  private void last(Html html, TestCard test) {
    html.raw("<p data-test=\"" + test.outcome() + "\">");
    html.say("strong", "test." + test.outcome());
    html.say("span class=\"which\"", "test.by", words.time(test.atMillis()), test.person());
    html.raw("</p>");
    if (test.outcome() != TestCard.Outcome.UNKNOWN) {
      return;
    }
    new CardsView(words, session, html).test(test);
  }
}

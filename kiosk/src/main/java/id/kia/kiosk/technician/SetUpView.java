package id.kia.kiosk.technician;

import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintOffset;
import id.kia.drivers.board.Calibration;
import id.kia.drivers.board.ModbusBoard;
import id.kia.kiosk.cabinet.TamperReason;
import id.kia.kiosk.commission.BoardSetUp;
import id.kia.kiosk.commission.Commissioned;
import id.kia.kiosk.commission.PrinterSetUp;
import id.kia.kiosk.technician.TechnicianSessions.Session;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws the page on which printer and board are set up: one section for each question. */
final class SetUpView {
  private static final double MILLIMETRES = 25.4 / 300;
  private static final double MICRONS = 1000;

  private final Words words;
  private final Session session;
  private final Supplier<String> formIds;
  private final Html html;

  SetUpView(Words words, Session session, Supplier<String> formIds) {
    this.words = words;
    this.session = session;
    this.formIds = formIds;
    this.html = new Html(words);
  }

  String draw(SetUpDesk.Sight sight, Optional<String> done, Optional<String> refused) {
    html.say("h1", "setup.title");
    done.ifPresent(line -> html.tag("p class=\"done\" role=\"status\"", line));
    refused.ifPresent(line -> html.tag("p class=\"refused\" role=\"alert\"", line));
    html.say("p class=\"lead\"", "setup.lead");
    sight.printer().ifPresentOrElse(now -> printer(now, sight), () -> missing("setup.no-printer"));
    if (sight.modules()) {
      modules();
    } else {
      sight.board().ifPresentOrElse(this::board, () -> missing("setup.no-board"));
    }
    return html.toString();
  }

  private void modules() {
    html.raw("<section id=\"board\" data-board=\"modules\">").say("h2", "setup.modules");
    html.say("p", "setup.modules.lead");
    html.say("p class=\"hint\"", "setup.modules.where").raw("</section>");
  }

  private void missing(String key) {
    html.raw("<section>").say("p class=\"empty\"", key).raw("</section>");
  }

  private void printer(PrinterSetUp.Sight now, SetUpDesk.Sight sight) {
    drift(now);
    offset(now);
    colour(now, sight);
    blank(now);
  }

  private void drift(PrinterSetUp.Sight now) {
    if (now.drift().isEmpty()) {
      return;
    }
    html.raw("<section id=\"drift\">").say("h2", "setup.drift").say("p", "setup.drift.lead");
    html.raw("<table><thead><tr>").say("th scope=\"col\"", "setup.drift.name");
    html.say("th scope=\"col\"", "setup.drift.was").say("th scope=\"col\"", "setup.drift.is");
    html.raw("</tr></thead><tbody>");
    now.drift()
        .forEach(
            (name, was) ->
                html.raw("<tr class=\"differs\">")
                    .tag("th scope=\"row\"", name)
                    .tag("td", was)
                    .tag("td", now.settings().getOrDefault(name, "-"))
                    .raw("</tr>"));
    html.raw("</tbody></table>");
    form("settings").submit("setup-settings", "wide", words.get("setup.drift.accept"));
    html.raw("</form></section>");
  }

  private void offset(PrinterSetUp.Sight now) {
    html.raw("<section id=\"offset\">").say("h2", "setup.offset");
    html.raw("<ol><li>").say("p", "setup.offset.print");
    html.link("/do/test-card", "test-card", "button quiet", words.get("act.test-card"));
    html.raw("</li><li>").say("p", "setup.offset.measure").raw("</li></ol>");
    html.say("p class=\"hint\"", "setup.offset.now", offset(now.found().offset()));
    form("offset");
    millimetres("left", "5,0");
    millimetres("top", "5,0");
    html.submit("setup-offset", "wide", words.get("setup.offset.do"));
    html.say("p class=\"hint\"", "setup.offset.again").raw("</form></section>");
  }

  private String offset(Optional<PrintOffset> measured) {
    return measured
        .map(
            at ->
                words.get(
                    "setup.offset.of",
                    at.x(),
                    at.y(),
                    words.decimal(at.x() * MILLIMETRES),
                    words.decimal(at.y() * MILLIMETRES)))
        .orElse(words.get("setup.offset.none"));
  }

  private void millimetres(String name, String example) {
    field(name);
    html.raw("<input id=\"" + name + "\" name=\"" + name + "\" inputmode=\"decimal\" required");
    html.raw(" maxlength=\"6\" autocomplete=\"off\" placeholder=\"" + example + "\"></div>");
  }

  private Html field(String name) {
    return html.raw("<div class=\"field\">").say("label for=\"" + name + "\"", "field." + name);
  }

  private void colour(PrinterSetUp.Sight now, SetUpDesk.Sight sight) {
    html.raw("<section id=\"colour\">").say("h2", "setup.colour");
    html.say("p", "setup.colour.lead");
    Commissioned.Colour found = now.found().colour();
    html.raw("<p data-colour=\"" + found + "\">").say("strong", "setup.colour." + found);
    html.raw("</p><ol>");
    card(PrintJob.Sending.RAW, now.pair().raw(), sight);
    card(PrintJob.Sending.COMPRESSED, now.pair().compressed(), sight);
    html.raw("<li>").say("p", "setup.colour.look");
    if (now.comparable()) {
      for (SetUpPages.Look look : SetUpPages.Look.values()) {
        form("colour").hidden("look", look.name());
        html.submit("setup-" + look, "wide", words.get("setup.colour.say." + look));
        html.raw("</form>");
      }
    } else {
      html.say("p class=\"hint\"", "setup.colour.both");
    }
    html.raw("</li></ol></section>");
  }

  /** One of the two cards: what it is marked with, and how to make it. */
  private void card(PrintJob.Sending sending, long number, SetUpDesk.Sight sight) {
    html.raw("<li>").say("p", "setup.colour.print." + sending);
    if (number > 0) {
      html.say("p class=\"hint\"", "setup.colour.made");
    }
    if (sight.testing()) {
      html.say("p data-test=\"RUNNING\"", "test.running").raw("</li>");
      return;
    }
    if (sight.blanks().isEmpty()) {
      html.say("p class=\"empty\"", "nothing.test-card").raw("</li>");
      return;
    }
    form("test").hidden("sending", sending.name());
    html.raw("<div class=\"field\"><select name=\"sku\"");
    html.attribute("aria-label", words.get("field.sku")).raw(">");
    for (StockLine line : sight.blanks()) {
      html.raw("<option").attribute("value", line.sku()).raw(">").plain(line.sku());
      html.raw("</option>");
    }
    html.raw("</select></div>");
    html.submit("setup-" + sending, "quiet wide", words.get("setup.colour.do." + sending));
    html.raw("</form></li>");
  }

  private void blank(PrinterSetUp.Sight now) {
    html.raw("<section id=\"blank\">").say("h2", "setup.blank").say("p", "setup.blank.lead");
    Integer microns = now.found().blankMicrons();
    Integer sides = now.found().sides();
    if (microns != null && sides != null) {
      html.say("p", "setup.blank.now", thickness(microns), sides);
    }
    if (sides != null && sides > 1) {
      html.say("p class=\"refused\" role=\"alert\"", "setup.blank.two");
    }
    if (now.wrongBlanks()) {
      html.say("p class=\"refused\" role=\"alert\" data-blank=\"wrong\"", "setup.blank.wrong");
    }
    now.blanks()
        .ifPresentOrElse(
            range ->
                html.say(
                    "p class=\"hint\"",
                    "setup.blank.range",
                    thickness(range.least()),
                    thickness(range.most())),
            () -> html.say("p class=\"hint\"", "setup.blank.no-range"));
    form("blank");
    millimetres("thickness", "0,76");
    field("sides").raw("<select id=\"sides\" name=\"sides\">");
    for (SetUpPages.Sides side : SetUpPages.Sides.values()) {
      html.raw("<option").attribute("value", side.name()).raw(">");
      html.plain(words.get("sides." + side)).raw("</option>");
    }
    html.raw("</select></div>").submit("setup-blank", "wide", words.get("setup.blank.do"));
    html.raw("</form></section>");
  }

  private String thickness(int microns) {
    return words.hundredths(microns / MICRONS);
  }

  private void board(BoardSetUp.Sight now) {
    html.raw("<section id=\"board\">").say("h2", "setup.board").say("p", "setup.board.lead");
    for (Map.Entry<ModbusBoard.Scale, BoardSetUp.ScaleNow> scale : now.scales().entrySet()) {
      scale(scale.getKey(), scale.getValue());
    }
    html.raw("</section>");
    if (now.tampered()) {
      html.raw("<section id=\"board-tamper\">").say("h2", "setup.tamper");
      html.say("p", "setup.tamper.lead");
      form("board-tamper");
      field("cause").raw("<select id=\"cause\" name=\"cause\">");
      Stream.of(TamperReason.values())
          .forEach(
              why -> {
                html.raw("<option").attribute("value", why.name()).raw(">");
                html.plain(words.get("cause." + why)).raw("</option>");
              });
      html.raw("</select></div>");
      html.submit("setup-board-tamper", "wide", words.get("setup.tamper.do"));
      html.raw("</form></section>");
    }
  }

  private void scale(ModbusBoard.Scale scale, BoardSetUp.ScaleNow now) {
    html.raw("<h3>").plain(words.get("setup.scale." + scale)).raw("</h3>");
    html.say("p", "setup.scale.raw", now.raw());
    html.tag("p class=\"hint\"", meaning(now.line()));
    html.raw("<ol><li>").say("p", "setup.scale.empty");
    form("scale-empty").hidden("scale", scale.name());
    html.submit("setup-empty-" + scale, "quiet wide", words.get("setup.scale.empty.do"));
    html.raw("</form>");
    OptionalInt empty = now.empty();
    if (empty.isPresent()) {
      html.raw("<p data-empty=\"" + scale + "\">");
      html.plain(words.get("setup.scale.noted", empty.getAsInt())).raw("</p></li><li>");
      html.say("p", "setup.scale.known");
      form("scale-known").hidden("scale", scale.name());
      String id = "number-" + scale;
      html.raw("<div class=\"field\">").say("label for=\"" + id + "\"", "field.number");
      html.raw("<input id=\"" + id + "\" name=\"number\" inputmode=\"numeric\" required");
      html.raw(" pattern=\"[0-9]{1,4}\" maxlength=\"4\" autocomplete=\"off\"></div>");
      html.submit("setup-known-" + scale, "wide", words.get("setup.scale.known.do"));
      html.raw("</form>");
    }
    html.raw("</li></ol>");
  }

  private String meaning(Optional<Calibration> line) {
    return line.map(
            known ->
                words.get("setup.scale.line", known.rawEmpty(), known.number(), known.rawKnown()))
        .orElse(words.get("setup.scale.none"));
  }

  private Html form(String deed) {
    return html.form(SetUpPages.PAGE + "/" + deed, "fields", session.csrf(), formIds.get());
  }
}

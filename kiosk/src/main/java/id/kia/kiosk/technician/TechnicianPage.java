package id.kia.kiosk.technician;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.order.HeldFor;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.RibbonRoll;
import id.kia.kiosk.stock.Unit;
import id.kia.kiosk.technician.TechnicianSessions.Session;
import id.kia.kiosk.text.Texts;
import id.kia.kiosk.web.Page;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Draws the technician's pages. Pure; any thread. */
final class TechnicianPage {
  private final Texts texts;

  TechnicianPage(Texts texts) {
    this.texts = texts;
  }

  String words(String key, Object... values) {
    return texts.get(key, values);
  }

  /** Words for a code of {@code MoveRefused} or {@code StockFault}. */
  String refusal(String code) {
    return texts.get(texts.has("refusal." + code) ? "refusal." + code : "refusal.OTHER", code);
  }

  String badField(@org.jspecify.annotations.Nullable String name) {
    return texts.get(
        "refusal.field", texts.has("field." + name) ? texts.get("field." + name) : "?");
  }

  String login(Optional<String> refused) {
    return frame(
        Page.fill(
            TechnicianPage.class, "login.html", texts, Map.of("refused", refused.orElse(""))));
  }

  String workshop(
      Workshop.Sight sight, Session session, Optional<String> done, Optional<String> refused) {
    var html = new Html(texts, session.csrf());
    html.open("header").heading("h1", texts.get("title"));
    html.text("p", session.person());
    html.form("/logout", "logout").submit("logout", "quiet").end().close("header");
    done.ifPresent(line -> html.raw("<p class=\"done\">").plain(line).raw("</p>"));
    refused.ifPresent(line -> html.raw("<p class=\"refused\">").plain(line).raw("</p>"));
    faults(html, sight);
    cards(html, sight);
    machine(html, sight);
    stock(html, sight);
    return frame(html.toString());
  }

  private String frame(String body) {
    return """
    <!doctype html>
    <html lang="id"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title><link rel="stylesheet" href="/technician.css"></head>
    <body>%s</body></html>
    """
        .formatted(Page.escape(texts.get("title")), body);
  }

  private void faults(Html html, Workshop.Sight sight) {
    html.section("faults");
    if (sight.machine().faults().isEmpty()) {
      html.text("p", texts.get("faults.none"));
    }
    for (String code : sight.machine().faults()) {
      String known = texts.has("fault." + code + ".what") ? code : "OTHER";
      html.raw("<div class=\"fault\"><b>").plain(code.contains("-") ? code : "").raw("</b><div>");
      html.text("strong", texts.get("fault." + known + ".what"));
      html.text("span", texts.get("fault." + known + ".next")).raw("</div></div>");
    }
    html.close("section");
  }

  private void cards(Html html, Workshop.Sight sight) {
    html.section("cards");
    html.text("p", texts.get("cards.waiting", sight.waiting()));
    for (KioskOrder card : sight.cards()) {
      card(html, card);
    }
    html.close("section");
  }

  private void card(Html html, KioskOrder card) {
    String id = card.id().toString();
    html.raw("<article class=\"card\">");
    html.text("strong", texts.get("state." + card.state()));
    html.text("span", texts.get("cards.which", card.ordered().className(), id.substring(0, 8)));
    switch (card.state()) {
      case OUTCOME_UNKNOWN -> {
        html.text("p", texts.get("settle.ask"));
        for (CardSettler.Verdict verdict : CardSettler.Verdict.values()) {
          html.raw("<details class=\"verdict\">");
          html.text("summary", texts.get("button.settle." + verdict));
          html.form("/cards/settle", "inline")
              .hidden("order", id)
              .hidden("verdict", verdict.name());
          html.submit("sure", "wide").end().close("details");
        }
      }
      case CAPTURED -> deeds(html, id, Deeds.CardDeed.GIVEN, Deeds.CardDeed.DISCARD);
      case PRINTED -> deeds(html, id, Deeds.CardDeed.TAKEN, Deeds.CardDeed.NOT_TAKEN);
      case HELD -> {
        HeldFor why = card.heldFor().orElse(HeldFor.HUB);
        html.text("p", texts.get("held." + why));
        if (why == HeldFor.SPOILS) {
          deeds(html, id, Deeds.CardDeed.RELEASE);
        }
      }
      case QUEUED, CLAIMED, PRINTING, HANDED_OVER, WITHDRAWN -> {}
      case MISSING, RECALLED, EXPIRED, INELIGIBLE -> {}
    }
    html.raw("</article>");
  }

  private static void deeds(Html html, String order, Deeds.CardDeed... deeds) {
    for (Deeds.CardDeed deed : deeds) {
      html.form("/cards/move", "inline").hidden("order", order).hidden("deed", deed.name());
      html.submit("deed." + deed, "wide").end();
    }
  }

  private void machine(Html html, Workshop.Sight sight) {
    html.section("machine");
    Optional<Snapshot> printer = sight.machine().printer();
    Optional<BoardReading> board = sight.machine().board();
    html.raw("<dl>");
    html.fact("printer", printer.map(p -> p.identity().model()).orElse(texts.get("silent")));
    printer.ifPresent(p -> html.fact("serial", p.identity().serial()));
    printer.ifPresent(
        p -> html.fact("counters", p.counters().cards() + " / " + p.counters().panels()));
    int inHopper = sum(sight, Unit.CARD, Account.HOPPER);
    int inBin = sum(sight, Unit.CARD, Account.CAPTURED) + sum(sight, Unit.CARD, Account.SPOILED);
    html.fact("hopper", beside(board, Sensor.HOPPER, BoardReading::blanksInHopper, inHopper));
    html.fact("bin", beside(board, Sensor.BIN, BoardReading::cardsInBin, inBin));
    html.fact("ribbon", ribbon(sight));
    html.fact("exit", sensor(board, Sensor.EXIT, b -> texts.get(b.cardAtExit() ? "yes" : "no")));
    html.fact("door", sensor(board, Sensor.DOOR, b -> texts.get(b.doorOpen() ? "open" : "shut")));
    html.fact(
        "temperature",
        sensor(
            board,
            Sensor.TEMPERATURE,
            b ->
                String.format(
                    Locale.forLanguageTag("id"), "%.1f °C", b.temperatureCentiC() / 100.0)));
    html.raw("</dl>").close("section");
  }

  private String ribbon(Workshop.Sight sight) {
    Optional<RibbonRoll> roll = sight.roll();
    if (roll.isEmpty()) {
      return texts.get("ribbon.none");
    }
    int set = roll.get().kind().panelsPerCard();
    int percent =
        roll.get().panels() == 0 ? 0 : Math.round(100f * sight.panelsLeft() / roll.get().panels());
    return texts.get("ribbon.left", sight.panelsLeft() / set, percent, roll.get().sku());
  }

  private String sensor(
      Optional<BoardReading> board,
      Sensor sensor,
      java.util.function.Function<BoardReading, String> value) {
    return board
        .map(b -> b.bad().contains(sensor) ? texts.get("sensor.bad") : value.apply(b))
        .orElse(texts.get("silent"));
  }

  /** What the sensor says beside what the ledger says. */
  private String beside(
      Optional<BoardReading> board,
      Sensor sensor,
      ToIntFunction<BoardReading> sensed,
      int counted) {
    return board
        .map(
            b ->
                b.bad().contains(sensor)
                    ? texts.get("beside.bad", counted)
                    : texts.get("beside", pieces(sensed.applyAsInt(b)), counted))
        .orElseGet(() -> texts.get("beside.silent", counted));
  }

  private String pieces(int count) {
    return texts.get("pieces", count);
  }

  private static int sum(Workshop.Sight sight, Unit unit, Account account) {
    return sight.stock().stream()
        .filter(line -> line.unit() == unit)
        .mapToInt(line -> line.at(account))
        .sum();
  }

  private void stock(Html html, Workshop.Sight sight) {
    html.section("stock");
    html.raw("<datalist id=\"known-sku\">");
    sight.stock().forEach(line -> html.raw("<option value=\"").plain(line.sku()).raw("\">"));
    html.close("datalist");
    for (StockLine line : sight.stock()) {
      html.raw("<article class=\"card\">").text("strong", line.sku());
      html.text("span", texts.get("unit." + line.unit())).raw("<dl>");
      line.balances().entrySet().stream()
          .filter(entry -> entry.getValue() != 0)
          .forEach(e -> html.fact("account." + e.getKey(), String.valueOf(e.getValue())));
      html.raw("</dl></article>");
    }
    stockForms(html);
    html.close("section");
  }

  private void stockForms(Html html) {
    html.details("do.receive-blanks").form("/stock/receive-blanks", "fields");
    html.field("sku").field("lot").number("pieces").submit("do", "wide").end().close("details");
    html.details("do.load").form("/stock/load", "fields");
    html.field("sku").number("pieces").submit("do", "wide").end().close("details");
    html.details("do.unload").form("/stock/unload", "fields");
    html.field("sku").number("pieces").submit("do", "wide").end().close("details");
    html.details("do.receive-ribbon").form("/stock/receive-ribbon", "fields");
    html.field("sku").choice("kind", "YMCKO", "K_BLACK").field("lot").number("panels");
    html.submit("do", "wide").end().close("details");
    html.details("do.fit").form("/stock/fit", "fields");
    html.field("sku").number("panels").submit("do", "wide").end().close("details");
    html.details("do.count").form("/stock/count", "fields");
    html.field("sku").choice("account", "BOX", "HOPPER", "SPOILED", "FITTED").number("counted");
    html.submit("do", "wide").end().close("details");
  }
}

package id.kia.kiosk.technician;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.LotPieces;
import id.kia.kiosk.stock.StockCount;
import id.kia.kiosk.stock.StockHistory;
import id.kia.kiosk.stock.StockMove;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the ledger: the accounts of each kind, and the list of moves. */
final class BookView {
  private final Words words;

  BookView(Words words) {
    this.words = words;
  }

  /** Every account of every kind, beside what was received. */
  String accounts(Workshop.Sight sight) {
    var html = new Html(words);
    html.say("h1", "book.title").say("p class=\"lead\"", "book.lead");
    if (sight.stock().isEmpty()) {
      html.say("p class=\"empty\"", "book.none");
      html.link("/do/receive-blanks", "receive-blanks", "button", words.get("act.receive-blanks"));
    }
    for (StockLine line : sight.stock()) {
      html.raw("<section data-sku=\"").plain(line.sku()).raw("\">").tag("h2", line.sku());
      html.say("p class=\"which\"", "unit." + line.unit()).raw("<table><thead><tr>");
      html.say("th scope=\"col\"", "column.account").say("th scope=\"col\"", "column.pieces");
      html.raw("</tr></thead><tbody>");
      for (Map.Entry<Account, Integer> entry : line.balances().entrySet()) {
        if (entry.getValue() != 0) {
          html.raw("<tr data-account=\"" + entry.getKey() + "\">");
          html.say("th scope=\"row\"", "account." + entry.getKey());
          html.tag("td", Integer.toString(entry.getValue())).raw("</tr>");
        }
      }
      html.raw("</tbody></table>");
      lots(html, line);
      html.raw("</section>");
    }
    counts(html, sight);
    return html.toString();
  }

  /** Where the pieces of each lot are: what came first leaves first. */
  private void lots(Html html, StockLine line) {
    Map<String, List<LotPieces>> byLot =
        line.lots().stream().collect(groupingBy(LotPieces::lot, LinkedHashMap::new, toList()));
    if (byLot.isEmpty()) {
      return;
    }
    html.say("h3", "lots.title").raw("<ul class=\"lots\">");
    byLot.forEach(
        (lot, places) -> {
          html.raw("<li data-lot=\"").plain(lot).raw("\"><strong>");
          html.plain(lot.isEmpty() ? words.get("lots.unknown") : words.get("moves.lot", lot));
          html.raw("</strong> ");
          html.plain(
              places.stream()
                  .map(at -> words.get("account." + at.account()) + " " + at.pieces())
                  .collect(joining(" · ")));
          html.raw("</li>");
        });
    html.raw("</ul>");
  }

  /** What was counted by hand, by whom, and why it differed. */
  private void counts(Html html, Workshop.Sight sight) {
    html.raw("<section id=\"counts\">").say("h2", "counts.title");
    if (sight.counts().isEmpty()) {
      html.say("p class=\"empty\"", "counts.none");
    }
    html.raw("<ol class=\"moves\">");
    for (StockCount count : sight.counts()) {
      html.raw("<li data-count=\"" + count.difference() + "\"><p class=\"what\"><strong>");
      html.plain(count.sku() + " · " + words.get("account." + count.account()));
      html.raw("</strong> ").tag("span class=\"pieces\"", difference(count)).raw("</p>");
      html.say("p", "counts.found", count.counted(), count.book());
      html.raw("<p>").plain(words.get("reason." + count.reason())).raw("</p>");
      html.raw("<p class=\"which\">").plain(words.time(count.atMillis()));
      html.plain(" · " + count.person());
      count.witness().ifPresent(name -> html.plain(" + " + name));
      html.raw("</p></li>");
    }
    html.raw("</ol></section>");
  }

  private String difference(StockCount count) {
    return count.difference() == 0
        ? words.get("counts.agrees")
        : words.get("counts.differs", (count.difference() > 0 ? "+" : "") + count.difference());
  }

  /** One page of moves, the newest first, and the search that found them. */
  String moves(StockHistory.Found found, String searched) {
    var html = new Html(words);
    html.say("h1", "moves.title");
    html.raw("<form method=\"get\" action=\"/moves\" class=\"search\" role=\"search\">");
    html.say("label for=\"q\"", "moves.search");
    html.raw("<div><input id=\"q\" name=\"q\" type=\"search\" maxlength=\"40\"");
    html.attribute("value", searched).raw(">");
    html.submit("search", "quiet", words.get("button.search")).raw("</div></form>");
    if (found.total() == 0) {
      html.say("p class=\"empty\"", searched.isEmpty() ? "moves.none" : "moves.nothing", searched);
      carried(html, found);
      return html.toString();
    }
    html.say("p class=\"which\"", "moves.count", found.total());
    html.raw("<ol class=\"moves\">");
    found.entries().forEach(entry -> move(html, entry));
    html.raw("</ol>");
    pages(html, found, searched);
    carried(html, found);
    return html.toString();
  }

  private static void carried(Html html, StockHistory.Found found) {
    if (found.carried() > 0) {
      html.say("p class=\"which\" data-carried", "moves.carried", found.carried());
    }
  }

  private void move(Html html, StockHistory.Entry entry) {
    StockMove move = entry.move();
    html.raw("<li data-move=\"" + entry.number() + "\"><p class=\"what\"><strong>");
    html.plain(words.of("why", move.reason(), "")).raw("</strong> ");
    html.tag("span class=\"pieces\"", move.pieces() + " " + move.sku()).raw("</p>");
    html.raw("<p>");
    html.plain(words.get("account." + move.source())).raw(" <span aria-hidden=\"true\">→</span> ");
    html.plain(words.get("account." + move.target())).raw("</p><p class=\"which\">");
    html.plain(words.time(entry.atMillis()));
    move.person().ifPresent(person -> html.plain(" · " + person));
    move.witness().ifPresent(name -> html.plain(" + " + name));
    move.lot().ifPresent(lot -> html.plain(" · " + words.get("moves.lot", lot)));
    move.order().ifPresent(order -> html.plain(" · " + words.get("moves.order", order.brief())));
    html.raw("</p></li>");
  }

  private void pages(Html html, StockHistory.Found found, String searched) {
    if (found.pages() < 2) {
      return;
    }
    html.raw("<nav class=\"pages\"").attribute("aria-label", words.get("moves.pages")).raw(">");
    if (found.page() > 0) {
      html.link(at(found.page() - 1, searched), "newer", "button quiet", words.get("moves.newer"));
    }
    html.say("span", "moves.page", found.page() + 1, found.pages());
    if (found.page() + 1 < found.pages()) {
      html.link(at(found.page() + 1, searched), "older", "button quiet", words.get("moves.older"));
    }
    html.raw("</nav>");
  }

  private static String at(int page, String searched) {
    return "/moves?q=" + URLEncoder.encode(searched, StandardCharsets.UTF_8) + "&page=" + page;
  }
}

package id.kia.kiosk.technician;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.kiosk.order.HeldFor;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.technician.TechnicianSessions.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Draws the cards that need a hand: what is known of each, and the buttons it may have. */
final class CardsView {
  private final Words words;
  private final Session session;
  private final Html html;
  private final boolean inGuide;

  CardsView(Words words, Session session, Html html) {
    this(words, session, html, false);
  }

  private CardsView(Words words, Session session, Html html, boolean inGuide) {
    this.words = words;
    this.session = session;
    this.html = html;
    this.inGuide = inGuide;
  }

  /** On a step of a guide: what is said leads back to it. */
  static CardsView inGuide(Words words, Session session, Html html) {
    return new CardsView(words, session, html, true);
  }

  void card(CardFacts facts) {
    KioskOrder card = facts.card();
    String id = card.id().toString();
    html.raw("<article class=\"card\" data-state=\"" + card.state() + "\"");
    html.attribute("data-order", id).raw(">");
    html.tag(inGuide ? "h2" : "h3", words.get("state." + card.state()));
    html.say("p class=\"which\"", "cards.which", card.ordered().className(), card.id().brief());
    switch (card.state()) {
      case OUTCOME_UNKNOWN -> unknown(facts);
      case CAPTURED -> {
        since("known.captured", facts);
        deeds(card, Deeds.CardDeed.GIVEN, Deeds.CardDeed.DISCARD);
      }
      case PRINTED -> {
        since("known.printed", facts);
        deeds(card, Deeds.CardDeed.TAKEN, Deeds.CardDeed.NOT_TAKEN);
      }
      case HELD -> {
        HeldFor why = card.heldFor().orElse(HeldFor.HUB);
        html.say("p", "held." + why);
        if (why == HeldFor.SPOILS) {
          deeds(card, Deeds.CardDeed.RELEASE);
        }
      }
      case QUEUED, CLAIMED, PRINTING, HANDED_OVER, WITHDRAWN -> {}
      case MISSING, RECALLED, EXPIRED, INELIGIBLE -> {}
    }
    html.raw("</article>");
  }

  private void since(String key, CardFacts facts) {
    html.raw("<dl>").fact(words.get(key), words.time(facts.movedMillis())).raw("</dl>");
  }

  private void unknown(CardFacts facts) {
    html.raw("<dl>");
    html.fact(words.get("known.started"), words.time(facts.startedMillis()));
    facts.evidence().ifPresent(this::evidence);
    html.raw("</dl>");
    html.say("p", facts.card().frozen() ? "settle.ask" : "settle.wait");
    for (CardSettler.Verdict verdict : CardSettler.Verdict.values()) {
      String act = "settle-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
      html.raw("<details class=\"verdict\" data-key=\"" + facts.card().id() + act + "\">");
      html.raw("<summary data-act=\"" + act + "\">")
          .plain(words.get("settle." + verdict))
          .raw("</summary>");
      html.say("p class=\"hint\"", "settle." + verdict + ".hint");
      form("/cards/settle", facts.card(), "verdict", verdict.name());
      html.submit(act + "-sure", "wide sure", words.get("button.sure")).raw("</form></details>");
    }
  }

  private void evidence(JsonNode evidence) {
    JsonNode before = evidence.path("before");
    JsonNode after = evidence.path("after");
    if (after.isObject()) {
      int cards = after.path("cards").asInt() - before.path("cards").asInt();
      int panels = after.path("panels").asInt() - before.path("panels").asInt();
      html.fact(words.get("known.drawn"), words.get(cards > 0 ? "yes" : "no"));
      html.fact(
          words.get("known.panels"),
          words.get("known.of", panels, evidence.path("panelsOfJob").asInt()));
      boolean inside = !evidence.path("position").asText().equals("NONE");
      html.fact(words.get("known.inside"), words.get(inside ? "yes" : "no"));
    }
    if (evidence.has("reason")) {
      html.fact(words.get("known.why"), words.of("reason", evidence.path("reason").asText(), ""));
    }
  }

  private void deeds(KioskOrder card, Deeds.CardDeed... deeds) {
    for (Deeds.CardDeed deed : deeds) {
      String act = "card-" + deed.name().toLowerCase(Locale.ROOT).replace('_', '-');
      html.raw("<details class=\"verdict\" data-key=\"" + card.id() + act + "\">");
      html.raw("<summary data-act=\"" + act + "\">")
          .plain(words.get("deed." + deed))
          .raw("</summary>");
      form("/cards/move", card, "deed", deed.name());
      html.submit(act + "-sure", "wide sure", words.get("button.sure")).raw("</form></details>");
    }
  }

  /** The form's id is the same as long as the card stays as it is, so a redraw changes nothing. */
  private void form(String action, KioskOrder card, String name, String value) {
    String seen = Long.toString(card.rowVersion());
    html.form(action, "inline", session.csrf(), id(card.id().toString(), seen, value));
    html.hidden("order", card.id().toString()).hidden("seen", seen).hidden(name, value);
    back();
  }

  private void back() {
    if (inGuide) {
      html.hidden(Form.BACK, Form.GUIDE);
    }
  }

  /** What may be said of a test card of unknown outcome. */
  void test(TestCard test) {
    html.say("p", "test.ask");
    for (Deeds.TestVerdict verdict : Deeds.TestVerdict.values()) {
      String number = Long.toString(test.number());
      html.form("/test-card/settle", "inline", session.csrf(), id("test", number, verdict.name()));
      html.hidden("test", number).hidden("verdict", verdict.name());
      back();
      String act = verdict == Deeds.TestVerdict.USED ? "test-used" : "test-unused";
      html.submit(act, "wide", words.get("button." + act)).raw("</form>");
    }
  }

  /** An id of this session for what is said about one thing in one state. */
  String id(String... parts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (session.csrf() + "|" + String.join("|", parts))
                      .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

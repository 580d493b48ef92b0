package id.kia.kiosk.technician;

import id.kia.drivers.RibbonKind;
import id.kia.kiosk.cabinet.TamperReason;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.CountReason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One table of what can be posted: path, and what the form does. Runs off the event loop. */
final class Deeds {
  /** Does what a form says, under a name. */
  interface Deed {
    void run(Form form, Signers by);
  }

  /** What becomes of a card that is not unknown. */
  enum CardDeed {
    /** A captured card was given to its child by an officer. */
    GIVEN,
    /** A captured card is discarded; counted as spoiled. */
    DISCARD,
    /** A printed card was given to its child by an officer. */
    TAKEN,
    /** A printed card was carried to the bin. */
    NOT_TAKEN,
    /** A twice spoiled order may be printed again. */
    RELEASE
  }

  /** What a person says of a test card of unknown outcome. */
  enum TestVerdict {
    /** It used its blank. */
    USED,
    /** No blank was drawn. */
    UNUSED
  }

  private final Map<String, Deed> table;

  Deeds(Workshop shop) {
    table = new LinkedHashMap<>(cards(shop));
    table.putAll(stock(shop));
    table.put("/try-again", (_, by) -> shop.tryAgain(by.person()));
    table.put("/cabinet/open-door", (_, by) -> shop.openDoor(by.person()));
    table.put(
        "/cabinet/reset-tamper",
        (form, by) -> shop.resetTamper(form.oneOf("cause", TamperReason.class), by.person()));
    table.put("/test-card", (form, by) -> shop.testCard(form.text("sku"), by.person()));
    table.put(
        "/test-card/settle",
        (form, by) ->
            shop.settleTest(
                form.number("test", 1),
                form.oneOf("verdict", TestVerdict.class) == TestVerdict.USED,
                by.person()));
  }

  private static Map<String, Deed> cards(Workshop shop) {
    return Map.of(
        "/cards/settle",
        (form, by) -> {
          shop.seen(form.order(), form.optional("seen"));
          shop.settle(form.order(), form.oneOf("verdict", CardSettler.Verdict.class), by.person());
        },
        "/cards/move",
        (form, by) -> {
          shop.seen(form.order(), form.optional("seen"));
          shop.move(form.order(), form.oneOf("deed", CardDeed.class), by.person());
        });
  }

  private static Map<String, Deed> stock(Workshop shop) {
    return Map.of(
        "/stock/receive-blanks",
        (form, by) ->
            shop.receiveBlanks(
                form.text("sku"), form.text("lot"), form.number("pieces", 1), form.serials(), by),
        "/stock/receive-ribbon",
        (form, by) ->
            shop.receiveRibbon(
                form.text("sku"),
                form.oneOf("kind", RibbonKind.class),
                form.text("lot"),
                form.number("panels", 1),
                by),
        "/stock/load",
        (form, by) -> shop.load(form.text("sku"), form.number("pieces", 1), form.serials(), by),
        "/stock/unload",
        (form, by) -> shop.unload(form.text("sku"), form.number("pieces", 1), by),
        "/stock/fit",
        (form, by) -> shop.fit(form.text("sku"), form.number("panels", 1), by),
        "/stock/destroy",
        (form, by) -> shop.destroy(form.text("sku"), form.number("pieces", 1), by),
        "/stock/give-back",
        (form, by) -> shop.giveBack(form.text("sku"), form.number("pieces", 1), by),
        "/stock/count",
        (form, by) ->
            shop.count(
                form.text("sku"),
                form.oneOf("account", Account.class),
                form.number("counted", 0),
                form.optional("reason").isEmpty()
                    ? CountReason.ROUTINE
                    : form.oneOf("reason", CountReason.class),
                by));
  }

  Map<String, Deed> table() {
    return Collections.unmodifiableMap(table);
  }
}

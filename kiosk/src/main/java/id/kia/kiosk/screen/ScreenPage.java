package id.kia.kiosk.screen;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.Json;
import id.kia.kiosk.text.Texts;
import id.kia.kiosk.web.Page;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The page with the view of now and the words around it in every language, so that the language key
 * needs no new page.
 */
final class ScreenPage {
  private static final String VIEW_PLACE = "[view]";
  private static final String WORDS = "page.";

  private final ScreenViews views;
  private final ScreenSettings settings;
  private final Supplier<ScreenPlace> place;
  private final ScreenReader reader;

  /**
   * @param place asked at each load of the page: the office is known only after enrolment
   */
  ScreenPage(
      ScreenViews views,
      ScreenSettings settings,
      Supplier<ScreenPlace> place,
      ScreenReader reader) {
    this.views = views;
    this.settings = settings;
    this.place = place;
    this.reader = reader;
  }

  String of(ScreenMoment moment) {
    ScreenPlace here = place.get();
    String language = moment.manner().language();
    Texts texts = views.texts(language);
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    for (String each : settings.languages()) {
      words.set(each, around(views.texts(each), here));
    }
    return Page.fill(
            ScreenPage.class,
            "screen.html",
            texts,
            Map.of(
                "language", language,
                "office", here.officeName(),
                "words", Json.text(words),
                "reader", Json.text(reader.forPage()),
                "complaint", texts.get("page.complaint", here.complaintContact())))
        .replace(VIEW_PLACE, Page.escape(Json.text(views.of(moment))));
  }

  private static ObjectNode around(Texts texts, ScreenPlace here) {
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    for (String key : texts.keys()) {
      if (key.startsWith(WORDS)) {
        words.put(key.substring(WORDS.length()), texts.get(key, here.complaintContact()));
      }
    }
    return words;
  }
}

package id.kia.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.kiosk.text.Texts;
import id.kia.kiosk.web.Page;
import id.kia.kiosk.web.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages of the screen say the same things, and briefly. */
class ScreenWordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @ValueSource(strings = {"en", "bjn"})
  void each_language_has_the_keys_and_places_of_the_indonesian_words(String language) {
    assertEquals(places(texts("id")), places(texts(language)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en", "bjn"})
  void gratis_stands_on_the_screen_in_every_language(String language) {
    assertTrue(texts(language).get("page.free").contains("GRATIS"));
  }

  @Test
  void problems_are_worded_in_both_languages() {
    assertEquals(
        places(Texts.load(Problems.class, "problems", "id")),
        places(Texts.load(Problems.class, "problems", "en")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en", "bjn"})
  void a_child_reads_a_refusal_in_a_few_seconds(String language) {
    Texts texts = texts(language);
    for (String key : texts.keys()) {
      int most =
          key.startsWith("refused.") && key.endsWith(".next")
              ? 90
              : key.startsWith("refused.") || key.startsWith("out.") ? 56 : 80;
      assertTrue(texts.get(key).length() <= most, language + " " + key + " is long");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en", "bjn"})
  void every_refusal_has_a_pictogram_of_the_page(String language) {
    String page = new String(Page.bytes(ScreenServer.class, "screen.html"), StandardCharsets.UTF_8);
    Texts texts = texts(language);
    for (String key : texts.keys()) {
      if (key.endsWith(".picture")) {
        assertTrue(page.contains("id=\"p-" + texts.get(key) + "\""), key);
      }
    }
  }

  @Test
  void no_word_stands_in_the_script() {
    String script = new String(Page.bytes(ScreenServer.class, "screen.js"), StandardCharsets.UTF_8);
    for (String language : List.of("id", "en", "bjn")) {
      Texts texts = texts(language);
      for (String key : texts.keys()) {
        if (key.endsWith(".title") || key.startsWith("button.") || key.endsWith(".next")) {
          assertTrue(!script.contains('"' + texts.get(key) + '"'), key);
        }
      }
    }
  }

  private static Texts texts(String language) {
    return Texts.load(ScreenServer.class, "texts", language);
  }

  private static Map<String, Set<String>> places(Texts texts) {
    var all = new TreeMap<String, Set<String>>();
    for (String key : texts.keys()) {
      var places = new TreeSet<String>();
      PLACE.matcher(texts.get(key)).results().forEach(found -> places.add(found.group()));
      all.put(key, places);
    }
    return all;
  }
}

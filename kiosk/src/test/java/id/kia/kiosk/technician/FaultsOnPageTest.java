package id.kia.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.BoardReading.Fault;
import id.kia.kiosk.FaultRow;
import id.kia.kiosk.report.StandingFault;
import id.kia.kiosk.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every code that docs/reference/faults.md says is told reaches the technician in words. */
class FaultsOnPageTest {
  /** These the page tells from the board's reading, with the names of the sensors. */
  private static final Set<String> OF_SENSORS =
      Stream.of(Fault.values()).map(Fault::code).collect(Collectors.toSet());

  /** Where no order explains it. */
  private static final Map<String, String> MEANT =
      Map.of("P-306", "NOBODYS_CARD", "P-303", "STARTING");

  @TempDir Path folder;
  private TechnicianBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new TechnicianBench(folder);
    bench.logIn();
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  /** Told in the table, and what is told of a card that waits. */
  private static SortedSet<String> told() {
    SortedSet<String> codes = FaultRow.codes();
    codes.addAll(Set.of("P-107", "P-112", "P-303", "P-306", "P-309"));
    assertTrue(codes.size() > 15, () -> "the table was not read: " + codes);
    return codes;
  }

  @Test
  void every_code_of_the_table_stands_on_the_page_with_words_and_a_next_step() throws Exception {
    SortedSet<String> codes = told();
    codes.removeAll(OF_SENSORS);
    for (String code : codes) {
      bench.faults.add(new StandingFault(code, Duration.ofMinutes(3), false, true));
    }
    for (String language : Words.LANGUAGES) {
      if (language.equals("en")) {
        bench.english();
      }
      String page = bench.get("/").body();
      Texts texts = Texts.load(Words.class, "texts", language);
      List<String> missing = new ArrayList<>();
      for (String code : codes) {
        String meant = MEANT.getOrDefault(code, code);
        for (String part : List.of(".what", ".next")) {
          String key = "fault." + meant + part;
          if (!texts.has(key) || !page.contains(plain(texts.get(key)))) {
            missing.add(language + " " + key);
          }
        }
        if (!page.contains("data-code=\"" + code + "\"")) {
          missing.add(language + " " + code);
        }
      }
      assertEquals(List.of(), missing, page);
      for (String code : OF_SENSORS) {
        assertTrue(texts.has("care." + code + ".next"), code);
      }
      assertTrue(texts.has("care.BOARD.next"));
    }
  }

  private static String plain(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
  }

  @Test
  void what_keeps_no_child_from_a_card_does_not_say_that_the_kiosk_stopped() throws Exception {
    bench.faults.add(new StandingFault("B-114", Duration.ofMinutes(3), false, false));
    String page = bench.get("/").body();
    assertTrue(page.contains("data-level=\"care\""), page);
    assertTrue(page.contains("data-code=\"B-114\""), page);
    bench.faults.add(new StandingFault("P-106", Duration.ofMinutes(3), false, true));
    page = bench.get("/").body();
    assertTrue(page.contains("data-level=\"stop\""), page);
    assertTrue(page.indexOf("data-code=\"P-106\"") < page.indexOf("data-code=\"B-114\""), page);
  }
}

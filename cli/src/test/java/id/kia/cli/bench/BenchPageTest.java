package id.kia.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.fault.DeviceFault;
import id.kia.drivers.fault.Moment;
import id.kia.kiosk.text.Texts;
import id.kia.kiosk.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page beside the twins' own lists: nothing that they know is without its control. */
class BenchPageTest {
  private static final String PAGE =
      new String(Page.bytes(BenchPages.class, "bench.html"), StandardCharsets.UTF_8);

  @Test
  void every_deed_has_its_button() {
    Set<String> wanted = new TreeSet<>();
    for (BenchDeed deed : BenchDeed.values()) {
      if (deed != BenchDeed.TAKE) { // has a request and an answer of its own
        wanted.add(deed.name());
      }
    }
    assertEquals(wanted, found("data-deed"));
    assertTrue(found("data-act").contains("take"));
  }

  @Test
  void every_fault_of_every_device_has_its_buttons_and_can_be_planned() {
    for (String language : BenchPages.LANGUAGES) {
      String form = FaultForm.of(Texts.load(BenchPages.class, "texts", language));
      for (DeviceFault fault : DeviceFault.all()) {
        assertTrue(form.contains("data-act=\"fault-" + fault.word() + "\""), fault.name());
        assertTrue(form.contains("data-act=\"mend-" + fault.word() + "\""), fault.name());
        boolean planned = form.contains("<option value=\"" + fault.name() + "\" data-takes");
        assertEquals(fault.moments().size() > 1, planned, fault.name());
      }
      for (Moment when : Moment.values()) {
        assertEquals(when != Moment.NOW, form.contains("<option value=\"" + when + "\" data-of"));
      }
    }
  }

  @Test
  void every_sensor_can_be_broken_in_every_way_and_every_ribbon_be_fitted() {
    for (Sensor sensor : Sensor.values()) {
      String row = PAGE.lines().filter(l -> l.contains("\"" + sensor + "\"")).findFirst().get();
      for (Senses.Health health : Senses.Health.values()) {
        assertTrue(row.contains("value=\"" + health + "\""), sensor + " " + health);
      }
    }
    for (RibbonKind kind : RibbonKind.values()) {
      assertTrue(found("data-kind").contains(kind.name()), kind.name());
    }
  }

  @Test
  void every_foreign_paper_has_its_button() {
    Set<String> papers = new TreeSet<>();
    new Papers(Optional.empty()).foreign().forEach(paper -> papers.add(paper.paper()));
    assertEquals(papers, found("data-paper"));
  }

  @Test
  void each_act_has_a_name_of_its_own() {
    List<String> acts = all("data-act");
    assertEquals(acts.size(), new HashSet<>(acts).size(), acts.toString());
    assertFalse(PAGE.contains("style="), "the content policy forbids it");
  }

  @Test
  void both_languages_have_the_same_words_with_the_same_places() {
    Texts id = Texts.load(BenchPages.class, "texts", "id");
    Texts en = Texts.load(BenchPages.class, "texts", "en");
    assertEquals(new TreeSet<>(id.keys()), new TreeSet<>(en.keys()));
    Pattern place = Pattern.compile("\\{[0-9]}");
    for (String key : id.keys()) {
      assertFalse(en.get(key).isBlank(), key);
      assertEquals(
          place.matcher(id.get(key)).results().map(MatchResult::group).sorted().toList(),
          place.matcher(en.get(key)).results().map(MatchResult::group).sorted().toList(),
          key);
    }
  }

  private static Set<String> found(String attribute) {
    return new TreeSet<>(all(attribute));
  }

  private static List<String> all(String attribute) {
    return Pattern.compile(attribute + "=\"([^\"]+)\"")
        .matcher(PAGE)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}

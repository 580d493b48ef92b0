package id.kia.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Evidence;
import id.kia.kiosk.order.HeldFor;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.print.Obstacle;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TechnicianWordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final List<Texts> bundles =
      Words.LANGUAGES.stream().map(language -> Texts.load(Words.class, "texts", language)).toList();

  @Test
  void every_language_has_the_same_keys_and_the_same_places() {
    Texts usual = bundles.getFirst();
    for (Texts other : bundles) {
      assertEquals(new TreeSet<>(usual.keys()), new TreeSet<>(other.keys()));
      for (String key : usual.keys()) {
        assertEquals(places(usual.get(key)), places(other.get(key)), key);
        assertTrue(!other.get(key).isBlank(), key);
      }
    }
  }

  @Test
  void everything_that_can_be_shown_has_words_of_its_own() {
    for (Account account : Account.values()) {
      has("account." + account);
    }
    for (TestCard.Outcome outcome : TestCard.Outcome.values()) {
      has("test." + outcome);
    }
    for (Evidence.Reason reason : Evidence.Reason.values()) {
      has("reason." + reason);
    }
    for (Obstacle obstacle : Obstacle.values()) {
      has("fault." + obstacle.code() + ".what");
      has("fault." + obstacle.code() + ".next");
    }
    for (HeldFor why : HeldFor.values()) {
      has("held." + why);
    }
    for (Act act : Act.values()) {
      has("act." + act.address());
      has("lead." + act.address());
      has("do." + act.address());
    }
    for (OrderEvent event : Set.of(OrderEvent.START, OrderEvent.TAKEN, OrderEvent.SETTLE_SPOILED)) {
      has("why." + event);
    }
  }

  private void has(String key) {
    bundles.forEach(texts -> assertTrue(texts.has(key), "a bundle lacks " + key));
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}

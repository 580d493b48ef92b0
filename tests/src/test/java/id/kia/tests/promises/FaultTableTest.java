package id.kia.tests.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.fault.DeviceFault;
import id.kia.tests.Repository;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every fault of printer and board, and both plugs at every step of a card, against the table: the
 * order is where the table says, the kiosk tells what it says and nothing else, all promises are
 * kept, and after the fault is gone the next cards come out, without a restart.
 */
class FaultTableTest {
  private static final int ON_ONE_DAY = 3;

  /** Days that were lived already, to live one of them again. */
  private static final Map<List<Strike>, FaultDay.End> LIVED = new HashMap<>();

  @TempDir Path folder;

  static List<List<Strike>> days() {
    List<Strike> all = Strike.eachOnce();
    List<List<Strike>> days = new ArrayList<>();
    for (int i = 0; i < all.size(); i += ON_ONE_DAY) {
      days.add(List.copyOf(all.subList(i, Math.min(all.size(), i + ON_ONE_DAY))));
    }
    return days;
  }

  @ParameterizedTest
  @MethodSource("days")
  void a_day_with_faults_ends_as_the_table_says(List<Strike> strikes) throws IOException {
    FaultDay.End end = FaultDay.live(folder, strikes);
    LIVED.put(strikes, end);
    assertEquals(List.of(), FaultTable.breaches(end));
  }

  @Test
  void a_fault_at_rest_is_told_to_child_and_technician_as_the_table_says() throws IOException {
    List<String> breaches = new ArrayList<>();
    for (FaultDay.AtRest rest : FaultDay.atRest(folder, Strike.all(FaultStep.IDLE))) {
      breaches.addAll(FaultTable.breaches(rest));
    }
    assertEquals(List.of(), breaches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en", "bjn"})
  void what_a_child_reads_has_words(String language) throws IOException {
    Properties words = words("kiosk/src/main/resources/id/kia/kiosk/screen/texts_", language);
    for (String code : FaultTable.onGlass()) {
      assertTrue(words.containsKey("out." + code), () -> language + " out." + code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void what_the_office_reads_has_words_and_a_next_step(String language) throws IOException {
    Properties words = words("hub/src/main/resources/id/kia/hub/pages/faults_", language);
    for (String code : FaultTable.atOffice()) {
      assertTrue(words.containsKey(code + ".what"), () -> language + " " + code);
      assertTrue(words.containsKey(code + ".next"), () -> language + " " + code);
    }
  }

  private static Properties words(String bundle, String language) throws IOException {
    Properties words = new Properties();
    Path file = Repository.root().resolve(bundle + language + ".properties");
    try (Reader text = Files.newBufferedReader(file)) {
      words.load(text);
    }
    return words;
  }

  @Test
  void the_same_seed_gives_the_same_faults_and_the_same_faults_the_same_end() throws IOException {
    assertEquals(drawn(7), drawn(7));
    List<Strike> strikes = days().getFirst();
    FaultDay.End once = LIVED.get(strikes);
    if (once == null) {
      once = FaultDay.live(folder.resolve("once"), strikes);
    }
    assertEquals(once, FaultDay.live(folder.resolve("again"), strikes));
  }

  private static List<Strike> drawn(long seed) {
    var random = new SplittableRandom(seed);
    return List.of(Strike.drawn(random), Strike.drawn(random), Strike.drawn(random));
  }

  @Test
  void the_reference_shows_this_table() throws IOException {
    String page = Files.readString(Repository.root().resolve("docs/reference/faults.md"));
    for (DeviceFault fault : DeviceFault.all()) {
      String line = FaultTable.line(fault);
      assertTrue(page.contains(line + "\n"), "docs/reference/faults.md misses: " + line);
    }
  }
}

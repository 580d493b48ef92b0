package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the printer reads back of its settings, and the reset that forgets them. */
@Timeout(60)
class EvolisSettingsTest {
  private static final Map<String, String> READ =
      Map.of("Rmi", "F", "Rps", "10", "Rs", "2", "Rmk", "OK");

  @TempDir Path out;

  private final ScriptedPrinter script =
      new ScriptedPrinter()
          .with("Rmi", "F")
          .with("Rps", "10")
          .with("Rs", "2")
          .with("Riem", "ERROR CDE");

  private final AtomicLong nanos = new AtomicLong();

  private EvolisPrinter open() {
    return new EvolisPrinter(script, EvolisBench.COLOUR, nanos::get, EvolisBench.SHORT);
  }

  @Test
  void settings_are_read_after_ours_were_sent_and_what_is_refused_is_left_out() throws Exception {
    EvolisPrinter printer = open();
    assertEquals(Map.of(), printer.snapshot().settings(), "not identified yet");
    printer.identify();
    assertEquals(READ, printer.snapshot().settings());
    List<String> heard = script.heard();
    assertEquals(
        List.of("Pr;ymcko", "Pmi;F", "Rmi", "Rps", "Rs", "Rmk", "Riem"),
        heard.subList(heard.indexOf("Pmi;F") - 1, heard.indexOf("Riem") + 1));
  }

  @Test
  void they_are_asked_again_when_a_day_has_passed_and_not_before() throws Exception {
    EvolisPrinter printer = open();
    printer.identify();
    script.with("Rs", "3");
    nanos.addAndGet(Duration.ofHours(23).toNanos());
    assertEquals("2", printer.snapshot().settings().get("Rs"));
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    assertEquals("3", printer.snapshot().settings().get("Rs"));
    assertEquals(2, Collections.frequency(script.heard(), "Rs"));
  }

  @Test
  void an_endless_answer_is_cut() throws Exception {
    script.with("Rmk", "x".repeat(300));
    EvolisPrinter printer = open();
    printer.identify();
    assertEquals("x".repeat(40), printer.snapshot().settings().get("Rmk"));
  }

  @Test
  void a_setting_that_somebody_changed_is_seen_at_the_next_identification() throws Exception {
    try (EvolisBench bench = new EvolisBench(out, o -> o)) {
      Map<String, String> before;
      try (EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
        printer.identify();
        before = printer.snapshot().settings();
      }
      byte[] foreign = "\u001bPs;3\r".getBytes(StandardCharsets.US_ASCII);
      bench.dyingHost(foreign, foreign.length);
      try (EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
        printer.identify();
        Map<String, String> expected = new TreeMap<>(before);
        expected.put("Rs", "3");
        assertEquals(expected, printer.snapshot().settings());
      }
    }
  }

  @Test
  void a_reset_waits_asks_and_sends_set_up_again() throws Exception {
    EvolisPrinter printer = script.open(EvolisBench.COLOUR);
    long begin = script.nanos();
    printer.reset();
    assertEquals(List.of("Srs", "Rok", "Pr;ymcko", "Pmi;F"), script.heard());
    assertEquals(EvolisBench.SHORT.reset(), Duration.ofNanos(script.nanos() - begin));
  }

  @Test
  void a_printer_that_answers_nothing_after_a_reset_is_silent() {
    script.with("Srs", "").with("Rok", "");
    EvolisPrinter printer = script.open(EvolisBench.COLOUR);
    PrinterException silent = assertThrows(PrinterException.class, printer::reset);
    assertEquals(Set.of(Condition.SILENT), silent.conditions());
    assertEquals(List.of("Srs", "Rok", "Rok", "Rok"), script.heard());
  }

  @Test
  void firmware_without_a_reset_says_so() {
    script.with("Srs", "ERROR CDE");
    EvolisPrinter printer = script.open(EvolisBench.COLOUR);
    PrinterException refused = assertThrows(PrinterException.class, printer::reset);
    assertEquals(Set.of(Condition.COMMAND_REFUSED), refused.conditions());
  }
}

package id.kia.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.Json;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.report.StandingFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TechnicianPagesTest {
  private static final String LOAD = "sku=KIA-B&pieces=3";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each test
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

  @Test
  void a_printer_that_stood_still_for_days_asks_for_a_test_card() throws Exception {
    assertFalse(bench.get("/").body().contains("data-code=\"IDLE\""));
    bench.idleDays = OptionalInt.of(9);
    String home = bench.get("/").body();
    assertTrue(home.contains("Sudah 9 hari tidak ada kartu yang dicetak"), home);
    assertFalse(home.contains("data-level=\"stop\""), "children are served");
    bench.tests.running = true;
    assertFalse(bench.get("/").body().contains("data-code=\"IDLE\""), "it is on its way");
  }

  @Test
  void a_double_click_books_once_and_says_so() throws Exception {
    String form = LOAD + "&form=" + bench.formId("/do/load-blanks");
    Callable<String> click =
        () -> bench.deed("/stock/load", form).headers().firstValue("location").orElse("none");
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> answers =
          hands.invokeAll(List.of(click, click)).stream().map(f -> f.resultNow()).sorted().toList();
      assertEquals(List.of("/?done=again", "/?done=load-blanks"), answers);
    }
    assertEquals(8, bench.hopper());
    assertTrue(bench.get("/?done=again").body().contains("Tidak dicatat dua kali."));
  }

  @Test
  void where_there_is_nothing_to_destroy_the_way_leads_home() throws Exception {
    String page = bench.get("/do/destroy").body();
    assertTrue(page.contains("Tidak ada kartu rusak"), page);
    assertTrue(page.contains("data-act=\"cancel\""), page);
    assertFalse(page.contains("data-act=\"receive-blanks\""), page);
  }

  @Test
  void the_back_button_and_send_again_book_nothing_more() throws Exception {
    String form = LOAD + "&form=" + bench.formId("/do/load-blanks");
    bench.deed("/stock/load", form);
    assertEquals(303, bench.deed("/stock/load", form).statusCode());
    assertEquals(8, bench.hopper());
    assertNotEquals(bench.formId("/do/load-blanks"), bench.formId("/do/load-blanks"));
  }

  @Test
  void what_was_refused_comes_back_as_it_was_written_and_may_be_sent_again() throws Exception {
    String id = "&form=" + bench.formId("/do/load-blanks");
    var refused = bench.deed("/stock/load", "sku=KIA-B&pieces=999" + id);
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("value=\"999\""), refused.body());
    assertTrue(refused.body().contains("K-201"), refused.body());
    assertEquals(303, bench.deed("/stock/load", LOAD + id).statusCode());
    assertEquals(8, bench.hopper());
  }

  @Test
  void a_field_that_is_wrong_is_marked() throws Exception {
    var refused = bench.deed("/stock/load", "sku=KIA-B&pieces=many");
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("name=\"pieces\" required aria-invalid=\"true\""));
  }

  @Test
  void a_form_of_an_earlier_session_is_told_kindly_and_books_nothing() throws Exception {
    var old = bench.post("/stock/load", LOAD + "&csrf=of-an-earlier-session");
    assertEquals(403, old.statusCode());
    assertTrue(old.body().contains("sesi yang lama"), old.body());
    assertEquals(5, bench.hopper());
  }

  @Test
  void what_is_said_on_a_page_older_than_the_card_changes_nothing() throws Exception {
    unknownCard(TestKiosk.id(7));
    String said = "order=" + TestKiosk.id(7) + "&verdict=SPOILED&seen=1";
    var stale = bench.deed("/cards/settle", said);
    assertEquals(409, stale.statusCode());
    assertTrue(stale.body().contains("K-105"), stale.body());
  }

  @Test
  void an_unknown_card_shows_what_is_known_of_it() throws Exception {
    unknownCard(TestKiosk.id(7));
    String page = bench.get("/").body();
    assertTrue(page.contains("Mulai dicetak"), page);
    assertTrue(page.contains("20 Nov 2026 12.00") || page.contains("20 Nov 2026 12:00"), page);
    assertTrue(page.contains("data-act=\"settle-not-found\""), page);
  }

  @Test
  void what_to_do_first_stands_first_and_the_door_last() throws Exception {
    bench.faults.add(new StandingFault("B-101", Duration.ofMinutes(2), false, true));
    bench.faults.add(new StandingFault("P-101", Duration.ofMinutes(9), false, true));
    bench.faults.add(new StandingFault("P-106", Duration.ofHours(3), true, true));
    String page = bench.get("/").body();
    assertTrue(page.contains("data-level=\"stop\""), page);
    assertTrue(page.indexOf("P-106") < page.indexOf("P-101"), page);
    assertTrue(page.indexOf("P-101") < page.indexOf("B-101"), page);
    assertTrue(page.contains("sudah 3 jam atau lebih, sejak kios menyala"), page);
    assertTrue(page.contains("sudah 9 menit"), page);
  }

  @Test
  void a_sensor_that_disagrees_with_the_book_is_marked() throws Exception {
    assertTrue(row("hopper").startsWith("<tr class=\"agrees\""));
    bench.board = new BoardReading(2, 100, false, 3, false, 2912, Set.of());
    assertTrue(row("hopper").startsWith("<tr class=\"differs\""));
    assertTrue(row("hopper").contains("selisih -3"));
    assertTrue(row("bin").contains("selisih +3"));
    bench.board = new BoardReading(2, 1, false, 3, false, 1, Set.of(BoardReading.Sensor.HOPPER));
    assertTrue(row("hopper").startsWith("<tr class=\"blind\""));
  }

  @Test
  void each_kind_of_sensor_fault_is_a_step_with_the_sensors_names() throws Exception {
    assertFalse(bench.get("/").body().contains("B-10"), "a board that is well needs no step");
    bench.board =
        BoardReading.of(
            Map.of(Sensor.TAMPER, 1L, Sensor.HUMIDITY, 655L, Sensor.DOOR, 1L),
            Map.of(
                Sensor.EXIT, Fault.DEAD,
                Sensor.DOOR, Fault.DEAD,
                Sensor.RIBBON, Fault.STUCK,
                Sensor.BIN, Fault.UNCALIBRATED));
    String page = bench.get("/").body();
    assertTrue(page.contains("Sensor mati: celah kartu, pintu"), page);
    assertTrue(page.contains("Sensor macet: putaran pita"), page);
    assertTrue(page.contains("Sensor belum dikalibrasi: kotak kartu gagal"), page);
    assertTrue(page.contains("Kabinet pernah dibuka paksa"), page);
    assertTrue(page.contains("<dd>65,5 %</dd>"), page);
    assertTrue(page.contains("<dd>tidak dipasang</dd>"), page);
    assertTrue(page.indexOf("sensor rusak") > 0 && !page.contains("<dd>terbuka</dd>"), page);
  }

  @Test
  void a_page_that_refreshes_itself_keeps_no_session_alive() throws Exception {
    assertTrue(
        Json.strict()
            .readTree(bench.get("/live.json").body())
            .path("now")
            .asText()
            .contains("<dd>5</dd>"));
    bench.kiosk.pass(TechnicianSessions.IDLE.minusMinutes(1));
    assertEquals(200, bench.get("/live.json").statusCode());
    bench.kiosk.pass(Duration.ofMinutes(2));
    assertEquals(401, bench.get("/live.json").statusCode());
  }

  @Test
  void the_other_language_is_chosen_by_a_cookie_and_the_page_says_which_it_is() throws Exception {
    assertTrue(bench.get("/").body().contains("<html lang=\"id\">"));
    var chosen = bench.get("/language/en?back=/do/load-blanks");
    assertEquals("/do/load-blanks", chosen.headers().firstValue("location").orElseThrow());
    assertTrue(
        chosen.headers().firstValue("set-cookie").orElseThrow().startsWith("kia_lang=en"),
        chosen.headers().toString());
    bench.english();
    String page = bench.get("/do/load-blanks").body();
    assertTrue(page.contains("<html lang=\"en\">"), page);
    assertTrue(page.contains("Put the blanks into the printer first"), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "//evil.example", "/%0d%0aX:y", "javascript:1"})
  void the_language_switch_leads_nowhere_else(String back) throws Exception {
    var chosen = bench.get("/language/en?back=" + back);
    assertEquals("/", chosen.headers().firstValue("location").orElseThrow());
    assertEquals(404, bench.get("/language/xx").statusCode());
  }

  @Test
  void moves_are_searched_by_words_that_a_person_reads() throws Exception {
    String found = bench.get("/moves?q=pita+dipasang").body();
    assertTrue(found.contains("Pita dipasang"), found);
    assertFalse(found.contains("Isi blangko</strong>"), found);
    assertTrue(bench.get("/moves?q=nothing-such").body().contains("Coba kata yang lebih pendek"));
    assertTrue(bench.get("/moves?page=77").body().contains("Pak Udin"));
    assertFalse(bench.get("/moves?q=%3Cscript%3E").body().contains("<script>"));
  }

  @Test
  void a_test_card_is_asked_for_once_and_shown_with_its_result() throws Exception {
    String form = "sku=KIA-B&form=" + bench.formId("/do/test-card");
    assertEquals(303, bench.deed("/test-card", form).statusCode());
    assertEquals(303, bench.deed("/test-card", form).statusCode());
    assertEquals(1, bench.tests.begun);
    assertTrue(bench.get("/").body().contains("Kartu uji terakhir baik"));
    assertTrue(bench.get("/status.json").body().contains("\"outcome\":\"GOOD\""));
  }

  @Test
  void a_test_card_that_cannot_be_says_why_and_what_next() throws Exception {
    bench.tests.hindrances = List.of("P-306");
    var refused = bench.deed("/test-card", "sku=KIA-B");
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("(P-306)"), refused.body());
    assertTrue(refused.body().contains("Tidak ada yang dicetak."), refused.body());
  }

  @Test
  void an_unclear_test_card_is_settled_under_a_name() throws Exception {
    bench.tests.last =
        Optional.of(TestCardScript.card(TestCard.Outcome.UNKNOWN, "KIA-B", "Pak Joko"));
    assertTrue(bench.get("/").body().contains("data-act=\"test-unused\""));
    assertEquals(303, bench.deed("/test-card/settle", "test=3&verdict=USED").statusCode());
    assertEquals("Bu Tuti", bench.tests.last.orElseThrow().person());
  }

  @Test
  void nothing_is_counted_while_a_test_card_may_give_its_blank_back() throws Exception {
    bench.tests.last = Optional.of(TestCardScript.card(TestCard.Outcome.OPEN, "KIA-B", "Pak Joko"));
    var refused = bench.deed("/stock/count", "sku=KIA-B&account=HOPPER&counted=1");
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("P-303"), refused.body());
    assertEquals(5, bench.hopper());
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void every_deed_has_a_page_in_both_languages_with_a_form_or_a_way_to_one(Act act)
      throws Exception {
    for (int language = 0; language < 2; language++) {
      var page = bench.get("/do/" + act.address());
      assertEquals(200, page.statusCode());
      assertTrue(
          page.body().contains("action=\"" + act.path() + "\"")
              || page.body().contains("class=\"empty\""),
          page.body());
      assertFalse(page.body().contains("{0}"), page.body());
      bench.english();
    }
  }

  @Test
  void scripts_come_from_this_server_only() throws Exception {
    String policy = bench.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertFalse(bench.get("/").body().contains(" style="));
    assertEquals(200, bench.get("/technician.js").statusCode());
  }

  private String row(String name) throws Exception {
    String page = bench.get("/").body();
    int at = page.indexOf("data-sensor=\"" + name);
    return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
  }

  private void unknownCard(id.kia.contract.order.OrderId id) {
    TestKiosk kiosk = bench.kiosk;
    kiosk.store.run(
        tx -> {
          kiosk.orders.arrive(tx, TestKiosk.pushed(id, 1));
          kiosk.orders.move(tx, id, OrderEvent.CLAIM, MoveFacts.by(Cause.COLLECTOR));
          MoveFacts start =
              MoveFacts.because(Cause.COLLECTOR)
                  .saidYesAt(kiosk.time.uptimeMillis())
                  .roll(kiosk.stock.fitted(tx).orElseThrow().roll())
                  .build();
          kiosk.orders.move(tx, id, OrderEvent.START, start);
          kiosk.orders.move(tx, id, OrderEvent.LOST, MoveFacts.by(Cause.BOOT));
        });
  }
}

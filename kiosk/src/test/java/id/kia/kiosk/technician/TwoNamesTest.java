package id.kia.kiosk.technician;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.TestKiosk.RIBBON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.StockRules;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading and counting take two persons here, and only registered kinds are used. */
class TwoNamesTest {
  private static final String LOAD = "sku=" + BLANK + "&pieces=10";
  private static final String COUNT = "sku=" + BLANK + "&account=HOPPER&counted=4";

  @TempDir Path folder;
  private TechnicianBench bench;

  @BeforeEach
  void open() throws Exception {
    bench =
        new TechnicianBench(
            folder,
            new StockRules(Set.of(BLANK, RIBBON, "K-1000"), Optional.of(RibbonKind.YMCKO)),
            TwoNames.of(List.of("load-blanks", "count")));
    bench.logIn();
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  @Test
  void a_load_takes_the_pin_of_somebody_else() throws Exception {
    assertTrue(bench.get("/do/load-blanks").body().contains("id=\"second\""));
    refused(bench.deed("/stock/load", LOAD), "perlu dua nama");
    refused(bench.deed("/stock/load", LOAD + "&second=4711"), "harus orang lain");
    HttpResponse<String> wrong = bench.deed("/stock/load", LOAD + "&second=0000");
    refused(wrong, "PIN");
    assertFalse(wrong.body().contains("0000"), "a PIN is never given back");
    assertEquals(5, pieces(Account.HOPPER), "nothing was done");
    assertEquals(303, bench.deed("/stock/load", LOAD + "&second=1234").statusCode());
    assertEquals(15, pieces(Account.HOPPER));
    var told = last(EventKind.STOCK_MOVED).data();
    assertEquals("Bu Tuti", told.path("person").asText());
    assertEquals("Pak Joko", told.path("witness").asText());
    assertTrue(bench.get("/moves?q=joko").body().contains("Bu Tuti + Pak Joko"));
  }

  @Test
  void what_needs_no_second_name_asks_for_none() throws Exception {
    assertFalse(bench.get("/do/give-back").body().contains("id=\"second\""));
    assertEquals(303, bench.deed("/stock/give-back", "sku=" + BLANK + "&pieces=1").statusCode());
    assertFalse(last(EventKind.STOCK_MOVED).data().has("witness"));
  }

  @Test
  void a_count_is_kept_with_its_reason_and_both_names_also_when_it_agrees() throws Exception {
    bench.deed("/stock/count", COUNT + "&reason=BOX_DIFFERS&second=1234");
    var told = last(EventKind.STOCK_COUNTED).data();
    assertEquals(5, told.path("book").asInt());
    assertEquals(4, told.path("counted").asInt());
    assertEquals(-1, told.path("difference").asInt());
    assertEquals("BOX_DIFFERS", told.path("reason").asText());
    assertEquals("Pak Joko", told.path("witness").asText());
    assertEquals(1, pieces(Account.VARIANCE));
    bench.deed("/stock/count", COUNT + "&reason=ROUTINE&second=1234");
    assertEquals(0, last(EventKind.STOCK_COUNTED).data().path("difference").asInt(7));
    String book = bench.get("/book").body();
    assertTrue(book.contains("Isi kotak tidak sama dengan labelnya"), book);
    assertTrue(book.contains("selisih -1"));
    assertTrue(book.contains("Bu Tuti + Pak Joko"));
  }

  @Test
  void a_box_of_numbered_blanks_is_recorded_once_and_loaded_once() throws Exception {
    String box = "sku=" + BLANK + "&lot=L-9&pieces=10&first=A0101&last=a0110";
    assertEquals(303, bench.deed("/stock/receive-blanks", box).statusCode());
    conflict(bench.deed("/stock/receive-blanks", box), "K-208");
    conflict(
        bench.deed(
            "/stock/receive-blanks", "sku=" + BLANK + "&lot=L-9&pieces=2&first=A0110&last=A0111"),
        "K-208");
    conflict(
        bench.deed(
            "/stock/receive-blanks", "sku=" + BLANK + "&lot=L-9&pieces=9&first=A0111&last=A0120"),
        "K-207");
    assertEquals(
        400,
        bench
            .deed("/stock/receive-blanks", "sku=" + BLANK + "&lot=L-9&pieces=9&first=A1&last=B9")
            .statusCode());
    assertEquals(55, pieces(Account.BOX), "only the one box came");
    String load = LOAD + "&first=A0101&last=A0110&second=1234";
    assertEquals(303, bench.deed("/stock/load", load).statusCode());
    conflict(bench.deed("/stock/load", load), "K-208");
    assertEquals(15, pieces(Account.HOPPER));
  }

  @Test
  void bad_38_a_foreign_kind_is_not_received_and_a_ribbon_of_another_printer_not_fitted()
      throws Exception {
    conflict(bench.deed("/stock/receive-blanks", "sku=KTP&lot=L&pieces=5"), "K-209");
    bench.deed("/stock/receive-ribbon", "sku=K-1000&kind=K_BLACK&lot=L&panels=1000");
    conflict(bench.deed("/stock/fit", "sku=K-1000&panels=1000"), "K-210");
  }

  @Test
  void a_used_roll_is_a_piece_to_be_destroyed() throws Exception {
    bench.deed("/stock/fit", "sku=" + RIBBON + "&panels=50");
    String form = bench.get("/do/destroy").body();
    assertTrue(form.contains(RIBBON + "-USED: 1 gulungan"), form);
    assertEquals(
        303, bench.deed("/stock/destroy", "sku=" + RIBBON + "-USED&pieces=1").statusCode());
    var told = last(EventKind.STOCK_MOVED).data();
    assertEquals("ROLL", told.path("unit").asText());
    assertEquals("FOR_DESTRUCTION", told.path("to").asText());
    conflict(bench.deed("/stock/destroy", "sku=" + RIBBON + "-USED&pieces=1"), "K-201");
  }

  @Test
  void a_policy_names_forms_of_stock_only() {
    assertThrows(IllegalArgumentException.class, () -> TwoNames.of(List.of("test-card")));
    assertThrows(IllegalArgumentException.class, () -> TwoNames.of(List.of("load")));
  }

  private static void refused(HttpResponse<String> answer, String words) {
    assertEquals(403, answer.statusCode());
    assertTrue(answer.body().contains(words), answer.body());
  }

  private static void conflict(HttpResponse<String> answer, String code) {
    assertEquals(409, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(code), answer.body());
  }

  private int pieces(Account account) {
    return bench.kiosk.store.read(h -> bench.kiosk.stock.balance(h, BLANK, account));
  }

  private KioskEvent last(EventKind kind) {
    return bench.kiosk.store.read(h -> bench.kiosk.journal.unacknowledged(h, 999)).stream()
        .filter(event -> event.kind() == kind)
        .reduce((one, two) -> two)
        .orElseThrow();
  }
}

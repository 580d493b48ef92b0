package id.kia.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.drivers.board.ModbusBoard.Scale;
import id.kia.drivers.board.VirtualBoard;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.print.SettingsWatch;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on which printer and sensor board are set up. */
class SetUpPagesTest {
  private static final String SKU = "sku=" + TestKiosk.BLANK;
  @TempDir Path folder;
  private TechnicianBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new TechnicianBench(folder);
    bench.logIn();
    bench.printer = Optional.of(printer(Map.of()));
  }

  @AfterEach
  void close() throws Exception {
    bench.scales.close();
    bench.close();
  }

  @Test
  void what_does_not_answer_is_said_and_the_rest_is_offered() throws Exception {
    String page = page();
    assertTrue(page.contains("Papan sensor tidak menjawab"), page);
    assertTrue(page.contains("name=\"left\""), page);
    bench.printer = Optional.empty();
    assertTrue(page().contains("Mesin cetak tidak menjawab"));
    refused(bench.deed("/setup/offset", "left=5,0&top=5,0"), 409, "tidak ada yang dicatat");
    refused(bench.deed("/setup/scale-empty", "scale=HOPPER"), 409, "tidak menjawab");
  }

  @Test
  void an_offset_is_typed_in_millimetres_with_comma_or_point() throws Exception {
    done(bench.deed("/setup/offset", "left=5,6&top=4.5"));
    assertTrue(page().contains("Px -7, Py 6 titik"), page());
    for (String wrong :
        List.of(
            "left=&top=5",
            "left=-1&top=5",
            "left=5&top=x",
            "left=5,123&top=5",
            "left=15,01&top=5")) {
      assertEquals(400, bench.deed("/setup/offset", wrong).statusCode(), wrong);
    }
    refused(bench.deed("/setup/offset", "left=15&top=5"), 409, "8 mm");
    assertTrue(page().contains("Px -7, Py 6 titik"));
    assertEquals(1, bench.reopened.get());
  }

  @Test
  void two_cards_are_printed_and_then_judged() throws Exception {
    assertFalse(page().contains("data-act=\"setup-SAME\""));
    refused(bench.deed("/setup/colour", "look=SAME"), 409, "kedua kartu");
    done(bench.deed("/setup/test", SKU + "&sending=RAW"));
    done(bench.deed("/setup/test", SKU + "&sending=COMPRESSED"));
    assertEquals(2, bench.tests.begun);
    bench.printer = Optional.of(printer(Map.of()));
    assertTrue(page().contains("data-act=\"setup-SAME\""), page());
    done(bench.deed("/setup/colour", "look=SAME"));
    assertTrue(page().contains("data-colour=\"SAME\""));
    bench.tests.hindrances = List.of("P-106");
    refused(bench.deed("/setup/test", SKU + "&sending=RAW"), 409, "P-106");
  }

  @Test
  void blanks_outside_the_machines_range_and_two_sides_are_warned_of() throws Exception {
    done(bench.deed("/setup/blank", "thickness=0,76&sides=FRONT"));
    assertFalse(page().contains("data-blank=\"wrong\""));
    done(bench.deed("/setup/blank", "thickness=0,4&sides=BOTH"));
    String page = page();
    assertTrue(page.contains("data-blank=\"wrong\""), page);
    assertTrue(page.contains("hanya mencetak sisi depan"), page);
    assertTrue(page.contains("0,50 sampai 0,80 mm"), page);
    assertEquals(400, bench.deed("/setup/blank", "thickness=9&sides=FRONT").statusCode());
    assertEquals(400, bench.deed("/setup/blank", "thickness=0,76&sides=3").statusCode());
  }

  @Test
  void settings_that_drifted_are_shown_and_taken_under_a_name() throws Exception {
    assertFalse(page().contains("id=\"drift\""));
    drift("2");
    drift("3");
    String page = page();
    assertTrue(page.contains("<td>2</td>\n<td>3</td>"), page);
    done(bench.deed("/setup/settings", ""));
    assertFalse(page().contains("id=\"drift\""));
  }

  @Test
  void settings_that_drifted_stand_on_the_first_page_until_they_are_taken_or_as_before()
      throws Exception {
    drift("2");
    assertFalse(home().contains("P-407"));
    drift("3");
    String home = home();
    assertTrue(home.contains("data-code=\"P-407\""), home);
    assertTrue(home.contains("Setelan mesin cetak berubah sendiri: Rs"), home);
    assertTrue(home.contains("href=\"/setup#drift\""), home);
    drift("2");
    assertFalse(home().contains("P-407"), "as before");
    drift("3");
    done(bench.deed("/setup/settings", ""));
    assertFalse(home().contains("P-407"), "taken");
  }

  @Test
  void a_scale_is_calibrated_step_by_step_and_the_latch_let_go() throws Exception {
    VirtualBoard board = bench.scales.plug(folder.resolve("board"));
    board.raw(Scale.HOPPER, 2000);
    assertFalse(page().contains("setup-known-HOPPER"), "first it is emptied");
    refused(bench.deed("/setup/scale-known", "scale=HOPPER&number=100"), 409, "saat kosong");
    done(bench.deed("/setup/scale-empty", "scale=HOPPER"));
    assertTrue(page().contains("setup-known-HOPPER"));
    refused(bench.deed("/setup/scale-known", "scale=HOPPER&number=100"), 409, "hampir tidak");
    board.raw(Scale.HOPPER, 8000);
    done(bench.deed("/setup/scale-known", "scale=HOPPER&number=100"));
    assertTrue(page().contains("2000 saat kosong, 8000 saat berisi 100"), page());
    assertFalse(page().contains("id=\"board-tamper\""));
    board.tamper(true);
    refused(bench.deed("/setup/board-tamper", "cause=SERVICE"), 409, "Kontak papan");
    board.tamper(false);
    assertTrue(page().contains("id=\"board-tamper\""));
    done(bench.deed("/setup/board-tamper", "cause=SERVICE"));
    assertFalse(page().contains("id=\"board-tamper\""));
  }

  @Test
  void modules_are_not_calibrated_here_and_the_page_says_where() throws Exception {
    var modules = TechnicianBench.withModules(folder.resolve("modules"));
    modules.logIn();
    String page = modules.get("/setup").body();
    assertTrue(page.contains("data-board=\"modules\""), page);
    assertTrue(page.contains("docs/reference/sensor-board.md"), page);
    assertFalse(page.contains("Papan sensor tidak menjawab"), page);
    assertFalse(page.contains("/setup/scale-empty"), page);
    refused(modules.deed("/setup/scale-empty", "scale=HOPPER"), 409, "Modul Modbus tidak");
    refused(modules.deed("/setup/board-tamper", "cause=SERVICE"), 409, "Modul Modbus tidak");
    modules.close();
  }

  @Test
  void nothing_is_done_without_the_forms_token_and_nothing_twice() throws Exception {
    assertEquals(403, bench.post("/setup/offset", "left=5,6&top=5").statusCode());
    String once = "left=5,6&top=5&form=00112233445566778899";
    done(bench.deed("/setup/offset", once));
    done(bench.deed("/setup/offset", once));
    assertTrue(page().contains("Px -7, Py 0 titik"), page());
  }

  private void drift(String speed) {
    Snapshot now = printer(Map.of("Rs", speed));
    bench.printer = Optional.of(now);
    bench.kiosk.store.run(tx -> new SettingsWatch(bench.kiosk.journal).look(tx, Optional.of(now)));
  }

  private String home() throws Exception {
    return bench.get("/").body();
  }

  private String page() throws Exception {
    return bench.get("/setup").body();
  }

  private static void done(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), answer.body());
  }

  private static void refused(HttpResponse<String> answer, int status, String words) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(words), answer.body());
  }

  /** The one that the script's test cards came out of. */
  private static Snapshot printer(Map<String, String> settings) {
    return new Snapshot(
            new PrinterIdentity("Virtual", "S", "1", true),
            new Counters(5, 1),
            CardPosition.NONE,
            RibbonKind.YMCKO,
            OptionalInt.empty(),
            true,
            false,
            Set.of())
        .withSettings(settings);
  }
}

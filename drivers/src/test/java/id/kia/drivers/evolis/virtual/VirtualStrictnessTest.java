package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.RibbonKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that the printer must not take, and what it keeps of them. */
@Timeout(60)
class VirtualStrictnessTest {
  @TempDir Path folder;
  private AskedPrinter host;

  @BeforeEach
  void switchOn() throws Exception {
    host = new AskedPrinter(folder.resolve("out"), o -> o.withRibbon(RibbonKind.YMCKO));
  }

  @AfterEach
  void switchOff() {
    host.close();
  }

  /** A black printer instead. */
  private void black() throws Exception {
    host.close();
    host = new AskedPrinter(folder.resolve("out"), o -> o.withRibbon(RibbonKind.K_BLACK));
  }

  private String lastViolation() {
    List<String> violations = host.printer.body().violations();
    return violations.isEmpty() ? "" : violations.getLast();
  }

  @ParameterizedTest
  @CsvSource({
    "rsn, ERROR CDE",
    "Rxx, ERROR CDE",
    "Rco;x, ERROR PARAMETRES",
    "Rlr;x, ERROR PARAMETRES",
    "Sk;x, ERROR PARAMETRES",
    "Rse;f, ERROR CDE",
    "Pxx;1, ERROR CDE",
    "Psc;27;59;13, OPT NOT AVAILABLE",
    "Pem;9, ERROR PARAMETRES",
    "Pem;4, OK",
    "Pmi;X, ERROR PARAMETRES",
    "Pr;blue, ERROR PARAMETRES",
    "Pcom;1;9600;N;8;1;ACK/NACK, OK",
    "Pcom;1;9600;N;8;1, OK",
    "Wcb, ERROR PARAMETRES",
    "Wcb;q;0, ERROR PARAMETRES",
    "Wcb;k;256, ERROR PARAMETRES",
    "Wcb;k;x, ERROR PARAMETRES",
    "Wcb;k;255, OK"
  })
  void each_parameter_is_looked_at(String command, String reply) throws Exception {
    assertEquals(reply, host.ask(command));
  }

  @Test
  void sensors_say_where_the_card_is() throws Exception {
    assertEquals("0,00 Volts", host.ask("Rse;p"));
    host.begin();
    assertEquals("5,00 Volts", host.ask("Rse;p"));
  }

  @Test
  void a_ribbon_that_is_not_fitted_is_a_ribbon_error_and_kept() throws Exception {
    for (String ribbon : List.of("k", "h")) {
      host.ask("Pr;" + ribbon);
      assertEquals("ERROR RIBBON", host.ask("Ss"), ribbon);
    }
    assertEquals(2, host.printer.body().violations().size());
    assertEquals(0, host.printer.body().cards());
  }

  @Test
  void panels_come_in_the_order_of_the_ribbon() throws Exception {
    host.begin();
    assertEquals("OK", host.panel('m'));
    assertEquals("ERROR PARAMETRES", host.panel('y'));
    assertTrue(lastViolation().contains("after MAGENTA"), lastViolation());
  }

  @Test
  void a_black_ribbon_takes_no_colour() throws Exception {
    black();
    host.begin();
    assertEquals("ERROR PARAMETRES", host.panel('y'));
    assertTrue(lastViolation().contains("on a black ribbon"), lastViolation());
  }

  @Test
  void a_panel_needs_its_side_for_each_card() throws Exception {
    black();
    assertEquals("OK", host.blackCard());
    assertEquals("OK", host.ask("Ss"));
    assertEquals("ERROR PARAMETRES", host.panel('k'));
  }

  @Test
  void a_card_is_not_inserted_between_start_and_end() throws Exception {
    host.begin();
    assertEquals("ERROR PARAMETRES", host.ask("Si"));
    assertTrue(lastViolation().contains("Si between"), lastViolation());
  }

  @Test
  void a_rejected_card_ends_its_sequence() throws Exception {
    host.begin();
    assertEquals("OK", host.ask("Ser"));
    assertEquals("ERROR PARAMETRES", host.ask("Se"));
  }

  @Test
  void a_damaged_panel_is_printed_and_kept() throws Exception {
    host.begin();
    assertEquals("OK", host.ask("Dbc;y;32;2;ab"));
    assertTrue(lastViolation().contains("panel YELLOW"), lastViolation());
  }

  @Test
  void what_is_no_command_is_kept_and_answered_only_when_it_ended() throws Exception {
    assertEquals("ERROR PARAMETRES", host.ask("Db;x;32;zz"));
    assertTrue(lastViolation().contains("no such panel"), lastViolation());
    host.send("\u001bRt");
    assertEquals("VIRT-EVOLIS-0001", host.ask("Rsn"));
    assertTrue(lastViolation().contains("ESC inside"), lastViolation());
  }

  @Test
  void a_bitmap_is_not_filled_in_a_sequence_whose_errors_the_printer_owns() throws Exception {
    host.begin();
    host.ask("Pem;16");
    assertEquals("ERROR PARAMETRES", host.ask("Wcb;o;255"));
    host.ask("Pem;18");
    assertEquals("OK", host.ask("Wcb;o;255"));
  }

  @Test
  void a_filled_overlay_is_printed_once_and_a_cleared_one_not() throws Exception {
    host.ask("Wcb;o;255");
    host.begin();
    host.panel('y');
    host.ask("Se");
    assertEquals("2", host.ask("Rco;p"));
    host.begin();
    host.panel('y');
    assertEquals("OK", host.panel('o'));
    host.ask("Se");
    assertEquals("4", host.ask("Rco;p"));
    host.ask("Wcb;o;0");
    host.begin();
    host.panel('y');
    host.ask("Se");
    assertEquals("5", host.ask("Rco;p"));
  }

  @Test
  void settings_are_saved_only_when_asked() throws Exception {
    host.close();
    Path state = folder.resolve("state.json");
    for (String[] step : new String[][] {{"Pem;2", "Pmi;B;s"}, {"Rok", "Rok"}}) {
      try (AskedPrinter again = new AskedPrinter(folder, o -> o.withStateFile(state))) {
        if (step[0].equals("Rok")) {
          assertEquals("0", again.ask("Rem"));
          assertEquals("B", again.ask("Rmi"));
        }
        again.ask(step[0]);
        again.ask(step[1]);
      }
    }
  }

  @Test
  void a_half_panel_goes_with_a_half_ribbon_and_a_whole_one_with_a_whole() throws Exception {
    assertEquals("OK", host.begin());
    assertEquals("ERROR PARAMETRES", host.ask("Dbpc;y;32;0;2;\u0080\0"));
    assertEquals("a half panel YELLOW on this ribbon", lastViolation());
    host.close();
    host = new AskedPrinter(folder.resolve("out"), o -> o.withRibbon(RibbonKind.HALF_YMCKO));
    assertEquals("ERROR RIBBON", host.ask("Pr;ymcko").equals("OK") ? host.ask("Ss") : "");
    assertEquals("OK", host.ask("Pr;ymckos"));
    assertEquals("OK", host.begin());
    assertEquals("ERROR PARAMETRES", host.panel('y'));
    assertEquals("a whole panel YELLOW on this ribbon", lastViolation());
    int before = host.printer.body().violations().size();
    assertEquals("OK", host.ask("Dbpc;y;32;1000;4;\u0080\0\u0080\0"));
    assertEquals("OK", host.ask("Dbpc;m;32;1015;2;\u0080\0"));
    assertEquals(before, host.printer.body().violations().size());
    assertEquals("OK", host.ask("Dbpc;c;32;1015;4;\u0080\0\u0080\0"), "printed as garbage");
    assertTrue(lastViolation().contains("2 bytes stand after the last line"), lastViolation());
  }

  @Test
  void only_what_is_in_memory_is_printed_again() throws Exception {
    assertEquals("ERROR PARAMETRES", host.ask("Ssd"));
    assertEquals("OK", host.begin());
    assertEquals("ERROR PARAMETRES", host.ask("Ssd;y"));
    assertEquals("panel YELLOW again, which is not in memory", lastViolation());
    assertEquals("OK", host.panel('y'));
    assertEquals("ERROR PARAMETRES", host.ask("Sp;y"), "it came already");
    host.ask("Ser");
    assertEquals("OK", host.begin());
    assertEquals("OK", host.ask("Sp;y"));
    assertEquals("1", host.ask("Rco;p"), "at once");
    host.ask("Ser");
    assertEquals("OK", host.ask("Wcb;y"));
    assertEquals("OK", host.begin());
    assertEquals("ERROR PARAMETRES", host.ask("Ssd;y"), "cleared");
  }

  @Test
  void the_newest_hundred_violations_are_kept() throws Exception {
    for (int i = 0; i < 100; i++) {
      host.ask("Se");
    }
    host.ask("Sr");
    assertEquals(100, host.printer.body().violations().size());
    assertTrue(lastViolation().contains("Sr outside"), lastViolation());
  }

  @Test
  void a_virtual_printer_does_not_pass_for_a_real_one() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new AskedPrinter(folder, o -> o.withSerial("10000123")));
  }
}

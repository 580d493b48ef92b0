package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob.Sending;
import id.kia.drivers.PrintOffset;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An offset that a person measured, and test cards that choose how they travel. */
class EvolisOffsetTest {
  private static final PrinterProfile MEASURED =
      EvolisBench.COLOUR.commissioned(true, Optional.of(new PrintOffset(-7, 6)));

  private final ScriptedPrinter script = new ScriptedPrinter();

  @Test
  void it_is_sent_with_the_set_up_at_each_identification() throws Exception {
    EvolisPrinter printer = script.open(MEASURED);
    printer.identify();
    assertEquals(List.of("Pr;ymcko", "Pmi;F", "Px;-7", "Py;6"), setUp());
    printer.identify();
    assertEquals(2, script.heard().stream().filter("Px;-7"::equals).count());
    Map<String, String> settings = printer.snapshot().settings();
    assertEquals("-7", settings.get("Px"), "part of the fingerprint");
    assertEquals("6", settings.get("Py"));
  }

  @Test
  void a_machine_that_nobody_measured_keeps_its_own() throws Exception {
    EvolisPrinter printer = script.open(EvolisBench.COLOUR);
    printer.identify();
    assertFalse(script.heard().stream().anyMatch(command -> command.startsWith("Px")));
    assertFalse(printer.snapshot().settings().containsKey("Px"));
  }

  @Test
  void a_firmware_that_does_not_know_it_prints_on_and_says_so_in_its_settings() throws Exception {
    script.with("Px;-7", "ERROR CDE").with("Py;6", "ERROR CDE");
    EvolisPrinter printer = script.open(MEASURED);
    printer.identify();
    assertEquals("ERROR CDE", printer.snapshot().settings().get("Px"));
  }

  @Test
  void more_than_a_hundred_dots_is_no_offset() {
    assertThrows(IllegalArgumentException.class, () -> new PrintOffset(101, 0));
    assertThrows(IllegalArgumentException.class, () -> new PrintOffset(0, -101));
  }

  @Test
  void a_test_card_is_never_fitted_and_travels_as_it_is_told() {
    PrinterProfile fitted =
        new PrinterProfile(RibbonKind.YMCKO, 115_200, true, true, true, PanelForm.FITTED);
    PanelForm rounded = new PanelForm(PanelForm.FITTED.levels(), 0, false);
    assertTrue(EvolisJob.Options.of(fitted, Sending.AS_SET).fits());
    assertEquals(
        new EvolisJob.Options(true, true, rounded), EvolisJob.Options.of(fitted, Sending.ROUNDED));
    assertEquals(
        new EvolisJob.Options(false, true, rounded), EvolisJob.Options.of(fitted, Sending.RAW));
    PrinterProfile raw = new PrinterProfile(RibbonKind.YMCKO, 115_200, false, true, true);
    assertEquals(
        new EvolisJob.Options(true, true, PanelForm.PLAIN),
        EvolisJob.Options.of(raw, Sending.COMPRESSED));
    assertEquals(
        new EvolisJob.Options(false, true, PanelForm.PLAIN),
        EvolisJob.Options.of(raw, Sending.ROUNDED));
  }

  private List<String> setUp() {
    List<String> heard = script.heard();
    int at = heard.indexOf("Pr;ymcko");
    return heard.subList(at, at + 4);
  }
}

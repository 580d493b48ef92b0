package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.Baseline;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.ReplyMode;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.Acknowledgement;
import id.kia.drivers.fault.PlannedFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A printer whose port is set to ACK and NACK: what goes wrong comes as a code. */
@Timeout(60)
class EvolisAckTest {
  private static final PrinterProfile ACK = EvolisBench.COLOUR.answering(ReplyMode.ACK_NACK);
  private static final PrintJob CARD = new PrintJob(RibbonKind.YMCKO, Pictures.withPhoto(1));

  @TempDir Path out;

  private EvolisBench bench(Acknowledgement form, String... faults) throws Exception {
    List<PlannedFault> planned = List.of(faults).stream().map(PlannedFault::parse).toList();
    EvolisBench bench =
        new EvolisBench(
            out,
            o ->
                o.withRibbon(RibbonKind.YMCKO)
                    .withFaults(planned)
                    .withAcknowledgement(form)
                    .withStateFile(out.resolve("state.json")));
    AckPort.set(bench.cable);
    return bench;
  }

  private static Evidence print(EvolisPrinter printer) throws Exception {
    Baseline before = EvolisBench.baseline(printer.recover(Optional.empty()).now(), CARD);
    return printer.print(CARD, before, PrintListener.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "BARE, ribbon-ended@panel:3, RIBBON_ENDED",
    "FULL, ribbon-ended@panel:3, RIBBON_ENDED",
    "BARE, feeder-empty@card:1, FEEDER_EMPTY",
    "FULL, feeder-empty@card:1, FEEDER_EMPTY",
    "FULL, cover-open@panel:2, COVER_OPEN",
    "BARE, jam@panel:2, MECHANICAL",
  })
  void a_code_has_its_condition_and_the_card_is_not_good(
      Acknowledgement form, String fault, Condition condition) throws Exception {
    try (EvolisBench bench = bench(form, fault);
        EvolisPrinter printer = bench.open(ACK)) {
      Evidence evidence = print(printer);
      assertTrue(!(evidence instanceof Evidence.Good), evidence.toString());
      assertTrue(evidence.facts().conditions().contains(condition), evidence.toString());
      assertEquals(List.of(), evidence.facts().said());
      assertEquals(List.of(), bench.printer.body().violations());
    }
  }

  @Test
  void the_virtual_printer_acknowledges_until_power_is_lost_and_wants_to_be_waited_for()
      throws Exception {
    try (EvolisBench bench =
        new EvolisBench(out, o -> o.withStateFile(out.resolve("state.json")))) {
      Wire host = bench.cable.host();
      AckPort.exchange(host, "\u001bPem;4\r", "OK\0");
      AckPort.exchange(host, "\u001bPmi;F\r", "\u0006");
      AckPort.exchange(host, "\u001bRem\r", "4\0");
      AckPort.exchange(host, "\u001bXyz\r", "\u00151");
      AckPort.exchange(host, "\u001bPmi;X\r", "\u00152");
      assertEquals(List.of(), bench.printer.body().violations());
      AckPort.exchange(host, "\u001bPmi;F\r\u001bPmi;B\r", "\u0006\u0006");
      assertEquals(
          List.of("a command before the one before it was acknowledged"),
          bench.printer.body().violations());
      bench.restart();
      AckPort.exchange(bench.cable.host(), "\u001bPmi;F\r", "OK\0");
    }
  }

  @Test
  void a_machine_that_acknowledges_is_not_understood_as_one_that_talks() throws Exception {
    try (EvolisBench bench = bench(Acknowledgement.BARE);
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      PrinterException refused = assertThrows(PrinterException.class, printer::identify);
      assertEquals(Set.of(Condition.COMMAND_REFUSED), refused.conditions());
      assertEquals(0, bench.printer.body().cards());
    }
  }

  @Test
  void a_machine_that_talks_is_understood_by_a_profile_of_acknowledgements() throws Exception {
    try (EvolisBench bench = new EvolisBench(out, o -> o.withRibbon(RibbonKind.YMCKO));
        EvolisPrinter printer = bench.open(ACK)) {
      assertInstanceOf(Evidence.Good.class, print(printer));
    }
  }

  @Test
  void the_port_stays_as_it_is_when_power_was_lost() throws Exception {
    try (EvolisBench bench = bench(Acknowledgement.FULL)) {
      try (EvolisPrinter printer = bench.open(ACK)) {
        assertInstanceOf(Evidence.Good.class, print(printer));
      }
      bench.restart();
      AckPort.exchange(bench.cable.host(), "\u001bPmi;F\r", "\u0006");
      try (EvolisPrinter printer = bench.open(ACK)) {
        assertInstanceOf(Evidence.Good.class, print(printer));
        assertEquals(List.of(), bench.printer.body().violations());
      }
    }
  }
}

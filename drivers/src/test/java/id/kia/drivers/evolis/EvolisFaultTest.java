package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.FinishedCard.Outcome;
import id.kia.drivers.fault.PlannedFault;
import id.kia.drivers.fault.PrinterFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of the machine, what the print says of it, and how the next card gets out. */
@Timeout(120)
class EvolisFaultTest {
  private static final PrintJob CARD = new PrintJob(RibbonKind.YMCKO, Pictures.smooth());

  @TempDir Path out;

  private EvolisBench bench(String... faults) throws Exception {
    List<PlannedFault> planned = List.of(faults).stream().map(PlannedFault::parse).toList();
    return new EvolisBench(out, o -> o.withRibbon(RibbonKind.YMCKO).withFaults(planned));
  }

  private static Baseline ready(EvolisPrinter printer) throws Exception {
    return EvolisBench.baseline(printer.recover(Optional.empty()).now(), CARD);
  }

  private static Evidence print(EvolisPrinter printer) throws Exception {
    return printer.print(CARD, ready(printer), PrintListener.NONE);
  }

  private static Reason reason(Evidence evidence) {
    return assertInstanceOf(Evidence.Unclear.class, evidence).reason();
  }

  @Test
  void an_empty_feeder_is_none_and_after_loading_the_card_comes() throws Exception {
    try (EvolisBench bench = bench("feeder-empty@card:1");
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      Evidence evidence = print(printer);
      assertInstanceOf(Evidence.None.class, evidence);
      assertTrue(evidence.facts().conditions().contains(Condition.FEEDER_EMPTY));
      assertInstanceOf(Evidence.None.class, print(printer), "seen before anything is sent");
      bench.printer.loadFeeder(1);
      assertInstanceOf(Evidence.Good.class, print(printer));
    }
  }

  @Test
  void a_ribbon_that_ends_in_mid_card_is_spoiled() throws Exception {
    try (EvolisBench bench = bench("ribbon-ended@panel:3");
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      Evidence evidence = print(printer);
      assertInstanceOf(Evidence.Spoiled.class, evidence);
      assertTrue(evidence.facts().conditions().contains(Condition.RIBBON_ENDED));
      assertEquals(2, bench.printer.body().panels());
      assertInstanceOf(Evidence.None.class, print(printer));
      bench.printer.fitRibbon(RibbonKind.YMCKO, 200);
      assertInstanceOf(Evidence.Good.class, print(printer));
      assertEquals(199, bench.printer.body().ribbonCardsLeft());
    }
  }

  @Test
  void a_spoiled_card_skips_the_rest_of_its_set() throws Exception {
    try (EvolisBench bench = bench("feeder-empty@card:9");
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      bench.printer.fitRibbon(RibbonKind.YMCKO, 2);
      Baseline before = ready(printer);
      byte[] job = EvolisJob.encode(CARD, EvolisJob.Options.COMPRESSED);
      bench.dyingHost(job, job.length - 4);
      try (EvolisPrinter again = bench.open(EvolisBench.COLOUR)) {
        Evidence spoiled = again.recover(Optional.of(before)).evidence().orElseThrow();
        assertInstanceOf(Evidence.Spoiled.class, spoiled);
        assertInstanceOf(Evidence.Good.class, print(again));
        assertEquals(0, bench.printer.body().ribbonCardsLeft());
        assertInstanceOf(Evidence.None.class, print(again), "the set of the spoiled card is gone");
      }
    }
  }

  @Test
  void an_open_cover_leaves_the_card_inside_and_closing_it_lets_it_be_put_aside() throws Exception {
    try (EvolisBench bench = bench("cover-open@panel:4");
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      Baseline before = ready(printer);
      Evidence evidence = printer.print(CARD, before, PrintListener.NONE);
      assertEquals(Reason.CARD_STUCK, reason(evidence));
      assertTrue(evidence.facts().conditions().contains(Condition.COVER_OPEN));
      bench.printer.closeCover();
      Evidence later = printer.recover(Optional.of(before)).evidence().orElseThrow();
      assertInstanceOf(Evidence.Spoiled.class, later);
    }
  }

  @Test
  void a_cover_open_before_the_card_is_none() throws Exception {
    try (EvolisBench bench = bench();
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      Baseline before = ready(printer);
      bench.printer.openCover();
      Evidence evidence = printer.print(CARD, before, PrintListener.NONE);
      assertInstanceOf(Evidence.None.class, evidence);
      assertTrue(evidence.facts().conditions().contains(Condition.COVER_OPEN));
    }
  }

  @Test
  void a_jammed_card_that_a_hand_took_out_stays_unclear() throws Exception {
    try (EvolisBench bench = bench("jam@panel:2");
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      Baseline before = ready(printer);
      Evidence evidence = printer.print(CARD, before, PrintListener.NONE);
      assertEquals(Reason.CARD_STUCK, reason(evidence));
      assertTrue(evidence.facts().conditions().contains(Condition.CARD_JAM));
      bench.printer.clearJam();
      Evidence later = printer.recover(Optional.of(before)).evidence().orElseThrow();
      assertEquals(Reason.COUNTERS_DO_NOT_FIT, reason(later));
      assertEquals(Outcome.REMOVED, bench.printer.body().lastCard().orElseThrow().outcome());
      assertInstanceOf(Evidence.Good.class, print(printer));
    }
  }

  @Test
  void a_card_that_nobody_took_keeps_the_next_one_inside() throws Exception {
    try (EvolisBench bench =
            new EvolisBench(out, o -> o.withRibbon(RibbonKind.YMCKO).withSlot(Optional.empty()));
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      assertInstanceOf(Evidence.Good.class, print(printer));
      Evidence second = print(printer);
      assertInstanceOf(Evidence.Spoiled.class, second);
      assertTrue(second.facts().conditions().contains(Condition.HOPPER_FULL));
      assertTrue(bench.printer.takeCard());
      assertInstanceOf(Evidence.Good.class, print(printer));
    }
  }

  @Test
  void power_that_goes_in_a_panel_is_lost_and_then_spoiled() throws Exception {
    try (EvolisBench bench = bench("power-cut@panel:2");
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      Baseline before = ready(printer);
      assertEquals(Reason.SILENT, reason(printer.print(CARD, before, PrintListener.NONE)));
      bench.printer.powerOn();
      Evidence later = printer.recover(Optional.of(before)).evidence().orElseThrow();
      assertInstanceOf(Evidence.Spoiled.class, later);
    }
  }

  @Test
  void power_that_goes_after_some_bytes_leaves_no_card_to_doubt() throws Exception {
    try (EvolisBench bench = bench("power-cut@bytes:120000:50");
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      Baseline before = ready(printer);
      Evidence evidence = printer.print(CARD, before, PrintListener.NONE);
      // The power is back before the host gives up, so it learns at once what happened.
      boolean settled =
          evidence instanceof Evidence.Spoiled || evidence instanceof Evidence.Unclear;
      assertTrue(settled, () -> "was " + evidence);
      Evidence later = printer.recover(Optional.of(before)).evidence().orElseThrow();
      assertTrue(!(later instanceof Evidence.Good), () -> "was " + later);
      assertEquals(CardPosition.NONE, printer.snapshot().position());
    }
  }

  @Test
  void a_pulled_plug_is_lost_and_after_plugging_in_the_half_card_is_put_aside() throws Exception {
    try (EvolisBench bench = bench("unplug@bytes:120000")) {
      Baseline before;
      try (EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
        before = ready(printer);
        Evidence evidence = printer.print(CARD, before, PrintListener.NONE);
        assertEquals(Reason.SILENT, reason(evidence));
        assertTrue(evidence.facts().conditions().contains(Condition.LINE_LOST));
      }
      bench.printer.plug();
      try (EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
        Evidence later = printer.recover(Optional.of(before)).evidence().orElseThrow();
        assertInstanceOf(Evidence.Spoiled.class, later);
      }
    }
  }

  @Test
  void a_busy_printer_is_reset_only_when_no_card_is_unsettled() throws Exception {
    try (EvolisBench bench = bench();
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      Baseline before = ready(printer);
      bench.printer.inflict(PrinterFault.BUSY_STUCK);
      var busy = assertThrows(PrinterException.class, () -> printer.recover(Optional.of(before)));
      assertEquals(Set.of(Condition.SILENT), busy.conditions());
      assertEquals(List.of(PrinterFault.BUSY_STUCK), bench.printer.standing(), "no reset yet");
      var _ = printer.recover(Optional.empty());
      assertEquals(List.of(), bench.printer.standing());
    }
  }

  @Test
  void a_printer_that_falls_silent_is_lost_until_it_speaks() throws Exception {
    try (EvolisBench bench = bench("silence@panel:1");
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      Baseline before = ready(printer);
      Evidence evidence = printer.print(CARD, before, PrintListener.NONE);
      assertEquals(Reason.SILENT, reason(evidence));
      assertTrue(evidence.facts().conditions().contains(Condition.SILENT));
      bench.printer.powerOff();
      bench.printer.powerOn();
      Evidence later = printer.recover(Optional.of(before)).evidence().orElseThrow();
      assertInstanceOf(Evidence.Spoiled.class, later);
    }
  }
}

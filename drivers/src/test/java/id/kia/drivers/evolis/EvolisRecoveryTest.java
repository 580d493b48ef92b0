package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Recovery;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.FinishedCard.Outcome;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host dies at some byte of a card; the next one finds out what became of it. */
@Timeout(120)
class EvolisRecoveryTest {
  private static final PrintJob CARD = new PrintJob(RibbonKind.YMCKO, Pictures.smooth());
  private static final byte[] JOB = EvolisJob.encode(CARD, EvolisJob.Options.COMPRESSED);
  private static final PrinterProfile UNSURE =
      new PrinterProfile(RibbonKind.YMCKO, 10_000_000, true, false, true);
  private static final PrinterProfile NO_BOX =
      new PrinterProfile(RibbonKind.YMCKO, 10_000_000, true, true, false);

  @TempDir Path folder;

  private EvolisBench bench(UnaryOperator<VirtualPrinterOptions> how) throws Exception {
    return new EvolisBench(folder.resolve("out"), o -> how.apply(o.withRibbon(RibbonKind.YMCKO)));
  }

  private static Baseline begin(EvolisBench bench) throws Exception {
    try (EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      return EvolisBench.baseline(printer.recover(Optional.empty()).now(), CARD);
    }
  }

  private static Recovery recover(EvolisBench bench, Baseline before) throws Exception {
    return recover(bench, before, EvolisBench.COLOUR);
  }

  private static Recovery recover(EvolisBench bench, Baseline before, PrinterProfile profile)
      throws Exception {
    try (EvolisPrinter printer = bench.open(profile)) {
      return printer.recover(Optional.of(before));
    }
  }

  private static int positionOf(String text, int after) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    for (int at = after; at < JOB.length - wanted.length; at++) {
      if (java.util.Arrays.equals(JOB, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new AssertionError(text + " is not in the job");
  }

  private static Reason reason(Recovery recovery) {
    return assertInstanceOf(Evidence.Unclear.class, recovery.evidence().orElseThrow()).reason();
  }

  @Test
  void dead_between_start_and_first_byte_is_none() throws Exception {
    try (EvolisBench bench = bench(o -> o)) {
      Baseline before = begin(bench);
      Recovery recovery = recover(bench, before);
      assertInstanceOf(Evidence.None.class, recovery.evidence().orElseThrow());
    }
  }

  @Test
  void dead_in_the_middle_of_the_first_panel_is_spoiled_and_the_next_card_is_good()
      throws Exception {
    try (EvolisBench bench = bench(o -> o)) {
      Baseline before = begin(bench);
      bench.dyingHost(JOB, positionOf("\u001bDbc;y", 0) + 5000);
      Recovery recovery = recover(bench, before);
      Evidence.Spoiled spoiled =
          assertInstanceOf(Evidence.Spoiled.class, recovery.evidence().orElseThrow());
      assertTrue(spoiled.facts().filled());
      assertTrue(spoiled.facts().rejected());
      assertEquals(CardPosition.NONE, recovery.now().position());
      assertEquals(1, bench.printer.body().rejectBox());
      assertEquals(Outcome.REJECTED, bench.printer.body().lastCard().orElseThrow().outcome());
      printsGood(bench);
      assertEquals(2, bench.printer.body().cards());
      assertEquals(Outcome.GOOD, bench.printer.body().lastCard().orElseThrow().outcome());
    }
  }

  private static void printsGood(EvolisBench bench) throws Exception {
    try (EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      Recovery clean = printer.recover(Optional.empty());
      assertFalse(clean.now().powerWasLost());
      Evidence next =
          printer.print(CARD, EvolisBench.baseline(clean.now(), CARD), PrintListener.NONE);
      assertInstanceOf(Evidence.Good.class, next);
    }
  }

  @Test
  void identify_first_finds_the_half_panel_too_and_recovery_still_knows() throws Exception {
    try (EvolisBench bench = bench(o -> o)) {
      Baseline before = begin(bench);
      bench.dyingHost(JOB, positionOf("\u001bDbc;m", 0) + 5000);
      try (EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
        assertEquals(before.serial(), printer.identify().serial());
        Evidence evidence = printer.recover(Optional.of(before)).evidence().orElseThrow();
        assertTrue(assertInstanceOf(Evidence.Spoiled.class, evidence).facts().filled());
      }
    }
  }

  @Test
  void dead_inside_a_header_needs_no_fill_and_is_spoiled() throws Exception {
    try (EvolisBench bench = bench(o -> o)) {
      Baseline before = begin(bench);
      bench.dyingHost(JOB, positionOf("\u001bDbc;c", 0) + 7);
      Evidence evidence = recover(bench, before).evidence().orElseThrow();
      assertFalse(assertInstanceOf(Evidence.Spoiled.class, evidence).facts().filled());
    }
  }

  @Test
  void dead_before_the_last_command_is_spoiled() throws Exception {
    try (EvolisBench bench = bench(o -> o)) {
      Baseline before = begin(bench);
      bench.dyingHost(JOB, JOB.length - 4);
      Evidence evidence = recover(bench, before).evidence().orElseThrow();
      assertInstanceOf(Evidence.Spoiled.class, evidence);
      assertEquals(3, bench.printer.body().panels());
    }
  }

  @Test
  void dead_after_the_last_command_is_good() throws Exception {
    try (EvolisBench bench = bench(o -> o)) {
      Baseline before = begin(bench);
      bench.dyingHost(JOB, JOB.length);
      Evidence evidence = recover(bench, before).evidence().orElseThrow();
      assertInstanceOf(Evidence.Good.class, evidence);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void dead_at_any_byte_is_never_good_and_the_next_card_is(long seed) throws Exception {
    int at = new SplittableRandom(seed).nextInt(JOB.length - 1);
    try (EvolisBench bench = bench(o -> o)) {
      Baseline before = begin(bench);
      bench.dyingHost(JOB, at);
      Evidence evidence = recover(bench, before).evidence().orElseThrow();
      boolean settled = evidence instanceof Evidence.Spoiled || evidence instanceof Evidence.None;
      assertTrue(settled, "seed " + seed + ", byte " + at + ": " + evidence);
      printsGood(bench);
    }
  }

  @Test
  void another_printer_settles_nothing_and_its_card_is_left_alone() throws Exception {
    try (EvolisBench bench = bench(o -> o)) {
      Baseline mine = begin(bench);
      Baseline other =
          new Baseline("VIRT-OTHER", mine.counters(), mine.position(), mine.panelsOfJob());
      bench.dyingHost(JOB, JOB.length - 4);
      Recovery recovery = recover(bench, other);
      assertEquals(Reason.OTHER_PRINTER, reason(recovery));
      assertEquals(CardPosition.INSIDE, recovery.now().position());
      try (EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
        assertTrue(printer.recover(Optional.empty()).strayCardRejected());
      }
    }
  }

  @Test
  void without_a_reject_box_a_person_has_to_look() throws Exception {
    try (EvolisBench bench = bench(VirtualPrinterOptions::withoutRejectBox)) {
      Baseline before = begin(bench);
      bench.dyingHost(JOB, JOB.length - 4);
      assertEquals(Reason.CARD_STUCK, reason(recover(bench, before, NO_BOX)));
      assertEquals(Reason.CARD_STUCK, reason(recover(bench, before, EvolisBench.COLOUR)));
    }
  }

  @Test
  void a_power_cut_in_mid_card_is_unclear_unless_counters_are_known_to_survive() throws Exception {
    Path state = folder.resolve("state.json");
    try (EvolisBench bench = bench(o -> o.withStateFile(state))) {
      Baseline before = begin(bench);
      bench.dyingHost(JOB, positionOf("\u001bDbc;c", 0));
      try (EvolisPrinter printer = bench.open(UNSURE)) {
        printer.identify(); // so the printer has taken all that came before
      }
      bench.restart();
      assertTrue(bench.printer.body().cardInside());
      Recovery unsure = recover(bench, before, UNSURE);
      assertEquals(Reason.POWER_LOST, reason(unsure));
      assertEquals(1, bench.printer.body().rejectBox(), "the machine is free again");
      assertTrue(unsure.now().powerWasLost(), "the mark comes back only without a job");
    }
  }

  @Test
  void with_surviving_counters_a_power_cut_in_mid_card_is_spoiled() throws Exception {
    Path state = folder.resolve("state.json");
    try (EvolisBench bench = bench(o -> o.withStateFile(state))) {
      Baseline before = begin(bench);
      bench.dyingHost(JOB, positionOf("\u001bDbc;c", 0));
      try (EvolisPrinter printer = bench.open(UNSURE)) {
        printer.identify();
      }
      bench.restart();
      Evidence evidence = recover(bench, before).evidence().orElseThrow();
      assertInstanceOf(Evidence.Spoiled.class, evidence);
      assertEquals(1, bench.printer.body().panels());
    }
  }

  @Test
  void a_power_cut_after_a_good_card_keeps_it_good_only_with_surviving_counters() throws Exception {
    Path state = folder.resolve("state.json");
    try (EvolisBench bench = bench(o -> o.withStateFile(state))) {
      Baseline before = begin(bench);
      bench.dyingHost(JOB, JOB.length);
      try (EvolisPrinter printer = bench.open(UNSURE)) {
        printer.identify();
      }
      bench.restart();
      assertEquals(Reason.POWER_LOST, reason(recover(bench, before, UNSURE)));
      assertInstanceOf(Evidence.Good.class, recover(bench, before).evidence().orElseThrow());
    }
  }
}

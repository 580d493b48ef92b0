package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterException;
import id.kia.drivers.Recovery;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.codec.Panel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A printer of unknown state is found as soon as it can answer, and never waited for for ever. */
@Timeout(60)
class EvolisWakingTest {
  private static final PrintJob CARD = new PrintJob(RibbonKind.YMCKO, Pictures.smooth());
  private static final byte[] JOB = EvolisJob.encode(CARD, EvolisJob.Options.COMPRESSED);

  /** Patient as with a real machine: nothing here may need that patience. */
  private static final EvolisTiming PATIENT =
      new EvolisTiming(
          Duration.ofMillis(1500),
          Duration.ofMinutes(10),
          Duration.ofMinutes(10),
          Duration.ofMillis(100),
          Duration.ofMillis(100),
          Duration.ofMillis(10),
          Duration.ofMillis(10));

  /** Takes no answer for long enough to be filled, but then has the patience of a real one. */
  private static final EvolisTiming FILLS_SOON =
      new EvolisTiming(
          Duration.ofMillis(200),
          Duration.ofMinutes(10),
          Duration.ofMillis(100),
          Duration.ofMillis(100),
          Duration.ofMillis(100),
          Duration.ofMillis(10),
          Duration.ofMillis(10));

  @TempDir Path folder;

  private EvolisBench bench() throws Exception {
    return new EvolisBench(folder.resolve("out"), o -> o.withRibbon(RibbonKind.YMCKO));
  }

  private static EvolisPrinter open(EvolisBench bench, EvolisTiming timing) {
    return new EvolisPrinter(bench.cable.host(), EvolisBench.COLOUR, System::nanoTime, timing);
  }

  private static CompletableFuture<Recovery> recovering(
      EvolisPrinter printer, Optional<Baseline> unfinished) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return printer.recover(unfinished);
          } catch (PrinterException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void awaitBytes(EvolisBench bench, long count) throws Exception {
    while (bench.printer.body().lineBytes() < count) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  @Test
  void a_printer_switched_on_while_it_is_asked_is_found_at_the_next_question() throws Exception {
    try (EvolisBench bench = bench();
        EvolisPrinter printer = open(bench, PATIENT)) {
      bench.printer.powerOff();
      CompletableFuture<Recovery> recovery = recovering(printer, Optional.empty());
      awaitBytes(bench, 5);
      bench.printer.powerOn();
      assertFalse(recovery.get(20, TimeUnit.SECONDS).now().powerWasLost());
      assertTrue(bench.printer.body().lineBytes() < 10_000, "nothing had to be filled");
    }
  }

  @Test
  void a_printer_switched_on_after_the_fill_is_found_at_the_next_question() throws Exception {
    try (EvolisBench bench = bench()) {
      Baseline before;
      try (EvolisPrinter printer = open(bench, PATIENT)) {
        before = EvolisBench.baseline(printer.recover(Optional.empty()).now(), CARD);
      }
      bench.dyingHost(JOB, 50_000);
      awaitBytes(bench, 50_000);
      bench.printer.powerOff();
      long soFar = bench.printer.body().lineBytes();
      try (EvolisPrinter printer = open(bench, FILLS_SOON)) {
        CompletableFuture<Recovery> recovery = recovering(printer, Optional.of(before));
        awaitBytes(bench, soFar + Panel.YELLOW.rawBytes() + 20);
        bench.printer.powerOn();
        Evidence evidence = recovery.get(20, TimeUnit.SECONDS).evidence().orElseThrow();
        assertInstanceOf(Evidence.Spoiled.class, evidence);
      }
    }
  }

  @Test
  void a_printer_that_stays_silent_gets_one_raw_panel_of_zero_dots_and_no_more() throws Exception {
    try (EvolisBench bench = bench();
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      bench.printer.powerOff();
      PrinterException silent = assertThrows(PrinterException.class, printer::identify);
      assertEquals(Set.of(Condition.SILENT), silent.conditions());
      long bytes = bench.printer.body().lineBytes();
      long raw = Panel.YELLOW.rawBytes();
      assertTrue(bytes >= raw && bytes < raw + 8192, "was " + bytes);
    }
  }

  @Test
  void a_fill_ends_where_the_panel_ends() throws Exception {
    int panelEnd = new String(JOB, StandardCharsets.ISO_8859_1).indexOf("\u001bDbc;m") - 1;
    try (EvolisBench bench = bench()) {
      Baseline before;
      try (EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
        before = EvolisBench.baseline(printer.recover(Optional.empty()).now(), CARD);
      }
      bench.dyingHost(JOB, panelEnd - 100);
      long sent = bench.printer.body().lineBytes() + MemoryCable.HOLDS_BYTES;
      try (EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
        var _ = printer.recover(Optional.of(before));
      }
      long fill = bench.printer.body().lineBytes() - sent;
      assertTrue(fill < Panel.YELLOW.rawBytes() / 2, "was " + fill);
    }
  }

  @Test
  void a_job_is_filled_once_and_the_next_one_is_judged_for_itself() throws Exception {
    ScriptedPrinter script = new ScriptedPrinter().with("Rsn", "", "", "", "VIRT-1");
    Baseline before = new Baseline("VIRT-1", new Counters(10, 2), CardPosition.NONE, 5);
    script.with("Rco;p", "15").with("Rco;c", "3");
    EvolisPrinter printer = script.open(EvolisBench.COLOUR);
    assertInstanceOf(
        Evidence.Unclear.class, printer.recover(Optional.of(before)).evidence().orElseThrow());
    assertInstanceOf(
        Evidence.Good.class, printer.recover(Optional.of(before)).evidence().orElseThrow());
  }

  @Test
  void a_busy_printer_that_answers_the_first_question_late_was_not_in_a_panel() throws Exception {
    int raw = Panel.YELLOW.rawBytes();
    Wire busy = new Talking("VIRT-1\0", heard -> heard > raw);
    assertFalse(new EvolisWaking(line(busy, FILLS_SOON), Panel.YELLOW.rawBytes()).wake());
  }

  @Test
  void a_printer_that_answers_only_a_question_after_the_fill_was_filled() throws Exception {
    // Whole chunks of zero dots, the CR, and more questions than fit before the fill.
    int fill = Math.ceilDiv(Panel.YELLOW.rawBytes(), 4096) * 4096 + 1 + 4 * 5;
    Wire filled = new Talking("VIRT-1\0", heard -> heard > fill);
    assertTrue(new EvolisWaking(line(filled, FILLS_SOON), Panel.YELLOW.rawBytes()).wake());
  }

  private static EvolisLine line(Wire wire, EvolisTiming timing) {
    return new EvolisLine(wire, System::nanoTime, timing, EvolisBench.COLOUR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ERROR\0", "OK\0", "VIRT-1\0"})
  void a_device_that_babbles_without_end_does_not_hold_the_thread(String words) {
    EvolisTiming quick =
        new EvolisTiming(
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(5),
            Duration.ofMillis(2),
            Duration.ofMillis(5),
            Duration.ofMillis(1),
            Duration.ofMillis(1));
    EvolisPrinter printer =
        new EvolisPrinter(
            new Talking(words, heard -> true), EvolisBench.COLOUR, System::nanoTime, quick);
    assertThrows(PrinterException.class, printer::identify);
    assertThrows(PrinterException.class, () -> printer.recover(Optional.empty()));
  }

  /** Says the same at each read that may take time, once it has heard enough. */
  private static final class Talking implements Wire {
    private final byte[] words;
    private final IntPredicate enough;
    private int heard;

    Talking(String words, IntPredicate enough) {
      this.words = words.getBytes(StandardCharsets.US_ASCII);
      this.enough = enough;
    }

    @Override
    public String name() {
      return "talker";
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) {
      if (atMost.isZero()) {
        return 0;
      }
      if (!enough.test(heard)) {
        LockSupport.parkNanos(atMost.toNanos());
        return 0;
      }
      System.arraycopy(words, 0, into, offset, words.length);
      return words.length;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) {
      heard += length;
    }

    @Override
    public void discardInput() {}

    @Override
    public void close() {}
  }
}

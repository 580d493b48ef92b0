package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.FinishedCard.Outcome;
import id.kia.drivers.evolis.virtual.PrinterBody.Ribbon;
import id.kia.drivers.fault.PrinterFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the machine does and says when it lacks something or is disturbed. */
@Timeout(60)
class VirtualMechanicsTest {
  @TempDir Path folder;

  private AskedPrinter colour(UnaryOperator<VirtualPrinterOptions> how) throws Exception {
    return new AskedPrinter(folder.resolve("out"), o -> how.apply(o.withRibbon(RibbonKind.YMCKO)));
  }

  private AskedPrinter black(UnaryOperator<VirtualPrinterOptions> how) throws Exception {
    return new AskedPrinter(
        folder.resolve("out"), o -> how.apply(o.withRibbon(RibbonKind.K_BLACK)));
  }

  @Test
  void an_empty_feeder_is_told_and_draws_no_card() throws Exception {
    try (AskedPrinter host = colour(o -> o.withStock(200, 0))) {
      assertEquals("3", host.ask("Sk;f"));
      assertEquals("FEEDER EMPTY", host.ask("Ss"));
      assertEquals("0", host.ask("Rco;c"));
      host.printer.loadFeeder(10);
      assertEquals("0", host.ask("Sk;f"));
      assertEquals("3", host.ask("Sk;w"), "few are left");
      assertEquals("OK", host.ask("Ss"));
    }
  }

  @Test
  void a_ribbon_without_a_whole_set_is_told_before_a_card_is_drawn() throws Exception {
    try (AskedPrinter host = black(o -> o.withStock(1, 5))) {
      assertEquals("OK", host.blackCard(), "the last set is a whole set");
      assertEquals("ERROR RIBBON", host.ask("Rcr"));
      assertEquals("0", host.ask("Rco;l"));
      assertEquals("ERROR RIBBON", host.ask("Ss"));
      assertEquals("1", host.ask("Rco;c"));
      host.printer.fitRibbon(RibbonKind.K_BLACK, 9);
      host.printer.inflict(PrinterFault.RIBBON_ENDED);
      assertEquals("ERROR RIBBON", host.ask("Rcr"), "torn with sets left");
      assertEquals("0", host.ask("Rco;l"));
      host.printer.fitRibbon(RibbonKind.K_BLACK, 9);
      assertEquals("OK", host.begin());
      host.printer.fitRibbon(RibbonKind.K_BLACK, 0);
      host.panel('k');
      assertEquals("ERROR RIBBON", host.ask("Se"), "an empty roll was fitted meanwhile");
    }
  }

  @Test
  void a_ribbon_in_somebodys_hand_prints_nothing_and_goes_on_where_it_was() throws Exception {
    try (AskedPrinter host = black(o -> o.withStock(7, 5))) {
      host.printer.takeOutRibbon();
      assertTrue(host.printer.body().ribbonOut());
      assertEquals("ERROR RIBBON", host.ask("Rcr"));
      assertEquals("ERROR RIBBON", host.ask("Ss"));
      assertEquals("0", host.ask("Rco;c"));
      host.printer.putInRibbon();
      assertEquals("OK", host.begin());
      host.panel('k');
      host.printer.takeOutRibbon();
      assertEquals("ERROR RIBBON", host.ask("Se"), "taken out over a card");
      host.printer.putInRibbon();
      assertEquals(7, host.printer.body().ribbonCardsLeft(), "nothing of it is gone");
    }
  }

  @Test
  void a_cleaning_card_lies_there_until_somebody_takes_it() throws Exception {
    try (AskedPrinter host = black(o -> o)) {
      assertFalse(host.printer.body().cleaningCard());
      host.printer.putInCleaningCard();
      assertEquals("OK", host.blackCard(), "it is no blank");
      assertTrue(host.printer.body().cleaningCard());
      host.printer.takeOutCleaningCard();
      assertFalse(host.printer.body().cleaningCard());
    }
  }

  @Test
  void nothing_moves_under_an_open_cover() throws Exception {
    try (AskedPrinter host = black(o -> o)) {
      host.printer.openCover();
      assertEquals("COVER OPEN", host.ask("Ss"));
      assertEquals("0", host.ask("Rco;c"));
      host.printer.closeCover();
      assertEquals("OK", host.begin());
      host.panel('k');
      host.printer.openCover();
      assertEquals("COVER OPEN", host.ask("Se"));
      assertEquals("COVER OPEN", host.ask("Ser"));
      assertEquals("0", host.ask("Rco;p"));
      assertEquals("CARD", host.ask("Rlr;p"));
      host.printer.closeCover();
      assertEquals(1, host.moves.get(), "the card was drawn and nothing else moved");
      assertEquals("OK", host.ask("Se"));
      host.begin();
      host.printer.openCover();
      assertEquals("COVER OPEN", host.ask("Se"), "with no panel to print");
      assertEquals(4, host.moves.get(), "printed, put out and drawn the next");
    }
  }

  @Test
  void a_cover_opened_while_something_moves_stops_it() throws Exception {
    try (AskedPrinter host = black(o -> o)) {
      host.duringNextMove(host.printer::openCover);
      assertEquals("COVER OPEN", host.ask("Ss"));
      assertEquals("1", host.ask("Rco;c"), "the card was drawn");
      host.printer.closeCover();
      host.duringNextMove(host.printer::openCover);
      assertEquals("COVER OPEN", host.ask("Ser"));
      assertEquals("CARD", host.ask("Rlr;p"));
      host.printer.closeCover();
      assertEquals("OK", host.ask("Ser"));
      host.begin();
      host.panel('k');
      host.duringNextMove(host.printer::openCover);
      assertEquals("COVER OPEN", host.ask("Se"));
      assertEquals("0", host.ask("Rco;p"), "that panel was not printed");
      host.printer.closeCover();
      host.duringNextMove(() -> host.duringNextMove(host.printer::openCover));
      assertEquals("COVER OPEN", host.ask("Se"));
      assertEquals("1", host.ask("Rco;p"), "printed, and the way out was stopped");
      assertEquals("CARD", host.ask("Rlr;p"));
      host.printer.closeCover();
      assertEquals("OK", host.ask("Se"));
      assertEquals("1", host.ask("Rco;p"), "no panel is printed twice");
    }
  }

  @Test
  void a_jam_without_a_card_catches_the_next_one_only() throws Exception {
    try (AskedPrinter host = black(o -> o)) {
      host.printer.inflict(PrinterFault.JAM);
      assertEquals("CARD JAM", host.ask("Ss"));
      assertEquals("ERR CARD", host.ask("Rlr;p"));
      assertEquals("CARD JAM", host.ask("Ser"));
      host.printer.clearJam();
      assertEquals("NO CARD", host.ask("Rlr;p"));
      assertEquals("OK", host.blackCard());
    }
  }

  @Test
  void a_jam_stops_the_card_that_is_inside() throws Exception {
    try (AskedPrinter host = black(o -> o)) {
      host.begin();
      host.panel('k');
      host.printer.inflict(PrinterFault.JAM);
      assertEquals("CARD JAM", host.ask("Se"));
      assertEquals("0", host.ask("Rco;p"));
      host.printer.clearJam();
      assertEquals("ERROR PARAMETRES", host.ask("Se"), "the card's sequence went with it");
      assertEquals(Outcome.REMOVED, host.printer.body().lastCard().orElseThrow().outcome());
    }
  }

  @Test
  void a_card_taken_by_a_hand_while_it_is_printed_is_missed() throws Exception {
    try (AskedPrinter host = black(o -> o)) {
      host.begin();
      host.panel('k');
      host.duringNextMove(host.printer::clearJam);
      assertEquals("NO CARD", host.ask("Se"));
      assertEquals("0", host.ask("Rco;p"));
    }
  }

  @Test
  void power_that_goes_while_a_card_is_drawn_leaves_it_in_the_feeder() throws Exception {
    try (AskedPrinter host = black(o -> o)) {
      host.duringNextMove(host.printer::powerOff);
      host.send("\u001bSs\r");
      host.settle();
      host.send("\u001bRsn\r\u001bPem;2\r");
      host.settle();
      host.printer.powerOn();
      assertEquals("0", host.ask("Rco;c"), "nothing was answered without power");
      assertEquals("0", host.ask("Rem"), "and nothing heard");
      assertEquals(100, host.printer.body().feederCards());
    }
  }

  @Test
  void what_power_took_is_gone_and_the_card_inside_is_in_the_way() throws Exception {
    try (AskedPrinter host = colour(o -> o)) {
      host.ask("Pem;2");
      host.begin();
      host.panel('y');
      host.send("\u001bDbc;m;32;2032;half");
      host.settle();
      host.printer.powerOff();
      host.printer.powerOn();
      assertEquals("CARD", host.ask("Rlr;p"), "the half panel is forgotten");
      assertEquals("0", host.ask("Rem"));
      assertEquals("ERROR PARAMETRES", host.ask("Sr"));
      assertEquals("ERR CARD", host.ask("Ss"));
      assertEquals("1", host.ask("Rco;c"));
      assertEquals("OK", host.ask("Ser"));
      assertEquals("OK", host.begin());
      assertEquals("OK", host.ask("Se"));
      assertEquals("0", host.ask("Rco;p"), "the panel that waited is forgotten");
    }
  }

  @Test
  void a_soft_reset_forgets_as_a_power_cut_does() throws Exception {
    try (AskedPrinter host = black(o -> o)) {
      host.ask("Pem;2");
      host.begin();
      assertEquals("OK", host.ask("Srs"));
      assertEquals("0", host.ask("Rem"));
      assertEquals("ERROR PARAMETRES", host.ask("Sr"));
    }
  }

  @Test
  void a_timed_silence_ends_by_itself() throws Exception {
    try (AskedPrinter host = black(o -> o)) {
      host.printer.inflict(PrinterFault.SILENCE, Duration.ofSeconds(5));
      host.send("\u001bRtp\r");
      host.settle();
      host.clock.addAndGet(Duration.ofSeconds(6).toNanos());
      host.settle();
      assertEquals("VIRT-EVOLIS-0001", host.ask("Rsn"));
    }
  }

  @Test
  void a_timed_unplug_ends_by_itself() throws Exception {
    AtomicBoolean pulled = new AtomicBoolean();
    CountDownLatch back = new CountDownLatch(1);
    Consumer<PrinterView> watch =
        view -> {
          if (pulled.get() && view.plugged()) {
            back.countDown();
          }
        };
    try (AskedPrinter host = black(o -> o.withListener(watch))) {
      host.printer.inflict(PrinterFault.UNPLUG, Duration.ofSeconds(5));
      assertFalse(host.printer.body().plugged());
      pulled.set(true);
      host.clock.addAndGet(Duration.ofSeconds(6).toNanos());
      assertTrue(back.await(10, TimeUnit.SECONDS));
      host.openAgain();
      assertEquals("VIRT-EVOLIS-0001", host.ask("Rsn"));
    }
  }

  @Test
  void a_card_that_misses_panels_is_no_good_card() throws Exception {
    try (AskedPrinter host = colour(o -> o)) {
      host.begin();
      host.panel('y');
      assertEquals("OK", host.ask("Se"));
      assertEquals(Outcome.SHORT, host.printer.body().lastCard().orElseThrow().outcome());
    }
  }

  @Test
  void without_a_card_or_a_box_nothing_is_rejected() throws Exception {
    try (AskedPrinter host = black(o -> o)) {
      assertEquals("OK", host.blackCard());
      assertEquals("NO CARD", host.ask("Ser"), "what fell into the tray stays there");
    }
    try (AskedPrinter host = black(VirtualPrinterOptions::withoutRejectBox)) {
      host.begin();
      assertEquals("OPT NOT AVAILABLE", host.ask("Ser"));
      assertEquals("CARD", host.ask("Rlr;p"));
    }
  }

  @Test
  void a_card_in_the_slot_can_be_drawn_back_by_command() throws Exception {
    try (AskedPrinter host = black(o -> o.withSlot(Optional.empty()))) {
      assertEquals("OK", host.blackCard());
      assertEquals("OK", host.ask("Ser"));
      assertEquals(0, host.printer.body().exitCards());
      assertEquals(1, host.printer.body().rejectBox());
    }
  }

  @Test
  void without_power_no_card_is_taken_back() throws Exception {
    Duration half = Duration.ofSeconds(30);
    try (AskedPrinter host = black(o -> o.withSlot(Optional.of(half)))) {
      assertEquals("OK", host.blackCard());
      host.printer.powerOff();
      host.clock.addAndGet(half.plusSeconds(1).toNanos());
      host.settle();
      assertEquals(1, host.printer.body().exitCards());
    }
  }

  @Test
  void a_full_reject_box_takes_no_more() throws Exception {
    Path state = folder.resolve("state.json");
    Ribbon ribbon = new Ribbon(RibbonKind.K_BLACK, 9, false);
    new BodyFile(state)
        .save(
            new PrinterBody(
                "VIRT-1", 9, ribbon, 0, 0, null, 0, 48, false, Map.of(), Map.of(), false, null));
    try (AskedPrinter host = black(o -> o.withStateFile(state))) {
      assertEquals("OK", host.ask("Rlr;h"));
      host.ask("Si");
      assertEquals("OK", host.ask("Ser"));
      assertEquals("CARD", host.ask("Rlr;h"), "nearly full");
      host.ask("Si");
      assertEquals("OK", host.ask("Ser"));
      host.ask("Si");
      assertEquals("HOPPER FULL", host.ask("Ser"));
      assertTrue(host.printer.body().cardInside());
      host.printer.emptyRejectBox();
      assertEquals("OK", host.ask("Ser"));
    }
  }
}

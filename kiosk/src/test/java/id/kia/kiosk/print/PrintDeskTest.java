package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static id.kia.kiosk.print.PrintBench.B;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.drivers.Condition;
import id.kia.kiosk.order.MoveRefused;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.PrinterBody.Fate;
import id.kia.kiosk.stock.Account;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrintDeskTest extends AtTheBench {
  @Test
  void a_claimed_order_becomes_one_card_in_a_hand() {
    bench.claim(A);
    assertEquals(new PrintResult.Printed(), bench.print(A));
    assertEquals(OrderState.PRINTED, bench.state(A));
    assertEquals(1, bench.blanks(Account.PRINTER), "printed is not handed over");
    assertEquals(HandOver.TAKEN, bench.desk.awaitTaken(A));
    assertEquals(OrderState.HANDED_OVER, bench.state(A));
    assertEquals(List.of(PrintBench.tag(A)), body.taken, "that child's own card");
    assertEquals(1, bench.blanks(Account.ISSUED));
    assertEquals(5, bench.panels(Account.PRINTED));
    assertEquals(1, body.forgotten, "the bitmaps are cleared");
  }

  @Test
  void the_receipt_says_which_device_and_how_long() {
    bench.claim(A);
    bench.kiosk.pass(Duration.ofSeconds(7));
    bench.print(A);
    bench.desk.awaitTaken(A);
    JsonNode receipt = last(EventKind.ORDER_MOVED).data();
    assertEquals("TAKEN", receipt.get("event").asText());
    assertEquals("body", receipt.at("/device/driver").asText());
    assertEquals("VIRT-7", receipt.at("/device/serial").asText());
    assertTrue(receipt.at("/device/virtual").asBoolean());
    assertTrue(receipt.has("secondsPrinting"));
    assertTrue(receipt.get("secondsWaiting").asLong() >= 7, receipt.toString());
  }

  @Test
  void only_a_claimed_order_prints() {
    assertEquals(nothing(Obstacle.NOT_CLAIMED), bench.print(A));
    bench.claim(A);
    bench.print(A);
    assertEquals(nothing(Obstacle.NOT_CLAIMED), bench.print(A));
    assertEquals(1, body.goodCards.size());
  }

  @Test
  void a_card_nobody_takes_goes_to_the_bin_and_an_officer_gives_it() {
    body.takesAfter = -1;
    bench.claim(A);
    bench.print(A);
    assertEquals(HandOver.CAPTURED, bench.desk.awaitTaken(A));
    assertEquals(OrderState.CAPTURED, bench.state(A));
    assertEquals(List.of(PrintBench.tag(A)), body.bin);
    bench.desk.handOver(A, "Bu Ani");
    assertEquals(OrderState.HANDED_OVER, bench.state(A));
    assertEquals("Bu Ani", last(EventKind.ORDER_MOVED).data().get("person").asText());
  }

  @Test
  void bad_34_without_a_bin_the_card_waits_and_no_other_card_starts() {
    body.takesAfter = -1;
    body.hasRejectBox = false;
    bench.claim(A);
    bench.print(A);
    assertEquals(HandOver.WAITING, bench.desk.awaitTaken(A));
    assertEquals(OrderState.PRINTED, bench.state(A));
    assertFalse(bench.desk.ready());
    assertThrows(MoveRefused.class, () -> bench.claim(B));
    bench.desk.capture(A, "Pak Udin");
    bench.desk.discard(A, "Pak Udin");
    assertEquals(OrderState.WITHDRAWN, bench.state(A));
    assertEquals(1, bench.blanks(Account.SPOILED));
  }

  @Test
  void without_a_board_only_a_person_says_that_it_was_taken() {
    body.boardPresent = false;
    bench.claim(A);
    bench.print(A);
    assertEquals(HandOver.WAITING, bench.desk.awaitTaken(A));
    assertThrows(MoveRefused.class, () -> bench.desk.handOver(A, " "));
    bench.desk.handOver(A, "Bu Ani");
    assertEquals(OrderState.HANDED_OVER, bench.state(A));
  }

  @Test
  void bad_35_a_jam_spoils_one_card_and_the_child_gets_another() {
    body.fates.add(Fate.JAM);
    bench.claim(A);
    assertEquals(new PrintResult.SpoiledTryAgain(), bench.print(A));
    assertEquals(1, bench.blanks(Account.SPOILED));
    assertEquals(2, bench.panels(Account.PRINTED));
    assertEquals(3, bench.panels(Account.SKIPPED));
    assertEquals(new PrintResult.Printed(), bench.print(A));
    assertEquals(1, body.goodCards.size());
  }

  @Test
  void bad_35_a_second_jam_holds_the_order() {
    body.fates.addAll(List.of(Fate.JAM, Fate.JAM));
    bench.claim(A);
    bench.print(A);
    assertEquals(new PrintResult.SpoiledHeld(), bench.print(A));
    assertEquals(OrderState.HELD, bench.state(A));
    assertEquals(nothing(Obstacle.NOT_CLAIMED), bench.print(A));
  }

  @Test
  void nothing_is_written_off_when_nothing_was_inserted() {
    body.fates.add(Fate.NO_INSERT);
    bench.claim(A);
    var nothing = assertInstanceOf(PrintResult.NothingPrinted.class, bench.print(A));
    assertEquals(Set.of(Condition.FEEDER_EMPTY), nothing.conditions());
    assertEquals(List.of("P-101"), nothing.codes());
    assertEquals(OrderState.CLAIMED, bench.state(A));
    assertEquals(5, bench.blanks(Account.HOPPER));
    assertEquals(100, bench.panels(Account.FITTED));
  }

  @Test
  void a_card_that_stays_inside_is_left_to_a_person_and_judged_once() {
    body.hasRejectBox = false;
    body.fates.add(Fate.JAM_STUCK);
    bench.claim(A);
    assertEquals(new PrintResult.Unknown(), bench.print(A));
    assertTrue(bench.order(A).frozen());
    bench.claim(B);
    assertEquals(nothing(Obstacle.CARD_INSIDE), bench.print(B));
    body.inside = java.util.OptionalInt.empty();
    bench.desk.recover();
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A), "evidence does not change its mind");
    bench.desk.settle(A, Settlement.SPOILED, "Bu Ani");
    assertEquals(OrderState.QUEUED, bench.state(A));
    assertEquals(2, bench.panels(Account.PRINTED), "as the counters said");
    assertEquals(new PrintResult.Printed(), bench.print(B));
  }

  @Test
  void a_lost_line_is_settled_by_evidence_at_the_reconnect() {
    body.fates.add(Fate.LINE_LOST);
    bench.claim(A);
    assertEquals(new PrintResult.Unknown(), bench.print(A));
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
    bench.desk.recover();
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A), "nobody is there to ask");
    bench.claim(B);
    assertInstanceOf(PrintResult.NothingPrinted.class, bench.print(B));
    body.present = true;
    bench.desk.recover();
    assertEquals(OrderState.QUEUED, bench.state(A));
    assertEquals(1, bench.blanks(Account.SPOILED), "the half card is in the reject box");
    assertEquals(1, body.bin.size());
  }

  @Test
  void another_printer_knows_nothing_of_the_card() {
    body.fates.add(Fate.LINE_LOST);
    bench.claim(A);
    bench.print(A);
    body.present = true;
    body.serial = "VIRT-8";
    body.inside = java.util.OptionalInt.empty();
    bench.desk.recover();
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
    assertTrue(bench.order(A).frozen());
    assertEquals("P-406", last(EventKind.ALARM).data().get("code").asText());
    assertEquals(OrderState.HELD, bench.state(B), "who knows what this printer made before");
    bench.desk.settle(A, Settlement.NOT_FOUND, "Bu Ani");
    assertEquals(OrderState.MISSING, bench.state(A));
    assertEquals(1, bench.blanks(Account.MISSING));
    assertEquals(5, bench.panels(Account.SKIPPED));
  }

  @Test
  void an_unknown_card_that_a_person_finds_good_is_handed_over_by_name() {
    body.hasRejectBox = false;
    body.fates.add(Fate.JAM_STUCK);
    bench.claim(A);
    bench.print(A);
    assertThrows(MoveRefused.class, () -> bench.desk.settle(A, Settlement.GOOD, ""));
    bench.desk.settle(A, Settlement.GOOD, "Bu Ani");
    assertEquals(OrderState.PRINTED, bench.state(A));
    bench.desk.handOver(A, "Bu Ani");
    assertEquals(OrderState.HANDED_OVER, bench.state(A));
  }

  @Test
  void an_unknown_card_that_is_in_a_hand_already_is_settled_in_one_step() {
    body.hasRejectBox = false;
    body.fates.add(Fate.JAM_STUCK);
    bench.claim(A);
    bench.print(A);
    assertThrows(MoveRefused.class, () -> bench.desk.settleHandedOver(A, " "));
    bench.desk.settleHandedOver(A, "Bu Ani");
    assertEquals(OrderState.HANDED_OVER, bench.state(A));
    assertEquals(5, bench.panels(Account.PRINTED));
    assertThrows(MoveRefused.class, () -> bench.desk.settleHandedOver(A, "Bu Ani"));
    JsonNode receipt = last(EventKind.ORDER_MOVED).data();
    assertEquals("VIRT-7", receipt.at("/device/serial").asText(), "as any other receipt");
  }

  @Test
  void a_yes_that_comes_late_prints_nothing() {
    bench.claim(A);
    bench.kiosk.pass(Duration.ofSeconds(46));
    assertEquals(nothing(Obstacle.TOO_LATE), bench.print(A));
    assertEquals(List.of(), body.goodCards);
  }

  @Test
  void what_stands_in_the_way_is_found_before_the_first_byte() {
    bench.claim(A);
    bench.kiosk.store.run(
        tx -> bench.kiosk.stock.unloadHopper(tx, id.kia.kiosk.TestKiosk.BLANK, 5, "Udin"));
    assertEquals(nothing(Obstacle.NO_BLANK), bench.print(A));
    bench.kiosk.store.run(
        tx -> bench.kiosk.stock.loadHopper(tx, id.kia.kiosk.TestKiosk.BLANK, 5, "Udin"));
    bench.kiosk.store.run(
        tx ->
            bench.kiosk.orders.count(tx, id.kia.kiosk.TestKiosk.RIBBON, Account.FITTED, 4, "Udin"));
    assertEquals(nothing(Obstacle.NO_RIBBON), bench.print(A));
    bench.kiosk.store.run(
        tx -> bench.kiosk.stock.fitRibbon(tx, id.kia.kiosk.TestKiosk.RIBBON, 50, "Udin"));
    body.atExit = java.util.OptionalInt.of(99);
    assertEquals(nothing(Obstacle.CARD_AT_EXIT), bench.print(A));
    body.atExit = java.util.OptionalInt.empty();
    for (int i = 0; i < 50; i++) {
      body.bin.add(99);
    }
    assertEquals(nothing(Obstacle.BIN_FULL), bench.print(A));
    body.bin.clear();
    body.conditions.add(Condition.COVER_OPEN);
    assertEquals(
        new PrintResult.NothingPrinted(Set.of(Condition.COVER_OPEN), Set.of()), bench.print(A));
    assertFalse(bench.desk.ready());
    body.conditions.clear();
    body.conditions.add(Condition.CLEANING_DUE);
    bench.vault.destroy(A);
    assertEquals(nothing(Obstacle.NO_PICTURE), bench.print(A));
    assertEquals(OrderState.CLAIMED, bench.state(A));
    assertEquals(List.of(), body.goodCards);
  }

  @Test
  void a_stray_card_is_put_aside_and_told() {
    body.inside = java.util.OptionalInt.of(77);
    bench.desk.recover();
    assertEquals(List.of(77), body.bin);
    assertEquals("P-402", last(EventKind.ALARM).data().get("code").asText());
  }

  @Test
  void a_card_that_somebody_else_printed_is_told_once() {
    body.cards += 1;
    body.panels += 5;
    bench.desk.recover();
    JsonNode told = last(EventKind.ALARM).data();
    assertEquals("P-405", told.get("code").asText());
    assertEquals(5, told.get("panels").asInt());
    long events = last(EventKind.ALARM).sequence();
    bench.desk.recover();
    assertEquals(events, last(EventKind.ALARM).sequence());
  }

  @Test
  void a_ribbon_that_runs_low_and_a_cleaning_that_is_due_stop_no_card() {
    body.conditions.add(Condition.RIBBON_LOW);
    body.conditions.add(Condition.CLEANING_DUE);
    bench.claim(A);
    assertEquals(new PrintResult.Printed(), bench.print(A));
  }

  @Test
  void a_card_that_cannot_be_put_aside_is_in_the_way() {
    body.hasRejectBox = false;
    body.inside = java.util.OptionalInt.of(77);
    bench.claim(A);
    assertEquals(nothing(Obstacle.CARD_INSIDE), bench.print(A));
  }

  @Test
  void a_look_says_whether_a_card_could_start() {
    assertTrue(bench.desk.look().isPresent());
    assertTrue(bench.desk.ready());
    body.atExit = java.util.OptionalInt.of(99);
    assertFalse(bench.desk.ready(), "somebody's card waits at the exit");
    body.atExit = java.util.OptionalInt.empty();
    body.hopper = 0;
    assertTrue(bench.desk.look().isPresent());
    assertFalse(bench.desk.ready());
    body.present = false;
    assertTrue(bench.desk.look().isEmpty());
    assertFalse(bench.desk.ready());
  }

  private static PrintResult nothing(Obstacle obstacle) {
    return new PrintResult.NothingPrinted(Set.of(), Set.of(obstacle));
  }

  private KioskEvent last(EventKind kind) {
    return bench.kiosk.store.read(h -> bench.kiosk.journal.after(h, 0, 10_000)).reversed().stream()
        .filter(event -> event.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}

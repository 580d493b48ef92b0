package id.kia.kiosk.print;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.print.PrintBench.A;
import static id.kia.kiosk.print.PrintBench.B;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.contract.order.OrderHeld;
import id.kia.contract.sync.EventKind;
import id.kia.drivers.BoardReading;
import id.kia.drivers.CardImage;
import id.kia.drivers.Condition;
import id.kia.drivers.PrintListener;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.PrinterBody.Fate;
import id.kia.kiosk.store.StoreWatch;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What stands between a claim and the first byte, and that no card is PRINTING for ever. */
class PrintGuardsTest extends AtTheBench {
  @Test
  void an_error_of_the_driver_leaves_an_unknown_card_as_well() {
    body.fates.add(Fate.DRIVER_ERROR);
    bench.claim(A);
    assertThrows(LinkageError.class, () -> bench.print(A));
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
  }

  @Test
  void a_loss_that_could_not_be_written_is_written_before_the_next_card() {
    int[] failing = {0};
    bench.kiosk.store.watch(
        new StoreWatch() {
          @Override
          public void beforeCommit(Handle tx) {
            if (failing[0] > 0) {
              failing[0]--;
              throw new IllegalStateException("the disk is full");
            }
          }
        });
    bench.claim(A);
    PrintListener fillsDisk = progress -> failing[0] = 2;
    assertThrows(IllegalStateException.class, () -> bench.desk.print(A, fillsDisk));
    assertEquals(OrderState.PRINTING, bench.state(A));
    assertEquals(nothing(Obstacle.NOT_CLAIMED), bench.print(A));
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
  }

  @Test
  void a_card_that_a_person_found_good_meanwhile_has_to_leave_first() {
    body.hasRejectBox = false;
    body.fates.add(Fate.JAM_STUCK);
    bench.claim(A);
    bench.print(A);
    body.inside = OptionalInt.empty();
    bench.claim(B);
    bench.desk.settle(A, Settlement.GOOD, "Bu Ani");
    assertEquals(nothing(Obstacle.BUSY), bench.print(B));
    assertEquals(OrderState.CLAIMED, bench.state(B));
  }

  @Test
  void an_order_that_the_hub_holds_while_it_is_drawn_does_not_print() {
    PrintDesk desk =
        new PrintDesk(
            bench.kiosk.store,
            bench.kiosk.orders,
            bench.kiosk.stock,
            bench.kiosk.journal,
            bench.kiosk.time,
            bench.vault,
            content -> {
              bench.kiosk.store.run(
                  tx -> bench.kiosk.orders.hold(tx, new OrderHeld(A, 2, "OFFICE")));
              return PrintBench.drawn(content);
            },
            bench.printer,
            body,
            PrintBench.TAKE_TIME,
            50,
            DutyLimits.USUAL);
    bench.claim(A);
    assertEquals(nothing(Obstacle.NOT_CLAIMED), desk.print(A, PrintListener.NONE));
    assertEquals(List.of(), body.goodCards);
  }

  @Test
  void bad_38_a_ribbon_of_another_kind_than_was_declared_starts_nothing() {
    RibbonKind other = RibbonKind.K_BLACK;
    bench.kiosk.store.run(
        tx -> {
          bench.kiosk.stock.receiveRibbon(tx, "OTHER", other, "lot-9", 100, "Pak Udin");
          bench.kiosk.stock.fitRibbon(tx, "OTHER", 100, "Pak Udin");
        });
    bench.claim(A);
    assertEquals(
        new PrintResult.NothingPrinted(Set.of(Condition.RIBBON_WRONG), Set.of()), bench.print(A));
  }

  @Test
  void a_sensor_that_is_known_to_be_bad_stops_no_card() {
    body.atExit = OptionalInt.of(99);
    body.badSensors.add(BoardReading.Sensor.EXIT);
    bench.claim(A);
    assertEquals(new PrintResult.Printed(), bench.print(A));
  }

  @Test
  void a_silent_printer_is_not_asked_to_forget() {
    body.fates.add(Fate.LINE_LOST);
    bench.claim(A);
    bench.print(A);
    assertEquals(0, body.forgotten);
  }

  @Test
  void a_card_that_somebody_left_inside_is_put_aside_before_the_next_one() {
    body.inside = OptionalInt.of(99);
    bench.claim(A);
    assertEquals(new PrintResult.Printed(), bench.print(A));
    assertEquals(List.of(99), body.bin);
  }

  @Test
  void a_printer_that_will_not_forget_a_child_is_told_to_the_office_and_stops_nobody() {
    body.forgetRefused = true;
    bench.claim(A);
    assertEquals(new PrintResult.Printed(), bench.print(A));
    assertEquals(List.of("P-403"), alarms());
  }

  @Test
  void a_bitmap_that_stays_after_an_unknown_card_is_told_as_well() {
    body.fates.add(Fate.LINE_LOST);
    bench.claim(A);
    bench.print(A);
    body.present = true;
    body.forgetRefused = true;
    bench.desk.recover();
    assertEquals(List.of("P-403"), alarms());
  }

  @Test
  void no_card_starts_while_the_evidence_of_a_test_card_is_still_to_be_read() {
    body.fates.add(Fate.LINE_LOST);
    bench.desk.testCard(
        BLANK,
        _ ->
            new CardImage(
                CardImage.WIDTH,
                CardImage.HEIGHT,
                new int[CardImage.WIDTH * CardImage.HEIGHT],
                new boolean[CardImage.WIDTH * CardImage.HEIGHT]),
        "Bu Ani",
        PrintListener.NONE);
    body.present = true;
    body.silentAboutUnfinished = true;
    bench.claim(A);
    assertEquals(nothing(Obstacle.BUSY), bench.print(A));
    assertEquals(List.of(), body.goodCards);
  }

  private List<String> alarms() {
    return bench.kiosk.store.read(h -> bench.kiosk.journal.after(h, 0, 1000)).stream()
        .filter(event -> event.kind() == EventKind.ALARM)
        .map(event -> event.data().get("code").asText())
        .toList();
  }

  private static PrintResult nothing(Obstacle obstacle) {
    return new PrintResult.NothingPrinted(Set.of(), Set.of(obstacle));
  }
}

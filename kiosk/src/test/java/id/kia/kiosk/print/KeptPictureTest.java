package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static id.kia.kiosk.print.PrintBench.B;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.drivers.CardImage;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.print.PrinterBody.Fate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The picture of a spoiled card stays in the printer for its own retry, and for nothing else. */
class KeptPictureTest extends AtTheBench {
  @BeforeEach
  void spoil() {
    body.keepsForRetry = true;
    body.fates.add(Fate.JAM);
    bench.claim(A);
    assertEquals(new PrintResult.SpoiledTryAgain(), bench.print(A));
    assertEquals(0, body.forgotten, "kept for the retry");
  }

  private void walkAway() {
    bench.kiosk.store.run(
        tx ->
            bench.kiosk.orders.move(
                tx, bench.order(A).id(), OrderEvent.DROP, MoveFacts.by(Cause.COLLECTOR)));
  }

  @Test
  void the_retry_uses_it_and_then_it_is_cleared() {
    assertEquals(new PrintResult.Printed(), bench.print(A));
    assertEquals(1, body.forgotten);
  }

  @Test
  void a_card_that_is_spoiled_twice_is_cleared() {
    body.fates.add(Fate.JAM);
    assertEquals(new PrintResult.SpoiledHeld(), bench.print(A));
    assertEquals(1, body.forgotten);
  }

  @Test
  void when_the_child_walks_away_the_next_look_clears_it_once() {
    bench.desk.look();
    assertEquals(0, body.forgotten, "still claimed");
    walkAway();
    bench.desk.look();
    assertEquals(1, body.forgotten);
    bench.desk.look();
    assertEquals(1, body.forgotten);
  }

  @Test
  void before_another_card_it_is_cleared() {
    walkAway();
    bench.claim(B);
    bench.print(B);
    assertEquals(2, body.forgotten, "before it and after it");
  }

  @Test
  void before_a_test_card_it_is_cleared() {
    int dots = CardImage.WIDTH * CardImage.HEIGHT;
    var blank = new CardImage(CardImage.WIDTH, CardImage.HEIGHT, new int[dots], new boolean[dots]);
    bench.desk.testCard(TestKiosk.BLANK, _ -> blank, "Bu Ani", PrintListener.NONE);
    assertEquals(1, body.forgotten);
  }

  @Test
  void a_new_start_clears_it() {
    bench.reboot();
    assertEquals(1, body.forgotten);
  }

  @Test
  void a_reconnect_clears_it() {
    bench.desk.recover();
    assertEquals(1, body.forgotten);
  }
}

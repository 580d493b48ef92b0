package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PowerFailTest {
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  @Test
  void it_is_said_and_written_before_the_kiosk_stops() throws Exception {
    PowerFail power = power(Duration.ofMinutes(1));
    power.tell(() -> done.add("shown"));
    power.tell(() -> done.add("written"));
    power.line(true);
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    assertEquals(List.of("shown", "written", "stopped"), done);
    assertEquals(Optional.of("S-110"), power.fault());
  }

  @Test
  void what_cannot_be_written_does_not_keep_the_kiosk_from_stopping() throws Exception {
    PowerFail power = power(Duration.ofMinutes(1));
    power.tell(
        () -> {
          throw new IllegalStateException("the disk is full");
        });
    power.tell(() -> done.add("shown"));
    power.line(true);
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    assertEquals(List.of("shown", "stopped"), done);
  }

  @Test
  void a_card_that_needs_longer_than_the_supply_gives_is_left_to_the_next_boot() throws Exception {
    PowerFail power = power(PowerFail.FOR_CLOSING);
    var never = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    Thread card =
        Thread.ofVirtual()
            .start(
                () ->
                    power.card(
                        () -> {
                          begun.countDown();
                          return awaited(never);
                        }));
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    power.line(true);
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    never.countDown();
    card.join();
  }

  @Test
  void a_card_at_the_exit_gets_the_seconds_that_are_left_but_those_for_closing() throws Exception {
    PowerFail power = power(Duration.ofMinutes(1));
    power.parks(
        left -> {
          boolean most = left.compareTo(Duration.ofMinutes(1).minus(PowerFail.FOR_CLOSING)) <= 0;
          done.add(most && left.toSeconds() > 30 ? "parked" : "parked for " + left);
        });
    power.line(true);
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    assertEquals(List.of("parked", "stopped"), done);
  }

  @Test
  void a_printer_that_lost_its_power_too_does_not_keep_the_kiosk_from_stopping() throws Exception {
    var never = new CountDownLatch(1);
    PowerFail power = power(PowerFail.FOR_CLOSING.plusMillis(50));
    power.parks(left -> done.add(awaited(never) ? "parked" : "silent"));
    power.line(true);
    assertTrue(ended.await(5, TimeUnit.SECONDS));
    assertEquals(List.of("stopped"), done);
    never.countDown();
  }

  @Test
  void a_kiosk_that_comes_up_without_mains_waits_for_them_and_is_not_stopped_again() {
    PowerFail power = power(Duration.ofMinutes(1));
    power.found(true);
    assertEquals(Optional.empty(), power.card(() -> "printed"));
    power.line(false);
    assertEquals(Optional.of("printed"), power.card(() -> "printed"));
    assertEquals(List.of(), done);
  }

  @Test
  void once_stopping_it_begins_nothing_more_when_the_mains_come_back() throws Exception {
    PowerFail power = power(Duration.ofMinutes(1));
    power.line(true);
    power.line(false);
    assertEquals(Optional.of("S-110"), power.fault());
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    assertEquals(Optional.empty(), power.card(() -> "printed"));
  }

  private PowerFail power(Duration holdUp) {
    return new PowerFail(
        holdUp,
        System::nanoTime,
        () -> {
          done.add("stopped");
          ended.countDown();
        });
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

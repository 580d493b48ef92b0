package id.kia.kiosk.print;

import static id.kia.kiosk.TestKiosk.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.drivers.Baseline;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.MoveFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two cards, then one in five minutes, four at most. */
class DutyTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration FIVE = Duration.ofMinutes(5);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final DutyLimits LIMITS = new DutyLimits(2, 4, FIVE, QUARTER, 4500);
  private static final String SERIAL = "VIRT-7";
  private static final Instant MIDNIGHT = NOON.plus(Duration.ofHours(12));

  @TempDir Path folder;
  private TestKiosk kiosk;
  private Duty duty;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"));
    duty = new Duty(kiosk.store, kiosk.time, LIMITS);
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  @Test
  void after_the_days_cards_the_printer_cools_between_two_more() {
    card("EVIDENCE_GOOD");
    assertEquals(Optional.empty(), rest());
    card("EVIDENCE_GOOD");
    assertEquals(Optional.of(new Rest(Obstacle.RESTING, FIVE, back(FIVE))), rest());
    kiosk.pass(Duration.ofMinutes(4));
    assertEquals(Duration.ofMinutes(1), rest().orElseThrow().left());
    kiosk.pass(Duration.ofMinutes(1));
    assertEquals(Optional.empty(), rest());
    card("EVIDENCE_SPOILED");
    assertEquals(Obstacle.RESTING, why(), "a spoiled card heats as well");
  }

  @Test
  void the_most_cards_of_a_day_end_at_midnight_of_the_school() {
    cards(4);
    Rest done = rest().orElseThrow();
    assertEquals(Obstacle.DAY_DONE, done.why());
    assertEquals(Optional.of(MIDNIGHT), done.back());
    kiosk.pass(Duration.ofHours(12).minusSeconds(1));
    assertEquals(Obstacle.DAY_DONE, why());
    kiosk.pass(Duration.ofSeconds(1));
    assertEquals(0, duty.report(SERIAL).cards());
  }

  @Test
  void a_card_that_drew_no_blank_heats_nothing_and_another_printer_is_cool() {
    card("EVIDENCE_NONE");
    card("SETTLE_NONE");
    card("NOTHING");
    card("SAID_UNUSED");
    assertEquals(0, duty.report(SERIAL).cards());
    card(null);
    assertEquals(1, duty.report(SERIAL).cards(), "nobody knows yet");
    assertEquals(0, duty.report("VIRT-8").cards());
  }

  @Test
  void a_reboot_forgets_nothing_and_says_no_time_that_it_is_not_sure_of() {
    cards(4);
    reboot();
    assertEquals(
        Optional.of(new Rest(Obstacle.DAY_DONE, Duration.ofHours(12), Optional.empty())), rest());
    kiosk.pass(Duration.ofHours(12).minusSeconds(1));
    assertEquals(Obstacle.DAY_DONE, why());
    kiosk.pass(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), rest(), "those were of noon, and by now it is another day");
  }

  @Test
  void what_is_printed_without_the_hub_is_free_after_a_day_of_running() {
    reboot();
    cards(4);
    assertEquals(Optional.of(new Rest(Obstacle.DAY_DONE, DAY, Optional.empty())), rest());
    kiosk.pass(DAY.minusSeconds(1));
    assertEquals(Obstacle.DAY_DONE, why(), "its own midnight may be somebody's noon");
    kiosk.pass(Duration.ofSeconds(1));
    assertEquals(new DutyReport(0, LIMITS, Optional.empty()), duty.report(SERIAL));
  }

  @Test
  void a_kiosk_that_never_knew_the_time_counts_on() {
    try (TestKiosk lost = new TestKiosk(folder.resolve("lost.db"), TestKiosk.ZONE)) {
      TestKiosk before = kiosk;
      kiosk = lost;
      duty = new Duty(lost.store, lost.time, LIMITS);
      cards(4);
      lost.pass(Duration.ofHours(20));
      assertEquals(Obstacle.DAY_DONE, why());
      kiosk = before;
    }
  }

  @Test
  void what_was_printed_before_the_hub_was_heard_counts_on_that_day_and_not_on_the_next() {
    reboot();
    cards(4);
    kiosk.hubSays(NOON);
    settleDates();
    assertEquals(Obstacle.DAY_DONE, why(), "it may have been this morning");
    kiosk.pass(Duration.ofHours(12));
    assertEquals(Optional.empty(), rest(), "it was before midnight, whenever it was");
  }

  @Test
  void a_hub_that_says_an_earlier_time_gives_no_more_cards() {
    cards(4);
    kiosk.hubSays(NOON.minus(DAY));
    settleDates();
    assertEquals(Obstacle.DAY_DONE, why());
  }

  @Test
  void a_hot_head_rests_a_quarter_of_an_hour_also_across_a_reboot() {
    duty.heard(Set.of(Condition.COVER_OPEN), Optional.of(cabinet(4499, Set.of())));
    assertEquals(Optional.empty(), rest());
    duty.heard(Set.of(Condition.HEAD), Optional.empty());
    assertEquals(Optional.of(new Rest(Obstacle.TOO_WARM, QUARTER, back(QUARTER))), rest());
    kiosk.pass(Duration.ofMinutes(10));
    kiosk.time.tick();
    reboot();
    assertEquals(Obstacle.TOO_WARM, why());
    kiosk.pass(Duration.ofMinutes(5));
    assertEquals(Optional.empty(), rest());
  }

  @Test
  void a_hot_cabinet_rests_too_unless_its_sensor_says_that_it_is_broken() {
    duty.heard(Set.of(), Optional.of(cabinet(9000, Set.of(Sensor.TEMPERATURE))));
    assertEquals(Optional.empty(), rest());
    duty.heard(Set.of(), Optional.of(cabinet(4500, Set.of())));
    kiosk.pass(Duration.ofMinutes(14));
    duty.heard(Set.of(), Optional.of(cabinet(4500, Set.of())));
    assertEquals(QUARTER, rest().orElseThrow().left(), "it is still hot");
  }

  private void reboot() {
    kiosk.reboot();
    duty = new Duty(kiosk.store, kiosk.time, LIMITS);
  }

  private void settleDates() {
    kiosk.store.run(tx -> duty.settleDates(tx));
  }

  private void cards(int number) {
    for (int i = 0; i < number; i++) {
      card("EVIDENCE_GOOD");
    }
  }

  private void card(@Nullable String outcome) {
    kiosk.store.run(
        tx -> {
          long card =
              IntentionStore.insert(
                  tx,
                  Optional.empty(),
                  new MoveFacts.Device("body", SERIAL, true),
                  new Baseline(SERIAL, new Counters(0, 0), CardPosition.NONE, 5),
                  OptionalInt.empty(),
                  Optional.empty());
          DutyStore.began(tx, card, kiosk.time);
          kiosk.time.persist(tx);
          if (outcome != null) {
            IntentionStore.conclude(tx, card, outcome, Optional.empty());
          }
        });
  }

  private Optional<Rest> rest() {
    return duty.report(SERIAL).rest();
  }

  private Obstacle why() {
    return rest().orElseThrow().why();
  }

  private Optional<Instant> back(Duration left) {
    return Optional.of(kiosk.time.bounds().lower().plus(left));
  }

  private static BoardReading cabinet(int centi, Set<Sensor> bad) {
    return new BoardReading(5, 0, false, 0, false, centi, bad);
  }
}

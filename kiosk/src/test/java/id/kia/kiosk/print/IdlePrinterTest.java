package id.kia.kiosk.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.MoveFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week without a card. */
class IdlePrinterTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final String SERIAL = "VIRT-7";
  private static final int PANELS = 5;

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private TestKiosk kiosk;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"));
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  @Test
  void a_week_after_the_last_card_and_not_a_second_earlier() {
    card(SERIAL, PANELS, "EVIDENCE_GOOD");
    kiosk.pass(WEEK.minusSeconds(1));
    assertEquals(OptionalInt.empty(), days());
    kiosk.pass(Duration.ofSeconds(1));
    assertEquals(OptionalInt.of(7), days());
    kiosk.pass(Duration.ofDays(3));
    assertEquals(OptionalInt.of(10), days());
    card(SERIAL, PANELS, "GOOD");
    assertEquals(OptionalInt.empty(), days(), "the next card");
  }

  @Test
  void a_cleaning_card_one_that_was_never_drawn_and_another_printers_are_none() {
    card(SERIAL, PANELS, "EVIDENCE_GOOD");
    kiosk.pass(WEEK);
    card(SERIAL, 0, "CLEANED");
    card(SERIAL, PANELS, "EVIDENCE_NONE");
    card("OTHER", PANELS, "EVIDENCE_GOOD");
    assertEquals(OptionalInt.of(7), days());
  }

  @Test
  void a_printer_that_made_no_card_here_yet_is_not_idle() {
    kiosk.pass(WEEK.multipliedBy(2));
    assertEquals(OptionalInt.empty(), days());
  }

  @Test
  void days_without_power_count_only_when_they_are_certain() {
    kiosk.hubSays(TestKiosk.NOON);
    card(SERIAL, PANELS, "EVIDENCE_GOOD");
    kiosk.reboot();
    assertEquals(OptionalInt.empty(), days(), "nobody knows how long it was off");
    kiosk.hubSays(TestKiosk.NOON.plus(WEEK).plus(Duration.ofDays(1)));
    assertEquals(OptionalInt.of(8), days());
  }

  @Test
  void a_week_of_running_is_certain_on_a_kiosk_that_does_not_know_the_date() {
    kiosk.hubSays(TestKiosk.NOON);
    kiosk.reboot();
    card(SERIAL, PANELS, "EVIDENCE_GOOD");
    kiosk.pass(WEEK);
    assertEquals(OptionalInt.of(7), days());
  }

  private OptionalInt days() {
    var idle = new IdlePrinter(kiosk.time, WEEK);
    return kiosk.store.read(h -> idle.days(h, SERIAL));
  }

  private void card(String serial, int panels, String outcome) {
    kiosk.store.run(
        tx -> {
          long number =
              IntentionStore.insert(
                  tx,
                  Optional.empty(),
                  new MoveFacts.Device("d", serial, true),
                  new Baseline(serial, new Counters(0, 0), CardPosition.NONE, panels),
                  OptionalInt.empty(),
                  Optional.empty());
          DutyStore.began(tx, number, kiosk.time);
          IntentionStore.conclude(tx, number, outcome, Optional.empty());
        });
  }
}

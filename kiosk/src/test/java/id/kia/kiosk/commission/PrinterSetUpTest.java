package id.kia.kiosk.commission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.sync.KioskEvent;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintOffset;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.commission.SetUpRefused.Why;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.print.SettingsWatch;
import id.kia.kiosk.print.TestCard;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person finds out about one printer is kept for that one and no other. */
class PrinterSetUpTest {
  private static final PrinterProfile RAW =
      new PrinterProfile(RibbonKind.YMCKO, 115_200, false, true, true);

  @TempDir Path folder;
  private final Map<Long, TestCard> tests = new HashMap<>();
  private final AtomicInteger reopened = new AtomicInteger();
  private Optional<Snapshot> printer = Optional.of(snapshot("P-1", Map.of()));

  @SuppressWarnings("NullAway.Init") // opened before each test
  private TestKiosk kiosk;

  @SuppressWarnings("NullAway.Init")
  private CommissionBook book;

  @SuppressWarnings("NullAway.Init")
  private SettingsWatch settings;

  @SuppressWarnings("NullAway.Init")
  private PrinterSetUp setUp;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"));
    begin();
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  @Test
  void the_measured_cross_moves_the_picture_and_a_second_measure_moves_it_on() {
    assertEquals(new PrintOffset(-7, 6), setUp.measured(560, 450, "Bu Ani"));
    assertEquals(1, reopened.get(), "the printer is set up anew");
    assertEquals(new PrintOffset(-6, 6), setUp.measured(490, 500, "Bu Ani"));
    kiosk.reboot();
    begin();
    assertEquals(Optional.of(new PrintOffset(-6, 6)), book.of("P-1").applied(RAW).offset());
    JsonNode told = told("P-408").getFirst();
    assertEquals("Bu Ani", told.path("person").asText());
    assertEquals("P-1", told.path("serial").asText());
    assertEquals(-7, told.path("x").asInt());
  }

  @Test
  void more_than_8_millimetres_is_refused() {
    refused(Why.TOO_FAR, () -> setUp.measured(1500, 500, "Bu Ani"));
    assertEquals(Optional.empty(), book.of("P-1").offset());
    assertEquals(0, reopened.get());
  }

  @Test
  void an_offset_that_was_set_here_is_no_drift_and_one_that_was_refused_is_told() {
    look("P-1", Map.of("Rs", "2"));
    setUp.measured(560, 500, "Bu Ani");
    look("P-1", Map.of("Rs", "2", "Px", "-7", "Py", "0"));
    assertEquals(List.of(), told("P-407"));
    setUp.measured(560, 500, "Bu Ani");
    look("P-1", Map.of("Rs", "2", "Px", "ERROR CDE", "Py", "0"));
    assertEquals("{\"Px\":\"-14\"}", told("P-407").getFirst().path("before").toString());
    assertEquals(Map.of("Px", "-14"), setUp.look().orElseThrow().drift());
  }

  @Test
  void what_was_found_at_one_machine_is_not_used_with_another() {
    setUp.measured(560, 450, "Bu Ani");
    printer = Optional.of(snapshot("P-2", Map.of()));
    assertEquals(Commissioned.NOTHING, setUp.look().orElseThrow().found());
    assertEquals(RAW, book.of("P-2").applied(RAW));
  }

  @Test
  void without_a_printer_nothing_is_recorded() {
    printer = Optional.empty();
    refused(Why.NO_PRINTER, () -> setUp.measured(500, 500, "Bu Ani"));
    refused(Why.NO_PRINTER, () -> setUp.judged(true, "Bu Ani"));
    refused(Why.NO_PRINTER, () -> setUp.blanks(760, 1, "Bu Ani"));
    refused(Why.NO_PRINTER, () -> setUp.accepted("Bu Ani"));
  }

  @Test
  void only_two_cards_that_came_out_of_this_printer_can_be_compared() {
    refused(Why.NO_PAIR, () -> setUp.judged(true, "Bu Ani"));
    setUp.begun(card(1, "P-1", TestCard.Outcome.GOOD), PrintJob.Sending.RAW);
    refused(Why.NO_PAIR, () -> setUp.judged(true, "Bu Ani"));
    setUp.begun(card(2, "P-1", TestCard.Outcome.SPOILED), PrintJob.Sending.COMPRESSED);
    refused(Why.NO_PAIR, () -> setUp.judged(true, "Bu Ani"));
    setUp.begun(card(3, "P-2", TestCard.Outcome.GOOD), PrintJob.Sending.COMPRESSED);
    refused(Why.NO_PAIR, () -> setUp.judged(true, "Bu Ani"));
    setUp.begun(card(4, "P-1", TestCard.Outcome.SAID_USED), PrintJob.Sending.COMPRESSED);
    setUp.judged(true, "Bu Ani");
    assertTrue(book.of("P-1").applied(RAW).colourCompressionConfirmed());
    assertEquals("SAME", told("P-408").getLast().path("colour").asText());
    assertEquals(1, reopened.get());
    refused(Why.NO_PAIR, () -> setUp.judged(false, "Bu Ani"));
  }

  @Test
  void cards_that_differ_keep_colour_raw_whatever_the_file_says() {
    PrinterProfile confirmed = new PrinterProfile(RibbonKind.YMCKO, 115_200, true, true, true);
    assertTrue(book.of("P-1").applied(confirmed).colourCompressionConfirmed());
    setUp.begun(card(1, "P-1", TestCard.Outcome.GOOD), PrintJob.Sending.RAW);
    setUp.begun(card(2, "P-1", TestCard.Outcome.GOOD), PrintJob.Sending.COMPRESSED);
    setUp.judged(false, "Bu Ani");
    assertFalse(book.of("P-1").applied(confirmed).colourCompressionConfirmed());
  }

  @Test
  void blanks_that_the_machine_is_not_made_for_are_recorded_and_warned_of() {
    setUp.blanks(760, 1, "Bu Ani");
    assertFalse(setUp.look().orElseThrow().wrongBlanks());
    setUp.blanks(400, 2, "Bu Ani");
    assertTrue(setUp.look().orElseThrow().wrongBlanks());
    assertEquals(2, told("P-408").getLast().path("sides").asInt());
    assertEquals(400, told("P-408").getLast().path("blankMicrons").asInt());
  }

  @Test
  void drift_stands_until_it_is_as_before_or_a_named_person_takes_it() {
    look("P-1", Map.of("Rs", "2", "Rmk", "10"));
    look("P-1", Map.of("Rs", "3", "Rmk", "10"));
    look("P-1", Map.of("Rs", "4", "Rmk", "10"));
    assertEquals(Map.of("Rs", "2"), setUp.look().orElseThrow().drift(), "as it first was");
    look("P-1", Map.of("Rs", "2", "Rmk", "10"));
    assertEquals(Map.of(), setUp.look().orElseThrow().drift());
    look("P-1", Map.of("Rs", "2", "Rmk", "11"));
    kiosk.reboot();
    begin();
    assertEquals(Map.of("Rmk", "10"), setUp.look().orElseThrow().drift());
    setUp.accepted("Bu Ani");
    assertEquals(Map.of(), setUp.look().orElseThrow().drift());
    JsonNode told = told("P-409").getFirst();
    assertEquals("Bu Ani", told.path("person").asText());
    assertEquals("11", told.path("settings").path("Rmk").asText());
    setUp.accepted("Bu Ani");
    assertEquals(1, told("P-409").size(), "nothing to take, nothing to tell");
  }

  private void begin() {
    book = new CommissionBook(kiosk.store, kiosk.journal);
    settings = new SettingsWatch(kiosk.journal);
    setUp =
        new PrinterSetUp(
            kiosk.store,
            book,
            settings,
            () -> printer,
            number -> Optional.ofNullable(tests.get(number)),
            reopened::incrementAndGet,
            Optional.of(new BlankRange(500, 800)));
  }

  private void look(String serial, Map<String, String> now) {
    kiosk.store.run(tx -> settings.look(tx, Optional.of(snapshot(serial, now))));
  }

  private TestCard card(long number, String serial, TestCard.Outcome outcome) {
    TestCard card =
        new TestCard(
            number,
            new Baseline(serial, new Counters(1, 1), CardPosition.NONE, 5),
            new MoveFacts.Device("d", serial, true),
            TestKiosk.BLANK,
            1,
            "Bu Ani",
            0,
            outcome);
    tests.put(number, card);
    return card;
  }

  private static Snapshot snapshot(String serial, Map<String, String> settings) {
    return new Snapshot(
            new PrinterIdentity("Virtual", serial, "1", true),
            new Counters(5, 1),
            CardPosition.NONE,
            RibbonKind.YMCKO,
            OptionalInt.empty(),
            true,
            false,
            Set.of())
        .withSettings(settings);
  }

  private static void refused(Why why, Runnable deed) {
    assertEquals(why, assertThrows(SetUpRefused.class, deed::run).why());
  }

  private List<JsonNode> told(String code) {
    return kiosk.store.read(h -> kiosk.journal.unacknowledged(h, 99)).stream()
        .map(KioskEvent::data)
        .filter(data -> data.path("code").asText().equals(code))
        .toList();
  }
}

package id.kia.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.drivers.Condition;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.visit.Visits.Claim;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitsTest {
  private static final String UDIN = "Pak Udin";
  private static final String TUTI = "Bu Tuti";
  private static final Signs COVER_OPEN = SignsOf.of(Condition.COVER_OPEN);
  private static final Signs WELL = SignsOf.of();

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private TestKiosk kiosk;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private Visits visits;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db")).stocked();
    visits = onThisRun();
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  @Test
  void a_visit_and_its_step_survive_a_restart() {
    start(Guide.RIBBON, WELL);
    say(Claim.DONE_ALL_THE_SAME, WELL);
    say(Claim.DONE, COVER_OPEN);
    kiosk.reboot();
    visits = onThisRun();
    assertEquals(Task.TAKE_RIBBON_OUT, running().task());
    Visit open = kiosk.store.read(visits::open).orElseThrow();
    assertEquals(UDIN, open.person());
    assertEquals(
        List.of(How.PERSON, How.SENSOR),
        kiosk.store.read(h -> visits.steps(h, open)).stream().map(Noted::how).toList());
  }

  @Test
  void a_step_that_a_sensor_contradicts_is_not_done() {
    start(Guide.RIBBON, WELL);
    say(Claim.DONE, WELL);
    var refused = assertThrows(VisitFault.class, () -> say(Claim.DONE, WELL));
    assertEquals(VisitFault.Kind.NOT_YET, refused.kind());
    assertEquals(Task.OPEN_COVER, running().task());
    say(Claim.DONE_ALL_THE_SAME, WELL);
    assertEquals(How.AGAINST_SENSOR, newest().how());
  }

  @Test
  void what_is_said_of_a_step_that_moved_on_is_not_noted_twice() {
    start(Guide.RIBBON, WELL);
    Run shown = running();
    say(Claim.DONE, WELL);
    var refused =
        assertThrows(
            VisitFault.class,
            () ->
                kiosk.store.run(
                    tx -> visits.say(tx, shown.number(), 0, Claim.DONE, COVER_OPEN, UDIN)));
    assertEquals(VisitFault.Kind.STEP_MOVED, refused.kind());
    assertEquals(1, steps().size());
  }

  @Test
  void a_ribbon_that_had_ended_before_is_taken_out_by_a_persons_word() {
    Signs ended = SignsOf.of(Condition.COVER_OPEN, Condition.RIBBON_ENDED);
    start(Guide.RIBBON, ended);
    say(Claim.DONE, ended);
    say(Claim.DONE, ended);
    assertTrue(running().already());
    say(Claim.DONE, ended);
    assertEquals(Task.TAKE_RIBBON_OUT, newest().task());
    assertEquals(How.PERSON, newest().how());
  }

  @Test
  void a_step_that_ends_with_a_form_is_done_by_that_form_alone() {
    kiosk.store.run(tx -> visits.start(tx, Guide.COUNT, UDIN, WELL));
    say(Claim.DONE, WELL);
    assertThrows(VisitFault.class, () -> say(Claim.DONE_ALL_THE_SAME, WELL));
    kiosk.store.run(tx -> visits.recorded(tx, "count", "BOX", UDIN));
    assertEquals(Task.COUNT_HOPPER, running().task(), "another place was counted");
    kiosk.store.run(tx -> visits.recorded(tx, "count", "HOPPER", UDIN));
    assertEquals(Task.COUNT_BOX, running().task());
    assertEquals(How.DEED, newest().how());
  }

  @Test
  void a_second_person_joins_the_visit_that_is_open() {
    start(Guide.RIBBON, WELL);
    kiosk.store.run(tx -> visits.start(tx, Guide.BIN, TUTI, WELL));
    assertEquals(UDIN, kiosk.store.read(visits::open).orElseThrow().person());
    assertEquals(Guide.BIN, running().guide());
    assertEquals(1, events(EventKind.VISIT).size());
  }

  @Test
  void without_a_self_test_a_visit_is_closed_with_a_reason_only_and_the_office_hears_it() {
    kiosk.store.run(tx -> visits.begin(tx, UDIN));
    assertReasonWanted(SelfTest.Standing.MISSING);
    close(Optional.of(CloseReason.PART_MISSING), Optional.of("kepala cetak dipesan"));
    assertTrue(kiosk.store.read(visits::open).isEmpty());
    var told = events(EventKind.VISIT).getLast().data();
    assertEquals("MISSING", told.path("selfTest").asText());
    assertEquals("PART_MISSING", told.path("reason").asText());
    assertEquals("kepala cetak dipesan", told.path("note").asText());
    assertEquals("T-101", events(EventKind.ALARM).getLast().data().path("code").asText());
  }

  @Test
  void a_reason_without_a_word_is_none() {
    kiosk.store.run(tx -> visits.begin(tx, UDIN));
    assertThrows(VisitFault.class, () -> close(Optional.of(CloseReason.OTHER), Optional.empty()));
    assertThrows(VisitFault.class, () -> close(Optional.empty(), Optional.of("lupa")));
    assertTrue(kiosk.store.read(visits::open).isPresent());
  }

  @Test
  void a_failed_self_test_wants_a_reason_and_names_what_failed() {
    kiosk.store.run(tx -> visits.begin(tx, UDIN));
    kiosk.store.run(tx -> visits.tested(tx, List.of("P-110", "B-102"), Optional.of(UDIN)));
    assertReasonWanted(SelfTest.Standing.FAILED);
    close(Optional.of(CloseReason.SERVICE_CALLED), Optional.of("teknisi besok"));
    assertEquals(
        "[\"P-110\",\"B-102\"]",
        events(EventKind.VISIT).getLast().data().path("failing").toString());
  }

  @Test
  void what_is_done_after_a_self_test_makes_it_old() {
    start(Guide.RIBBON, WELL);
    kiosk.store.run(tx -> visits.tested(tx, List.of(), Optional.of(UDIN)));
    say(Claim.DONE, WELL);
    assertReasonWanted(SelfTest.Standing.OLD);
  }

  @Test
  void a_passed_self_test_of_the_guides_last_step_closes_the_visit_without_a_reason() {
    start(Guide.JAM, WELL);
    while (running().task() != Task.SELF_TEST) {
      say(Claim.DONE_ALL_THE_SAME, WELL);
    }
    kiosk.store.run(tx -> visits.tested(tx, List.of(), Optional.of(UDIN)));
    assertTrue(kiosk.store.read(visits::running).isEmpty());
    close(Optional.empty(), Optional.empty());
    var told = events(EventKind.VISIT).getLast().data();
    assertEquals("PASSED", told.path("selfTest").asText());
    assertEquals("[\"JAM\"]", told.path("guides").toString());
    assertFalse(
        events(EventKind.ALARM).stream()
            .anyMatch(event -> event.data().path("code").asText().equals(Visits.NOT_WELL)));
  }

  @Test
  void a_self_test_of_an_earlier_visit_is_none_of_this_one() {
    kiosk.store.run(tx -> visits.begin(tx, UDIN));
    kiosk.store.run(tx -> visits.tested(tx, List.of(), Optional.of(UDIN)));
    close(Optional.empty(), Optional.empty());
    kiosk.store.run(tx -> visits.begin(tx, TUTI));
    assertReasonWanted(SelfTest.Standing.MISSING);
  }

  private Visits onThisRun() {
    return new Visits(kiosk.journal, () -> kiosk.time.bounds().lower());
  }

  private void start(Guide guide, Signs signs) {
    kiosk.store.run(tx -> visits.start(tx, guide, UDIN, signs));
  }

  private void say(Claim claim, Signs signs) {
    Run run = running();
    kiosk.store.run(tx -> visits.say(tx, run.number(), run.place(), claim, signs, UDIN));
  }

  private void close(Optional<CloseReason> reason, Optional<String> note) {
    kiosk.store.run(tx -> visits.close(tx, reason, note, UDIN));
  }

  private void assertReasonWanted(SelfTest.Standing standing) {
    Visit open = kiosk.store.read(visits::open).orElseThrow();
    assertEquals(standing, kiosk.store.read(h -> visits.standing(h, open)));
    var refused = assertThrows(VisitFault.class, () -> close(Optional.empty(), Optional.empty()));
    assertEquals(VisitFault.Kind.REASON_WANTED, refused.kind());
  }

  private Run running() {
    return kiosk.store.read(visits::running).orElseThrow();
  }

  private List<Noted> steps() {
    Visit open = kiosk.store.read(visits::open).orElseThrow();
    return kiosk.store.read(h -> visits.steps(h, open));
  }

  private Noted newest() {
    return steps().getLast();
  }

  private List<KioskEvent> events(EventKind kind) {
    return kiosk.store.read(h -> kiosk.journal.after(h, 0, 1000)).stream()
        .filter(event -> event.kind() == kind)
        .toList();
  }
}

package id.kia.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.kia.contract.code.CodeKey;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.LogInCode;
import id.kia.contract.code.SpokenCode;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.StaffMember;
import id.kia.contract.order.StaffPushed;
import id.kia.contract.order.StaffRole;
import id.kia.contract.sync.EventKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office tells a code over the telephone; the hub is not asked once. */
class TelephoneCodeTest {
  private static final String NAME = "Joko Susilo";
  private static final Optional<PinAnswer> IN =
      Optional.of(new PinAnswer.Known(NAME, StaffRole.TECHNICIAN));

  @TempDir private Path folder;
  private SmallHub hub;
  private KioskRig kiosk;
  private TelephoneCode codes;

  @BeforeEach
  void open() throws Exception {
    hub = new SmallHub();
    kiosk = new KioskRig(folder, hub);
    codes = codes();
  }

  @AfterEach
  void close() {
    kiosk.close();
    hub.close();
  }

  @Test
  void before_the_enrolment_there_is_no_challenge_and_no_way_in() throws Exception {
    assertEquals(Optional.empty(), codes.challenge());
    assertEquals(wrong(2), codes.check(NAME, SpokenCode.random(kiosk.random).value()));
    kiosk.enrol();
    assertEquals(SmallHub.KIOSK, codes.challenge().orElseThrow().kiosk());
  }

  @Test
  void the_right_code_lets_its_person_in_once_and_is_told_to_the_office() throws Exception {
    kiosk.enrol();
    String code = answer(NAME).printed();
    assertEquals(IN, codes.check(" Joko  Susilo", code));
    assertEquals(List.of("A-101 Joko Susilo"), told());
    assertEquals(wrong(2), codes.check(NAME, code), "a code that was used is none");
    assertEquals(IN, codes.check(NAME, answer(NAME).value()), "the next one is another");
  }

  @Test
  void a_person_who_has_a_pin_here_has_the_same_name_by_a_code() throws Exception {
    kiosk.enrol();
    hub.say(
        new StaffPushed(
            List.of(new StaffMember(NAME, StaffRole.OFFICER, "$argon2id$" + "x".repeat(20)))));
    kiosk.pull().run();
    assertEquals(
        Optional.of(new PinAnswer.Known(NAME, StaffRole.OFFICER)),
        codes.check("JOKO SUSILO", answer("joko susilo").value()));
  }

  @Test
  void a_code_of_another_kiosk_person_challenge_or_purpose_lets_nobody_in() throws Exception {
    kiosk.enrol();
    SpokenCode asked = codes.challenge().orElseThrow().code();
    CodeKey key = hub.kioskCodeKey;
    assertEquals(
        wrong(2), codes.check(NAME, LogInCode.of(key, new KioskId("lain"), asked, NAME).value()));
    assertEquals(wrong(1), codes.check("Siti", answer(NAME).value()));
    assertEquals(IN, codes.check(NAME, answer(NAME).value()), "and forgives the tries");
    SpokenCode other =
        SpokenCode.of(
            KeyedHash.of(
                key,
                "kia/date/v1",
                SmallHub.KIOSK.value(),
                codes.challenge().orElseThrow().code().value(),
                "joko susilo"));
    assertEquals(wrong(2), codes.check(NAME, other.value()));
    assertEquals(
        wrong(1), codes.check(NAME, LogInCode.of(key, SmallHub.KIOSK, asked, NAME).value()));
  }

  @Test
  void three_wrong_codes_lock_the_pins_too_and_wrong_pins_the_codes() throws Exception {
    kiosk.enrol();
    String right = answer(NAME).value();
    for (int times = 0; times < 2; times++) {
      var _ = codes.check("Siti", right);
    }
    assertEquals(new PinAnswer.Locked(StaffBook.LOCK), kiosk.staff.check("1234"));
    assertEquals(Optional.of(new PinAnswer.Locked(StaffBook.LOCK)), codes.check(NAME, right));
    restart();
    assertEquals(Optional.of(new PinAnswer.Locked(StaffBook.LOCK)), codes.check(NAME, right));
    kiosk.nanos.addAndGet(StaffBook.LOCK.toNanos());
    assertEquals(IN, codes.check(NAME, right));
  }

  @Test
  void digits_that_were_misheard_are_no_try() throws Exception {
    kiosk.enrol();
    String right = answer(NAME).value();
    String misheard = right.substring(0, 8) + (char) ('0' + (right.charAt(8) - '0' + 1) % 10);
    for (int times = 0; times < 5; times++) {
      assertEquals(Optional.empty(), codes.check(NAME, misheard));
    }
    assertEquals(IN, codes.check(NAME, right));
  }

  @Test
  void the_challenge_outlives_a_power_cut_between_question_and_answer() throws Exception {
    kiosk.enrol();
    String code = answer(NAME).value();
    restart();
    assertEquals(IN, codes.check(NAME, code));
    restart();
    assertEquals(wrong(2), codes.check(NAME, code), "used before the cut is used after it");
  }

  @Test
  void an_answer_is_taken_for_an_hour_of_running() throws Exception {
    kiosk.enrol();
    String code = answer(NAME).value();
    kiosk.nanos.addAndGet(TelephoneCode.VALID.minusSeconds(1).toNanos());
    assertNotEquals(code, answer(NAME).value(), "a page of now shows a new challenge");
    kiosk.nanos.addAndGet(TelephoneCode.SHOWN.minusSeconds(1).toNanos());
    code = answer(NAME).value();
    assertEquals(IN, codes.check(NAME, code));
    code = answer(NAME).value();
    kiosk.nanos.addAndGet(TelephoneCode.VALID.toNanos());
    assertEquals(wrong(2), codes.check(NAME, code));
  }

  private SpokenCode answer(String person) {
    return LogInCode.of(
        hub.kioskCodeKey, SmallHub.KIOSK, codes.challenge().orElseThrow().code(), person);
  }

  private void restart() {
    kiosk.close();
    kiosk = new KioskRig(folder, hub);
    codes = codes();
  }

  private TelephoneCode codes() {
    return new TelephoneCode(kiosk.parts, kiosk.staff, kiosk.random);
  }

  private List<String> told() {
    return kiosk.store.read(h -> kiosk.journal.unacknowledged(h, 99)).stream()
        .filter(event -> event.kind() == EventKind.ALARM)
        .map(
            event ->
                event.data().path("code").asText() + " " + event.data().path("person").asText())
        .toList();
  }

  private static Optional<PinAnswer> wrong(int left) {
    return Optional.of(new PinAnswer.Wrong(left));
  }
}

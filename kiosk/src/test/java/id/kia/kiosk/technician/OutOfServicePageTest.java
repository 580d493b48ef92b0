package id.kia.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.OrderId;
import id.kia.drivers.Cabinet.Contact;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.report.StandingFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page says of a kiosk that stopped by itself, and of cards it holds in doubt. */
class OutOfServicePageTest {
  private static final OrderId CARD = TestKiosk.id(7);

  @TempDir Path folder;
  private TechnicianBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new TechnicianBench(folder);
    bench.logIn();
    bench.english();
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"S-107", "S-108", "S-109", "S-110"})
  void a_kiosk_that_stopped_by_itself_says_why_and_what_next(String code) throws Exception {
    stands(code);
    String page = bench.get("/").body();
    assertTrue(page.contains("data-level=\"stop\""), page);
    assertTrue(page.contains("data-code=\"" + code + "\""), page);
    assertFalse(page.contains("A fault that is not known yet"), page);
  }

  @Test
  void a_reboot_loop_is_ended_by_a_person_and_only_then_offered() throws Exception {
    assertFalse(bench.get("/").body().contains("/do/try-again"));
    stands("S-107");
    assertTrue(bench.get("/").body().contains("href=\"/do/try-again\""));
    String form = bench.formId("/do/try-again");
    assertEquals(303, bench.deed("/try-again", "form=" + form).statusCode());
    assertEquals(1, bench.triedAgain.get());
  }

  @Test
  void a_tampered_cabinet_is_reset_by_a_name_with_a_reason_and_not_while_its_contact_is_open()
      throws Exception {
    assertFalse(bench.get("/").body().contains("/do/reset-tamper"));
    stands("B-106");
    assertTrue(bench.get("/").body().contains("href=\"/do/reset-tamper\""));
    touch(Contact.TAMPER, true);
    String reset = "cause=FORCED&form=" + bench.formId("/do/reset-tamper");
    var open = bench.deed("/cabinet/reset-tamper", reset);
    assertEquals(409, open.statusCode());
    assertTrue(open.body().contains("still open (B-106)"), open.body());
    assertEquals(Set.of("B-106"), faults());
    touch(Contact.TAMPER, false);
    assertEquals(400, bench.deed("/cabinet/reset-tamper", "cause=BORED").statusCode());
    assertEquals(303, bench.deed("/cabinet/reset-tamper", reset).statusCode());
    assertEquals(Set.of(), faults());
  }

  @Test
  void the_service_door_is_opened_from_the_page() throws Exception {
    assertTrue(bench.get("/").body().contains("/do/open-door"));
    String form = "form=" + bench.formId("/do/open-door");
    assertEquals(303, bench.deed("/cabinet/open-door", form).statusCode());
    assertTrue(bench.cabinet.look().unlocked());
  }

  private Set<String> faults() {
    return bench.kiosk.store.read(bench.guard::faults);
  }

  private void touch(Contact contact, boolean on) {
    bench.cabinet.play(contact, on);
    bench.kiosk.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    bench.guard.lookNow();
  }

  @Test
  void bad_41_cards_in_doubt_are_told_with_code_and_next_step_and_no_button() throws Exception {
    bench.kiosk.store.run(
        tx -> {
          bench.kiosk.orders.arrive(tx, TestKiosk.pushed(CARD, 1));
          bench.kiosk.orders.doubt(tx, "P-405", 1);
        });
    String page = bench.get("/").body();
    assertTrue(page.contains("data-code=\"P-405\""), page);
    assertTrue(page.contains("The office releases the cards."), page);
    assertTrue(page.contains("only the office can release it"), page);
    assertFalse(page.contains("card-release"), page);
    bench.deed("/cards/move", "order=" + CARD + "&deed=RELEASE");
    assertEquals(
        "HELD",
        bench.kiosk.store.read(h -> bench.kiosk.orders.find(h, CARD)).orElseThrow().state().name());
  }

  private void stands(String code) {
    bench.faults.add(new StandingFault(code, Duration.ofMinutes(3), true, true));
  }
}

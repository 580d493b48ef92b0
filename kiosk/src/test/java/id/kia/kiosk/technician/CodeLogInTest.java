package id.kia.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on which a technician without a PIN reads a number out and types what is answered. */
class CodeLogInTest {
  @TempDir Path folder;
  private TechnicianBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new TechnicianBench(folder, new OneCode());
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  @Test
  void the_page_says_whom_to_call_what_to_read_and_what_to_type() throws Exception {
    assertTrue(bench.get("/login").body().contains("/login/code"));
    String page = bench.get("/login/code").body();
    assertTrue(page.contains("KIOS-7"), page);
    assertTrue(page.contains("482 177 306"), page);
    assertTrue(page.contains("name=\"person\"") && page.contains("name=\"code\""), page);
  }

  @Test
  void what_was_misheard_wrong_or_locked_is_said_apart_and_lets_nobody_in() throws Exception {
    var empty = bench.post("/login/code", "person=&code=1");
    assertEquals(400, empty.statusCode());
    var misheard = bench.post("/login/code", "person=Siti%20%3Cb%3E&code=1");
    assertEquals(400, misheard.statusCode());
    assertTrue(misheard.body().contains("tidak dihitung"), misheard.body());
    assertTrue(misheard.body().contains("Siti &lt;b&gt;"), "the name need not be typed again");
    var wrong = bench.post("/login/code", "person=Siti&code=222222222");
    assertEquals(403, wrong.statusCode());
    assertTrue(wrong.body().contains("2 kali lagi"), wrong.body());
    assertFalse(wrong.body().contains("222222222"), "a code is never given back");
    var locked = bench.post("/login/code", "person=Siti&code=333333333");
    assertEquals(429, locked.statusCode());
    assertEquals(303, bench.get("/").statusCode());
  }

  @Test
  void a_session_by_code_ends_after_two_hours_however_busy() throws Exception {
    bench.cookieOf(bench.post("/login/code", "person=Siti&code=111111111"));
    for (int part = 0; part < 14; part++) {
      assertEquals(200, bench.get("/status.json").statusCode());
      bench.kiosk.pass(Duration.ofMinutes(9));
    }
    assertEquals(401, bench.get("/status.json").statusCode());
    bench.logIn();
    for (int part = 0; part < 16; part++) {
      assertEquals(200, bench.get("/status.json").statusCode(), "a PIN has no such end");
      bench.kiosk.pass(Duration.ofMinutes(9));
    }
  }

  @Test
  void a_kiosk_that_is_not_enrolled_offers_no_form() throws Exception {
    bench.close();
    bench = new TechnicianBench(folder.resolve("new"));
    String page = bench.get("/login/code").body();
    assertFalse(page.contains("name=\"code\""), page);
    assertTrue(page.contains("belum terdaftar"), page);
  }

  /** One right code, one that locks, the other long ones are wrong. */
  private static final class OneCode implements CodeGate {
    @Override
    public Optional<Asked> asked() {
      return Optional.of(new Asked("KIOS-7", "482 177 306"));
    }

    @Override
    public Optional<PinGate.Answer> check(String person, String code) {
      return switch (code) {
        case "111111111" -> Optional.of(new PinGate.Known(person));
        case "333333333" -> Optional.of(new PinGate.Locked(Duration.ofMinutes(14)));
        case "222222222" -> Optional.of(new PinGate.Wrong(2));
        default -> Optional.empty();
      };
    }
  }
}

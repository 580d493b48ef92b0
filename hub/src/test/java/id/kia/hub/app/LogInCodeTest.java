package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.code.CodeKey;
import id.kia.contract.code.LogInCode;
import id.kia.contract.code.SpokenCode;
import id.kia.contract.seal.SealContext;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The office reads a code out to a colleague who stands at a kiosk without a network. */
class LogInCodeTest extends SampleOffice {
  private final SpokenCode challenge = SpokenCode.random(new SecureRandom());

  @Test
  void the_head_makes_the_code_that_the_kiosk_expects_and_both_names_are_on_record()
      throws Exception {
    JsonNode made = office.posted("/office/kiosks/code", asked("teknisi"));
    assertEquals(expected("teknisi").value(), made.path("code").asText());
    assertEquals("teknisi", made.path("person").asText());
    String page = text(office.form("/office/kiosks/code", asked("teknisi"), "same-origin"));
    assertTrue(page.contains(expected("teknisi").printed()), page);
    assertEquals(
        List.of("kepala " + kiosk.id() + " teknisi", "kepala " + kiosk.id() + " teknisi"),
        recorded());
  }

  @Test
  void there_is_no_code_for_oneself_for_a_stranger_or_for_a_number_that_was_misheard()
      throws Exception {
    refused("OWN_CODE", asked("kepala"));
    refused("OWN_CODE", asked(" KEPALA"));
    refused("UNKNOWN_PERSON", asked("verifikator"));
    refused("UNKNOWN_PERSON", asked("seseorang"));
    Map<String, String> misheard = asked("teknisi");
    String value = challenge.value();
    misheard.put("challenge", (value.charAt(0) == '9' ? '1' : '9') + value.substring(1));
    refused("CHALLENGE_MISHEARD", misheard);
    Map<String, String> elsewhere = asked("teknisi");
    elsewhere.put("kiosk", "lain");
    refused("UNKNOWN_KIOSK", elsewhere);
    String page = text(office.form("/office/kiosks/code", misheard, "same-origin"));
    assertTrue(page.contains("role=\"alert\""), page);
    assertFalse(page.contains("data-code"), page);
    assertEquals(List.of(), recorded());
  }

  @Test
  void only_who_looks_after_kiosks_makes_codes() throws Exception {
    for (String name : List.of("operator", "verifikator")) {
      office.logIn(name, name + "-rahasia");
      assertEquals(
          "FORBIDDEN", TestKiosk.problem(office.post("/office/kiosks/code", asked("kepala"))));
      assertFalse(text(office.page("/office?tab=kios", "")).contains("/office/kiosks/code"), name);
    }
    office.logIn("teknisi", "teknisi-rahasia");
    assertTrue(text(office.page("/office?tab=kios", "")).contains("/office/kiosks/code?kiosk="));
    String form = text(office.page("/office/kiosks/code?kiosk=" + kiosk.id(), ""));
    assertTrue(form.contains(">kepala<"), form);
    assertFalse(form.contains("value=\"teknisi\""), "nobody for oneself");
    refused("OWN_CODE", asked("teknisi"));
    assertEquals(
        expected("kepala").value(),
        office.posted("/office/kiosks/code", asked("kepala")).path("code").asText());
  }

  private void refused(String code, Map<String, String> form) throws Exception {
    assertEquals(code, TestKiosk.problem(office.post("/office/kiosks/code", form)));
  }

  private Map<String, String> asked(String person) {
    return new HashMap<>(
        Map.of("kiosk", kiosk.id().value(), "person", person, "challenge", challenge.printed()));
  }

  /** As the kiosk computes it with the key that it got at its enrolment. */
  private SpokenCode expected(String person) {
    byte[] key =
        kiosk
            .sealing
            .open(kiosk.home().sealedCodeKey(), SealContext.codeKey(kiosk.id()))
            .orElseThrow();
    return LogInCode.of(CodeKey.of(key), kiosk.id(), challenge, person);
  }

  private List<String> recorded() throws Exception {
    List<String> rows = new ArrayList<>();
    try (var line = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hub.db"));
        var found =
            line.createStatement()
                .executeQuery(
                    "select staff_name, subject from audit where action = 'LOG_IN_CODE' order"
                        + " by 1")) {
      while (found.next()) {
        rows.add(found.getString(1) + " " + found.getString(2));
      }
    }
    return rows;
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}

package id.kia.hub.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KioskFactsTest {
  private final Shown shown =
      new Shown(
          ZoneId.of("Asia/Makassar"), InstantSource.fixed(Instant.parse("2026-11-22T00:12:00Z")));

  private final ObjectNode status = JsonNodeFactory.instance.objectNode();

  @Test
  void a_status_is_told_in_words_not_in_codes() {
    status.put("printer", "READY").put("ribbonCardsLeft", 199).put("blanks", 99).put("bin", 0);
    status.put("queue", 6).put("doorOpen", false).put("temperature", 27.5);
    status.put("clockTrust", "SYNCED");
    assertEquals(
        List.of("siap", "0 keping", "6 kartu", "tertutup", "27,5 °C", "cocok dengan kantor"),
        List.copyOf(KioskFacts.of(status, shown).values()));
    KioskLevels levels = KioskLevels.of(status, null);
    assertEquals(199, levels.ribbonCards());
    assertEquals(99, levels.blanks());
  }

  @Test
  void supplies_are_told_in_school_days_beside_the_way_of_a_delivery() {
    status.put("cardsLeft", 40).put("schoolDaysLeft", 4).put("leadSchoolDays", 7);
    status.put("cardsToday", 104).put("cardsPerDay", 100).put("mostPerDay", 150);
    assertEquals(
        Map.of(
            "outlook", "4 hari sekolah (pengiriman 7 hari)",
            "work", "104 dari 100 kartu (paling banyak 150)"),
        KioskFacts.of(status, shown));
    assertTrue(KioskLevels.of(status, 10.0).few(60), "six days, a delivery takes seven");
    status.remove("leadSchoolDays");
    assertFalse(KioskLevels.of(status, 10.0).few(60));
    status.remove("schoolDaysLeft");
    assertEquals(
        "40 kartu, harinya belum dapat diperkirakan", KioskFacts.of(status, shown).get("outlook"));
  }

  @Test
  void a_fault_has_words_and_what_was_not_told_is_left_out() {
    status.put("printer", "P-106");
    assertEquals(Map.of("printer", "belum siap"), KioskFacts.of(status, shown));
    assertEquals("Tutup mesin cetak terbuka", shown.reason("P-106"));
    assertTrue(shown.reason("P-999").isEmpty());
  }

  @Test
  void a_moment_names_its_zone() {
    assertEquals(
        "22 Nov, 08.12 WITA", shown.moment(Instant.parse("2026-11-22T00:12:00Z").toEpochMilli()));
  }

  @Test
  void the_kiosks_own_days_count_and_where_it_has_none_nobody_guesses() {
    status.put("cardsLeft", 90);
    assertNull(KioskLevels.of(status, 10.0).days(90), "it does not know its pace yet");
    for (int days : new int[] {0, 1, 9, 89}) {
      status.put("schoolDaysLeft", days);
      assertEquals(days, KioskLevels.of(status, 1.0).days(90));
    }
  }
}

package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.trust.EnrolmentCard;
import id.kia.contract.trust.FingerprintWords;
import id.kia.hub.keys.KeyChange;
import id.kia.hub.keys.RootKeyFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office's page shows a QR for the kiosk's scanner, and then the words to compare. */
class EnrolmentCardTest {
  private static final char[] SECRET = "kuda makan rumput".toCharArray();
  @TempDir Path data;
  @TempDir Path medium;

  @Test
  void the_card_has_this_hubs_address_and_root_and_the_page_shows_the_kiosks_words()
      throws Exception {
    SecureRandom random = new SecureRandom();
    RootKeyFile root =
        RootKeyFile.create(
            medium.resolve("root.key"), "6311", SECRET, RootKeyFile.Cost.NONE, random);
    KeyChange change = new KeyChange(data, "6311", random);
    change.install(root.publicKey(), root.sign(change.ask(Set.of(), Set.of()), SECRET, random));
    try (TestHub hub = new TestHub(data)) {
      TestOffice office = new TestOffice(hub.port());
      office.logIn("teknisi", "teknisi-rahasia");
      JsonNode made = office.posted("/office/invitations", Map.of());
      EnrolmentCard card = EnrolmentCard.read(made.path("qr").asText()).orElseThrow();
      assertEquals("http://127.0.0.1:" + hub.port(), card.hub().toString());
      assertArrayEquals(root.publicKey(), card.root());

      TestKiosk kiosk = new TestKiosk(hub.port());
      assertEquals(201, kiosk.enrol(card.secret()).statusCode());
      String words =
          FingerprintWords.ofEnrolment(
              card.root(), kiosk.signing.verifyingKey().bytes(), kiosk.sealing.publicKey().bytes());
      assertEquals(words, office.json("/office/kiosks.json").get(0).at("/kiosk/words").asText());
      String page = new String(office.page("/office?tab=kios", "").body(), StandardCharsets.UTF_8);
      assertTrue(page.contains(words), words);
    }
  }
}

package id.kia.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.OrderId;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.trust.EnrolmentCard;
import id.kia.contract.trust.FingerprintWords;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new kiosk finds its hub by what its scanner reads at the hub's page, and believes that root.
 */
class EnrolmentCardTest {
  @TempDir Path folder;
  private SmallHub hub;
  private KioskRig kiosk;

  @BeforeEach
  void open() throws Exception {
    hub = new SmallHub();
    hub.keyList = hub.listed(1).signedBy(hub.root);
    kiosk = new KioskRig(folder, hub);
  }

  @AfterEach
  void close() {
    kiosk.close();
    hub.close();
  }

  @Test
  void scanned_it_enrols_at_that_address_and_stays_there_after_a_restart() throws Exception {
    // The configuration names nobody; the card of the page does.
    try (HubLink link = elsewhere()) {
      link.start(Optional.empty());
      EnrolmentCard read = EnrolmentCard.read(card(hub.root).text()).orElseThrow();
      link.invited(Invitation.of(read, "Kios SDN Paringin 1"));
      awaitPages(1);
      assertEquals(
          FingerprintWords.ofEnrolment(
              hub.root.verifyingKey().bytes(),
              hub.kioskSigning().bytes(),
              hub.kioskSealing().bytes()),
          link.words().orElseThrow(),
          "both sides show the same words");
    }
    hub.say(kiosk.order(new OrderId(UUID.randomUUID()), 1, "ANAK CONTOH", null));
    int before = hub.pages.get();
    try (HubLink again = elsewhere()) {
      again.start(Optional.empty());
      awaitPages(before + 1);
    }
  }

  @Test
  void a_hub_with_another_root_than_the_card_is_not_believed() throws Exception {
    SigningKey other = SigningKey.generate(Purpose.KEYS, hub.random);
    HubFault fault =
        assertThrows(HubFault.class, () -> kiosk.link.enrol(Invitation.of(card(other), "Kios")));
    assertEquals(HubFault.Kind.NOT_TRUSTED, fault.kind());
    assertTrue(kiosk.link.enrolment().isEmpty());
  }

  @Test
  void where_a_root_is_needed_an_office_without_one_is_refused() throws Exception {
    hub.keyList = null;
    Invitation strict = new Invitation(SmallHub.SECRET, "Kios", null, true);
    HubFault fault = assertThrows(HubFault.class, () -> kiosk.link.enrol(strict));
    assertEquals(HubFault.Kind.NOT_TRUSTED, fault.kind());
    assertTrue(kiosk.link.words().isEmpty());
  }

  @Test
  void only_a_whole_card_is_read() {
    String good = card(hub.root).text();
    assertEquals(good, EnrolmentCard.read(good + "\r").orElseThrow().text());
    for (String bad :
        new String[] {
          "",
          "KIA1ABC",
          good.substring(0, good.length() / 2),
          good + " more",
          good.replace("http:", "ftp:"),
          good.replace("127.0.0.1", "x@127.0.0.1"),
          "KIAE1 http://h AAAA 7KQ2",
          "KIAE1 http://h/path " + good.split(" ")[2] + " 7KQ2",
          "KIAE1 " + "x".repeat(500)
        }) {
      assertTrue(EnrolmentCard.read(bad).isEmpty(), bad);
    }
  }

  private EnrolmentCard card(SigningKey root) {
    return new EnrolmentCard(hub.uri(), root.verifyingKey().bytes(), SmallHub.SECRET);
  }

  private HubLink elsewhere() {
    return new HubLink(
        kiosk.parts,
        kiosk.staff,
        URI.create("http://127.0.0.1:9"),
        HttpClient.newHttpClient(),
        KioskRig.QUICK,
        new Random(1),
        kiosk.nanos::get,
        UUID::randomUUID);
  }

  private void awaitPages(int pages) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (hub.pages.get() < pages) {
      assertTrue(System.nanoTime() < end, "no page was asked for");
      Thread.onSpinWait();
    }
  }
}

package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.SealingKeyConfirmed;
import id.kia.contract.order.SealingKeyWanted;
import id.kia.contract.seal.SealContext;
import id.kia.contract.seal.SealingKeyPair;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hub seals to the key that the kiosk has, and again what the kiosk could not open. */
class SealingTest extends SampleOffice {
  @Test
  void a_new_sealing_key_is_asked_for_confirmed_and_used_also_for_photographs_of_before()
      throws Exception {
    String order = pushed(verified("AISYAH"));
    OrderPushed before = assertInstanceOf(OrderPushed.class, messages().getLast());
    assertTrue(
        office
            .posted("/office/kiosks/sealing-key", Map.of("kiosk", kiosk.id().value()))
            .path("asked")
            .asBoolean());
    assertInstanceOf(SealingKeyWanted.class, messages().getLast());

    SealingKeyPair newer = SealingKeyPair.generate(new SecureRandom());
    events(
        event(
            EventKind.SEALING_KEY,
            null,
            JsonNodeFactory.instance.objectNode().put("publicKey", newer.publicKey().bytes())));
    SealingKeyConfirmed confirmed =
        assertInstanceOf(SealingKeyConfirmed.class, messages().getLast());
    assertArrayEquals(newer.publicKey().bytes(), confirmed.publicKey());

    kiosk.sealing = newer;
    office.posted("/office/priority", Map.of("ids", order, "priority", "5"));
    OrderPushed after = assertInstanceOf(OrderPushed.class, messages().getLast());
    assertTrue(opened(after).name().value().contains("AISYAH"));
    assertNotEquals(before.photoSha256(), after.photoSha256());
    openedPhoto(after);
    // A second turn has the photograph already.
    office.posted("/office/priority", Map.of("ids", order, "priority", "6"));
    assertEquals(after.photoSha256(), ((OrderPushed) messages().getLast()).photoSha256());
  }

  @Test
  void an_order_that_did_not_open_is_sealed_again_three_times_at_most() throws Exception {
    String order = pushed(verified("AISYAH"));
    for (int version = 1; version <= 3; version++) {
      events(notOpened(order, version));
      OrderPushed again = assertInstanceOf(OrderPushed.class, messages().getLast());
      assertEquals(version + 1, again.version());
      assertTrue(opened(again).name().value().contains("AISYAH"));
      openedPhoto(again);
    }
    int said = messages().size();
    events(notOpened(order, 4));
    assertEquals(said, messages().size(), "a kiosk that opens nothing does not fill its log");
  }

  @Test
  void an_alarm_about_an_older_version_was_answered_already() throws Exception {
    String order = pushed(verified("AISYAH"));
    events(notOpened(order, 1));
    int said = messages().size();
    events(notOpened(order, 1));
    assertEquals(said, messages().size());
  }

  private KioskEvent notOpened(String order, int version) {
    return event(
        EventKind.ALARM,
        OrderId.of(order),
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "SYNC_ENTRY_NOT_OPENED")
            .put("version", version));
  }

  private void openedPhoto(OrderPushed message) throws Exception {
    byte[] sealed = kiosk.get("/photos/" + message.photoSha256()).body();
    assertTrue(
        kiosk.sealing.open(sealed, SealContext.photo(kiosk.id(), message.orderId())).isPresent());
  }
}

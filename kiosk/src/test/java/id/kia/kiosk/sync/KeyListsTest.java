package id.kia.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.Json;
import id.kia.contract.order.OrderId;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.HubKey;
import id.kia.contract.trust.KeyList;
import id.kia.contract.trust.ListedKey;
import id.kia.contract.trust.ListedKey.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kiosk knows its hub by the list that the pinned root signed, and by nothing else. */
class KeyListsTest {
  private static final OrderId ORDER = new OrderId(UUID.randomUUID());

  @TempDir Path folder;
  private SmallHub hub;
  private KioskRig kiosk;

  @BeforeEach
  void open() throws Exception {
    hub = new SmallHub();
    hub.keyList = hub.listed(2).signedBy(hub.root);
    kiosk = new KioskRig(folder, hub);
  }

  @AfterEach
  void close() {
    kiosk.close();
    hub.close();
  }

  @Test
  void renewed_keys_of_log_and_time_are_followed_with_the_page_that_brings_their_list()
      throws Exception {
    kiosk.enrol();
    LogPull pull = kiosk.pull();
    pull.run();
    renew();
    hub.keyList = hub.listed(3).signedBy(hub.root);
    hub.say(kiosk.order(ORDER, 1, "ANAK CONTOH", null));
    pull.run();
    assertTrue(kiosk.state(ORDER).isPresent(), kiosk.alarms().toString());
    assertEquals(3, kiosk.link.enrolment().orElseThrow().keyList());
    assertEquals(List.of(), kiosk.alarms());
    // After a restart it is the list that counts, not what came at the enrolment.
    kiosk.pull().run();
  }

  @Test
  void what_an_old_key_signed_is_followed_and_what_a_revoked_one_signed_is_not() throws Exception {
    kiosk.enrol();
    SigningKey before = hub.logKey;
    OrderId later = new OrderId(UUID.randomUUID());
    hub.say(kiosk.order(ORDER, 1, "ANAK CONTOH", null));
    renew();
    hub.keyList = hub.listed(3, listed(before, Standing.OLD)).signedBy(hub.root);
    kiosk.pull().run();
    assertTrue(kiosk.state(ORDER).isPresent());

    hub.keyList = hub.listed(4, listed(before, Standing.REVOKED)).signedBy(hub.root);
    SigningKey now = hub.logKey;
    hub.logKey = before;
    hub.say(kiosk.order(later, 1, "ANAK CONTOH", null));
    hub.logKey = now;
    kiosk.pull().run();
    assertTrue(kiosk.state(later).isEmpty());
    assertEquals(List.of("SYNC_ENTRY_FORGED"), kiosk.alarms());
  }

  @Test
  void a_lower_number_is_refused_and_told_once() throws Exception {
    kiosk.enrol();
    hub.keyList = hub.listed(1).signedBy(hub.root);
    kiosk.pull().run();
    kiosk.pull().run();
    assertEquals(List.of("SYNC_KEYS_LOWER_NUMBER"), kiosk.alarms());
    assertEquals(2, kiosk.link.enrolment().orElseThrow().keyList());
  }

  @Test
  void the_same_number_with_other_keys_is_refused() throws Exception {
    kiosk.enrol();
    SigningKey other = SigningKey.generate(Purpose.CODE, hub.random);
    hub.keyList = hub.listed(2, listed(other, Standing.OLD)).signedBy(hub.root);
    kiosk.pull().run();
    assertEquals(List.of("SYNC_KEYS_SAME_NUMBER"), kiosk.alarms());
  }

  @Test
  void a_list_of_another_root_is_refused_and_its_keys_sign_nothing_here() throws Exception {
    kiosk.enrol();
    renew();
    hub.keyList = hub.listed(3).signedBy(SigningKey.generate(Purpose.KEYS, hub.random));
    hub.say(kiosk.order(ORDER, 1, "ANAK CONTOH", null));
    HubFault fault = assertThrows(HubFault.class, () -> kiosk.pull().run());
    assertEquals(HubFault.Kind.NOT_TRUSTED, fault.kind());
    assertEquals(List.of("SYNC_KEYS_OTHER_ROOT"), kiosk.alarms());
    assertTrue(kiosk.state(ORDER).isEmpty());
  }

  @Test
  void a_list_of_another_office_of_the_same_root_is_refused() throws Exception {
    kiosk.enrol();
    hub.keyList = new KeyList("6312", 3, hub.listed(3).keys()).signedBy(hub.root);
    kiosk.pull().run();
    assertEquals(List.of("SYNC_KEYS_OTHER_OFFICE"), kiosk.alarms());
    assertEquals(2, kiosk.link.enrolment().orElseThrow().keyList());
  }

  @Test
  void a_kiosk_that_boots_after_a_rotation_learns_the_new_time_key_from_the_greeting_itself()
      throws Exception {
    kiosk.enrol();
    renew();
    hub.keyList = hub.listed(3).signedBy(hub.root);
    kiosk.greeter().ensure();
    assertEquals(3, kiosk.link.enrolment().orElseThrow().keyList());
    assertEquals(2, hub.greetings.getFirst().keyList(), "it said which one it followed");
    assertEquals(List.of(), kiosk.alarms());
  }

  @Test
  void a_list_signed_with_the_label_of_the_log_is_refused() throws Exception {
    kiosk.enrol();
    SigningKey rootAsLog = SigningKey.ofSeed(Purpose.LOG, hub.root.seed());
    hub.keyList = SignedEnvelope.sign(rootAsLog, Json.bytes(hub.listed(3)));
    kiosk.pull().run();
    assertEquals(List.of("SYNC_KEYS_WRONG_LABEL"), kiosk.alarms());
    assertEquals(2, kiosk.link.enrolment().orElseThrow().keyList());
  }

  @Test
  void a_hub_whose_list_its_root_did_not_sign_is_not_enrolled_at() throws Exception {
    hub.shownRoot = SigningKey.generate(Purpose.KEYS, hub.random);
    HubFault fault = assertThrows(HubFault.class, kiosk::enrol);
    assertEquals(HubFault.Kind.NOT_TRUSTED, fault.kind());
    assertTrue(kiosk.link.enrolment().isEmpty());
  }

  private void renew() {
    hub.logKey = SigningKey.generate(Purpose.LOG, hub.random);
    hub.timeKey = SigningKey.generate(Purpose.TIME, hub.random);
  }

  private static ListedKey listed(SigningKey key, Standing standing) {
    return new ListedKey(HubKey.of(key.verifyingKey()), standing);
  }
}

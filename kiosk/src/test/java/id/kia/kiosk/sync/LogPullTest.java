package id.kia.kiosk.sync;

import static id.kia.kiosk.vault.VaultSamples.ORDER;
import static id.kia.kiosk.vault.VaultSamples.OTHER;
import static id.kia.kiosk.vault.VaultSamples.PHOTO;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.OrderReleased;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.ClockTrust;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogRecord;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.vault.OrderContent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogPullTest {
  @TempDir private Path folder;
  private SmallHub hub;
  private KioskRig kiosk;
  private LogPull pull;

  @BeforeEach
  void enrol() throws Exception {
    hub = new SmallHub();
    kiosk = new KioskRig(folder, hub);
    kiosk.enrol();
    pull = kiosk.pull();
  }

  @AfterEach
  void close() {
    kiosk.close();
    hub.close();
  }

  @Test
  void an_order_arrives_with_content_photo_and_time() throws Exception {
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO));
    assertEquals(ClockTrust.NONE, kiosk.time.trust());
    assertFalse(pull.run());
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(ORDER));
    OrderContent content = kiosk.vault.open(ORDER).orElseThrow();
    assertEquals("SITI AMINAH", content.content().name().value());
    assertArrayEquals(PHOTO, content.photo());
    assertEquals(ClockTrust.SYNCED, kiosk.time.trust());
  }

  @Test
  void a_card_without_photo_asks_for_none() throws Exception {
    hub.say(kiosk.order(ORDER, 1, "BAYI", null));
    pull.run();
    assertNull(kiosk.vault.open(ORDER).orElseThrow().photo());
    assertEquals(List.of(), hub.photoRanges);
  }

  @Test
  void the_same_page_twice_is_one_order_and_one_event() throws Exception {
    hub.ignoresCursor = true;
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO));
    pull.run();
    int events = events();
    pull.run();
    kiosk.pull().run();
    assertEquals(events, events());
    assertEquals(1, hub.photoRanges.size());
  }

  @Test
  void the_same_order_in_two_entries_is_one_order_and_its_photo_comes_once() throws Exception {
    OrderPushed order = kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO);
    hub.say(order);
    hub.say(order);
    pull.run();
    assertEquals(1, hub.photoRanges.size());
    assertEquals(List.of(), kiosk.alarms());
  }

  @Test
  void a_long_log_comes_page_by_page() throws Exception {
    for (int i = 0; i < 30; i++) {
      hub.say(kiosk.order(new OrderId(new UUID(7, i)), 1, "A", null));
    }
    assertTrue(pull.run());
    assertFalse(pull.run());
    assertEquals(30, events());
  }

  @Test
  void a_line_that_drops_in_the_middle_of_a_photo_goes_on_where_it_stopped() throws Exception {
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO));
    hub.dropPhotoAfter = 50_000;
    HubFault fault = assertThrows(HubFault.class, pull::run);
    assertEquals(HubFault.Kind.UNREACHABLE, fault.kind());
    assertTrue(kiosk.state(ORDER).isEmpty());
    pull.run();
    assertArrayEquals(PHOTO, kiosk.vault.open(ORDER).orElseThrow().photo());
    assertEquals(2, hub.photoRanges.size());
    assertEquals("null", hub.photoRanges.getFirst());
    assertTrue(hub.photoRanges.getLast().matches("bytes=[1-9][0-9]*-"), hub.photoRanges + "");
  }

  @Test
  void nothing_of_the_links_form_and_nothing_personal_is_ever_written() throws Exception {
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO));
    OrderPushed pushed = kiosk.order(OTHER, 1, "BUDI", PHOTO);
    hub.say(pushed);
    hub.dropPhotoAfter = 20_000;
    assertThrows(HubFault.class, pull::run);
    pull.run();
    List<byte[]> secrets =
        Stream.concat(
                Stream.of(
                    pushed.sealedContent(),
                    "SITI".getBytes(StandardCharsets.UTF_8),
                    "BUDI".getBytes(StandardCharsets.UTF_8)),
                hub.photos.values().stream())
            .toList();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (byte[] secret : secrets) {
          String start =
              new String(secret, 0, Math.min(40, secret.length), StandardCharsets.ISO_8859_1);
          assertFalse(bytes.contains(start), file.toString());
        }
      }
    }
  }

  @Test
  void a_forged_entry_is_a_fact_and_the_next_one_arrives() throws Exception {
    SigningKey thief = SigningKey.generate(Purpose.LOG, hub.random);
    OrderPushed forged = kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO);
    hub.log.add(LogEntry.sign(thief, new LogRecord(SmallHub.KIOSK, hub.life, 1, forged)));
    hub.say(kiosk.order(OTHER, 1, "BUDI", PHOTO));
    pull.run();
    assertTrue(kiosk.state(ORDER).isEmpty());
    assertTrue(kiosk.vault.open(ORDER).isEmpty());
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(OTHER));
    assertEquals(List.of("SYNC_ENTRY_FORGED"), kiosk.alarms());
    assertEquals(List.of(1L), kiosk.store.read(SyncStore::refused));
  }

  @Test
  void an_entry_signed_by_the_hubs_key_for_another_purpose_is_forged() throws Exception {
    LogRecord record = new LogRecord(SmallHub.KIOSK, hub.life, 1, new OrderRecalled(ORDER, 1));
    SignedEnvelope code = SignedEnvelope.sign(hub.codeKey, Json.bytes(record));
    hub.log.add(
        new LogEntry(
            1, new SignedEnvelope(Purpose.LOG, code.keyId(), code.payload(), code.signature())));
    pull.run();
    assertEquals(List.of("SYNC_ENTRY_FORGED"), kiosk.alarms());
  }

  @Test
  void bad_33_an_entry_of_another_kiosk_place_or_life_does_not_act() throws Exception {
    OrderPushed order = kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO);
    Incarnation otherLife = Incarnation.of("00000000-0000-4000-8000-000000000009");
    hub.log.add(
        LogEntry.sign(hub.logKey, new LogRecord(new KioskId("kiosk-8"), hub.life, 1, order)));
    hub.log.add(
        new LogEntry(
            2,
            LogEntry.sign(hub.logKey, new LogRecord(SmallHub.KIOSK, hub.life, 77, order))
                .envelope()));
    hub.log.add(LogEntry.sign(hub.logKey, new LogRecord(SmallHub.KIOSK, otherLife, 3, order)));
    pull.run();
    assertTrue(kiosk.state(ORDER).isEmpty());
    assertEquals(
        List.of("SYNC_ENTRY_MISPLACED", "SYNC_ENTRY_MISPLACED", "SYNC_ENTRY_MISPLACED"),
        kiosk.alarms());
  }

  @Test
  void a_message_of_a_later_version_is_a_fact_and_the_line_goes_on() throws Exception {
    String later =
        Json.text(new LogRecord(SmallHub.KIOSK, hub.life, 1, new OrderRecalled(OTHER, 1)))
            .replace("OrderRecalled", "OrderBlessed");
    hub.log.add(
        new LogEntry(1, SignedEnvelope.sign(hub.logKey, later.getBytes(StandardCharsets.UTF_8))));
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", null));
    pull.run();
    assertEquals(List.of("SYNC_ENTRY_UNREADABLE"), kiosk.alarms());
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(ORDER));
  }

  @Test
  void content_that_does_not_open_never_prints_and_holds_the_version_before() throws Exception {
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO));
    hub.say(kiosk.order(ORDER, 2, kiosk.order(ORDER, 3, "X", null).sealedContent(), null, 0));
    hub.say(kiosk.order(OTHER, 1, new byte[] {1, 2, 3}, null, 0));
    pull.run();
    assertEquals(Optional.of(OrderState.HELD), kiosk.state(ORDER));
    assertTrue(kiosk.state(OTHER).isEmpty());
    assertEquals(List.of("SYNC_ENTRY_NOT_OPENED", "SYNC_ENTRY_NOT_OPENED"), kiosk.alarms());
  }

  @Test
  void a_photo_that_is_missing_damaged_or_of_another_order_is_a_fact() throws Exception {
    OrderPushed missing = kiosk.order(ORDER, 1, "A", PHOTO);
    hub.photos.clear();
    hub.say(missing);
    OrderPushed damaged = kiosk.order(OTHER, 1, "B", PHOTO);
    hub.photos.values().iterator().next()[500] ^= 1;
    hub.say(damaged);
    OrderPushed swapped = kiosk.order(ORDER, 2, "C", PHOTO);
    hub.say(kiosk.order(OTHER, 2, content(OTHER, 2), swapped.photoSha256(), swapped.photoBytes()));
    pull.run();
    assertEquals(
        List.of("SYNC_ENTRY_PHOTO_MISSING", "SYNC_ENTRY_PHOTO_DAMAGED", "SYNC_ENTRY_NOT_OPENED"),
        kiosk.alarms());
    assertTrue(kiosk.state(ORDER).isEmpty());
    assertTrue(kiosk.state(OTHER).isEmpty());
  }

  @Test
  void a_higher_version_replaces_the_content_a_lower_one_is_only_a_fact() throws Exception {
    hub.say(kiosk.order(ORDER, 2, "DUA", PHOTO));
    hub.say(kiosk.order(ORDER, 1, "SATU", PHOTO));
    hub.say(kiosk.order(ORDER, 3, "TIGA", null));
    pull.run();
    assertEquals("TIGA", kiosk.vault.open(ORDER).orElseThrow().content().name().value());
    assertEquals(1, hub.photoRanges.size());
  }

  @Test
  void a_recall_destroys_the_content_and_a_late_order_does_not_open() throws Exception {
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO));
    hub.say(new OrderRecalled(ORDER, 2));
    hub.say(new OrderRecalled(OTHER, 5));
    hub.say(kiosk.order(OTHER, 4, "BUDI", PHOTO));
    pull.run();
    for (var id : List.of(ORDER, OTHER)) {
      assertEquals(Optional.of(OrderState.RECALLED), kiosk.state(id));
      assertTrue(kiosk.vault.open(id).isEmpty());
    }
  }

  @Test
  void hold_and_release_are_followed() throws Exception {
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", null));
    hub.say(new OrderHeld(ORDER, 2, "OFFICE"));
    pull.run();
    assertEquals(Optional.of(OrderState.HELD), kiosk.state(ORDER));
    hub.say(new OrderReleased(ORDER, 3));
    pull.run();
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(ORDER));
  }

  @Test
  void a_gap_in_the_log_is_told_once_and_nothing_behind_it_acts_until_it_is_filled()
      throws Exception {
    OrderPushed behind = kiosk.order(OTHER, 1, "B", null);
    hub.log.add(LogEntry.sign(hub.logKey, new LogRecord(SmallHub.KIOSK, hub.life, 2, behind)));
    for (int asked = 0; asked < 2; asked++) {
      HubFault fault = assertThrows(HubFault.class, pull::run);
      assertEquals(HubFault.Kind.NOT_UNDERSTOOD, fault.kind());
    }
    assertEquals(List.of("SYNC_ENTRY_GAP"), kiosk.alarms());
    assertTrue(kiosk.state(OTHER).isEmpty());
    OrderPushed missing = kiosk.order(ORDER, 1, "A", null);
    hub.log.addFirst(
        LogEntry.sign(hub.logKey, new LogRecord(SmallHub.KIOSK, hub.life, 1, missing)));
    pull.run();
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(ORDER));
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(OTHER));
  }

  @Test
  void junk_with_a_huge_sequence_makes_no_later_order_be_skipped() throws Exception {
    SigningKey thief = SigningKey.generate(Purpose.LOG, hub.random);
    LogRecord far = new LogRecord(SmallHub.KIOSK, hub.life, 1_000_000, new OrderRecalled(ORDER, 9));
    LogEntry misplaced =
        new LogEntry(
            2_000_000,
            LogEntry.sign(hub.logKey, new LogRecord(SmallHub.KIOSK, hub.life, 1, far.message()))
                .envelope());
    LogEntry unreadable =
        new LogEntry(
            Long.MAX_VALUE, SignedEnvelope.sign(hub.logKey, "{}".getBytes(StandardCharsets.UTF_8)));
    for (LogEntry junk : List.of(LogEntry.sign(thief, far), misplaced, unreadable)) {
      hub.log.add(junk);
      assertThrows(HubFault.class, pull::run);
      hub.log.remove(junk);
    }
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", null));
    pull.run();
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(ORDER));
    assertEquals(List.of("SYNC_ENTRY_GAP"), kiosk.alarms());
  }

  @Test
  void a_hub_of_another_incarnation_is_refused_until_it_proves_who_it_is() throws Exception {
    pull.run();
    hub.greetsUnsigned = true;
    hub.life = Incarnation.of("00000000-0000-4000-8000-000000000009");
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", null));
    for (HubFault.Kind kind : List.of(HubFault.Kind.OTHER_INCARNATION, HubFault.Kind.NOT_TRUSTED)) {
      assertEquals(kind, assertThrows(HubFault.class, pull::run).kind());
    }
    assertTrue(kiosk.state(ORDER).isEmpty());
    hub.greetsUnsigned = false;
    pull.run();
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(ORDER));
  }

  @Test
  void an_old_page_played_again_sets_no_time_lets_nothing_act_and_is_reported() throws Exception {
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", null));
    hub.replaysTime = true;
    HubFault fault = assertThrows(HubFault.class, pull::run);
    assertEquals(HubFault.Kind.NOT_TRUSTED, fault.kind());
    assertEquals(ClockTrust.NONE, kiosk.time.trust());
    assertTrue(kiosk.state(ORDER).isEmpty());
    hub.replaysTime = false;
    pull.run();
    assertEquals(Optional.of(OrderState.QUEUED), kiosk.state(ORDER));
  }

  @Test
  void a_spent_nonce_is_replaced_once_and_nobody_notices() throws Exception {
    pull.run();
    hub.forgetNonces();
    assertFalse(pull.run());
  }

  @Test
  void a_captive_portal_is_a_fault_and_changes_nothing() {
    hub.portal = true;
    HubFault fault = assertThrows(HubFault.class, pull::run);
    assertEquals(HubFault.Kind.NOT_UNDERSTOOD, fault.kind());
  }

  @Test
  void a_hub_that_stands_still_is_given_up() {
    hub.silent = true;
    HubApi impatient = kiosk.api(Duration.ofMillis(300));
    HubFault fault =
        assertThrows(HubFault.class, () -> impatient.page(hub.life, hub.life, 0, 1, 0));
    assertEquals(HubFault.Kind.UNREACHABLE, fault.kind());
  }

  private byte[] content(OrderId id, int version) {
    return kiosk.order(id, version, "C", null).sealedContent();
  }

  private int events() {
    return kiosk.store.read(handle -> kiosk.journal.after(handle, 0, 1000)).size();
  }
}

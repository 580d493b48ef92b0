package id.kia.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.KioskEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventPushTest {
  @TempDir private Path folder;
  private SmallHub hub;
  private KioskRig kiosk;
  private EventPush push;

  @BeforeEach
  void enrol() throws Exception {
    hub = new SmallHub();
    kiosk = new KioskRig(folder, hub);
    kiosk.enrol();
    push = kiosk.push();
  }

  @AfterEach
  void close() {
    kiosk.close();
    hub.close();
  }

  @Test
  void nothing_to_say_is_no_call() throws Exception {
    assertFalse(push.run());
    assertEquals(List.of(), hub.batchSizes);
  }

  @Test
  void events_go_up_in_order_until_all_are_acknowledged() throws Exception {
    write(250);
    while (push.run()) {}
    assertEquals(List.of(100, 100, 50), hub.batchSizes);
    assertEquals(sequences(1, 250), sequencesAtHub());
    assertEquals(250, acknowledged());
  }

  @Test
  void a_batch_that_is_taken_partly_is_sent_again_from_there() throws Exception {
    write(10);
    hub.acceptAtMost = 4;
    assertTrue(push.run());
    assertEquals(4, acknowledged());
    while (push.run()) {}
    assertEquals(List.of(10, 6, 2), hub.batchSizes);
    assertEquals(sequences(1, 10), sequencesAtHub());
  }

  @Test
  void a_batch_of_which_nothing_is_taken_backs_off_and_loses_nothing() throws Exception {
    write(3);
    hub.acceptAtMost = 0;
    assertThrows(HubFault.class, push::run);
    assertEquals(0, acknowledged());
    hub.acceptAtMost = 100;
    push.run();
    assertEquals(3, acknowledged());
  }

  @Test
  void a_conflict_is_kept_as_a_fact_and_told_once() throws Exception {
    write(3);
    hub.conflicts = List.of(2L);
    while (push.run()) {}
    assertEquals(List.of(2L), kiosk.store.read(SyncStore::conflicts));
    // Somebody else wrote this life too: from here on this store is another one.
    assertEquals(List.of("SYNC_EVENT_CONFLICT", "Y-108"), kiosk.alarms());
    assertEquals(5, acknowledged());
    assertEquals(2, hub.greetings.getLast().lives().size());
  }

  @Test
  void a_hub_of_another_incarnation_acknowledges_nothing() throws Exception {
    push.run();
    write(3);
    hub.life = Incarnation.of("00000000-0000-4000-8000-000000000009");
    HubFault fault = assertThrows(HubFault.class, push::run);
    assertEquals(HubFault.Kind.OTHER_INCARNATION, fault.kind());
    assertEquals(0, acknowledged());
  }

  private void write(int count) {
    kiosk.store.run(
        tx -> {
          for (int i = 0; i < count; i++) {
            kiosk.journal.append(
                tx,
                EventKind.STATUS,
                Optional.empty(),
                JsonNodeFactory.instance.objectNode().put("queue", i));
          }
        });
  }

  private long acknowledged() {
    return kiosk.store.read(kiosk.journal::acknowledgedUpTo);
  }

  private List<Long> sequencesAtHub() {
    return hub.events.stream().map(KioskEvent::sequence).toList();
  }

  private static List<Long> sequences(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}

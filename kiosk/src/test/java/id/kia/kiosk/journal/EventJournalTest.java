package id.kia.kiosk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.sync.ClockTrust;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.kiosk.TestKiosk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventJournalTest {
  @TempDir Path folder;
  private TestKiosk kiosk;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"));
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  @Test
  void what_the_hub_has_not_acknowledged_is_the_outbox() {
    alarm();
    alarm();
    alarm();
    kiosk.store.run(tx -> kiosk.journal.acknowledge(tx, 2));
    kiosk.store.run(tx -> kiosk.journal.acknowledge(tx, 1));
    kiosk.reboot();
    List<KioskEvent> outbox = kiosk.store.read(h -> kiosk.journal.unacknowledged(h, 10));
    assertEquals(List.of(3L), outbox.stream().map(KioskEvent::sequence).toList());
    assertEquals(TestKiosk.NOON.toEpochMilli(), outbox.getFirst().atMillis());
    assertEquals(ClockTrust.SYNCED, outbox.getFirst().clockTrust());
    kiosk.store.run(tx -> kiosk.journal.sendAgainAfter(tx, 0));
    assertEquals(3, kiosk.store.read(h -> kiosk.journal.unacknowledged(h, 10)).size());
  }

  @Test
  void an_event_that_was_never_written_cannot_be_acknowledged() {
    alarm();
    assertThrows(
        IllegalArgumentException.class,
        () -> kiosk.store.run(tx -> kiosk.journal.acknowledge(tx, 2)));
  }

  @Test
  void an_event_never_changes() {
    alarm();
    assertThrows(
        UnableToExecuteStatementException.class,
        () -> kiosk.store.run(tx -> tx.execute("update event set data = '{}'")));
  }

  @Test
  void acknowledged_events_go_after_45_days_and_their_numbers_never_come_back() {
    alarm();
    alarm();
    kiosk.store.run(tx -> kiosk.journal.acknowledge(tx, 1));
    kiosk.pass(Duration.ofDays(45));
    assertEquals(0, kiosk.store.write(kiosk.journal::purge));
    kiosk.pass(Duration.ofMillis(1));
    assertEquals(1, kiosk.store.write(kiosk.journal::purge));
    assertEquals(3, alarm());
  }

  @Test
  void a_purge_leaves_no_hole_when_the_clock_went_back() {
    kiosk.hubSays(TestKiosk.NOON.plus(Duration.ofDays(10)));
    alarm();
    kiosk.hubSays(TestKiosk.NOON);
    alarm();
    kiosk.store.run(tx -> kiosk.journal.acknowledge(tx, 2));
    kiosk.hubSays(TestKiosk.NOON.plus(Duration.ofDays(50)));
    assertEquals(0, kiosk.store.write(kiosk.journal::purge), "the first is younger");
    kiosk.hubSays(TestKiosk.NOON.plus(Duration.ofDays(56)));
    assertEquals(2, kiosk.store.write(kiosk.journal::purge));
  }

  private long alarm() {
    return kiosk.store.write(
        tx ->
            kiosk.journal.append(
                tx,
                EventKind.ALARM,
                Optional.empty(),
                JsonNodeFactory.instance.objectNode().put("code", "S-101")));
  }
}

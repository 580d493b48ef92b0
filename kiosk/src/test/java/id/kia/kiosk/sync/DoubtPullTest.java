package id.kia.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.EventKind;
import id.kia.kiosk.order.OrderState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A doubt ends when the hub has heard of it and all that it had said before has come. */
class DoubtPullTest {
  @TempDir private Path folder;
  private SmallHub hub;
  private KioskRig kiosk;
  private LogPull pull;
  private long alarm;

  @BeforeEach
  void doubt() throws Exception {
    hub = new SmallHub();
    kiosk = new KioskRig(folder, hub);
    kiosk.enrol();
    pull = kiosk.pull();
    alarm =
        kiosk.store.write(
            tx ->
                kiosk.journal.append(
                    tx,
                    EventKind.ALARM,
                    Optional.empty(),
                    JsonNodeFactory.instance.objectNode().put("code", "P-405")));
    kiosk.store.run(tx -> kiosk.orders.doubt(tx, "P-405", alarm));
  }

  @AfterEach
  void close() {
    kiosk.close();
    hub.close();
  }

  @Test
  void bad_41_it_stands_while_the_hub_has_not_heard_of_it() throws Exception {
    say(1);
    assertFalse(pull.run());
    assertEquals(OrderState.HELD, state(1));
    assertTrue(stands());
  }

  @Test
  void bad_41_it_stands_until_everything_older_has_come() throws Exception {
    kiosk.store.run(tx -> kiosk.journal.acknowledge(tx, alarm));
    for (int i = 1; i <= 30; i++) {
      say(i);
    }
    assertTrue(pull.run(), "more pages wait");
    assertTrue(stands());
    assertFalse(pull.run());
    assertEquals(OrderState.HELD, state(30));
    assertFalse(stands());
    say(31);
    pull.run();
    assertEquals(OrderState.QUEUED, state(31));
  }

  private void say(int number) throws Exception {
    hub.say(kiosk.order(id(number), 1, "SITI AMINAH", null));
  }

  private OrderState state(int number) {
    return kiosk.state(id(number)).orElseThrow();
  }

  private boolean stands() {
    return kiosk.store.read(kiosk.orders::doubtToldIn).isPresent();
  }

  private static OrderId id(int number) {
    return new OrderId(new UUID(7, number));
  }
}

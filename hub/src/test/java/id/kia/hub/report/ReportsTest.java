package id.kia.hub.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.code.CodeKey;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.contract.seal.SealingKeyPair;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.ClockTrust;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.KioskEvent;
import id.kia.hub.fleet.EnrolledKiosk;
import id.kia.hub.fleet.EventSink.KioskFact;
import id.kia.hub.store.HubStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kiosk says, as it enters the figures. */
class ReportsTest {
  private static final Incarnation LIFE = new Incarnation(new UUID(1, 1));
  private final EnrolledKiosk kiosk = kiosk();
  @TempDir Path folder;

  @Test
  void seconds_that_cannot_be_are_in_no_mean() {
    try (HubStore store = HubStore.open(folder.resolve("hub.db"), InstantSource.system())) {
      CardEvents sink = new CardEvents("6311");
      double[] told = {90, -4000, 1e12, Double.POSITIVE_INFINITY, Double.NaN, 110};
      store.write(
          h -> {
            for (int i = 0; i < told.length; i++) {
              sink.apply(h, fact(2L * i + 1, "EVIDENCE_GOOD", "secondsPrinting", told[i]));
              sink.apply(h, fact(2L * i + 2, "TAKEN", "secondsWaiting", told[i]));
            }
            return told.length;
          });
      Throughput figures = store.read(h -> new Reports("6311").since(h, 0));
      assertEquals(100.0, figures.secondsPerCard());
      assertEquals(100.0, figures.secondsWaiting());
      assertEquals(told.length, figures.handedOver());
    }
  }

  private KioskFact fact(long sequence, String event, String seconds, double value) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("event", event);
    data.set(seconds, DoubleNode.valueOf(value));
    OrderId order = new OrderId(new UUID(7, (sequence + 1) / 2));
    return new KioskFact(
        kiosk,
        LIFE.toString(),
        new KioskEvent(
            sequence, 1000 * sequence, 1, ClockTrust.SYNCED, EventKind.ORDER_MOVED, order, data),
        1000 * sequence);
  }

  private static EnrolledKiosk kiosk() {
    SecureRandom random = new SecureRandom();
    return new EnrolledKiosk(
        new KioskId("K-6311-1"),
        "Kios SD Contoh",
        SigningKey.generate(Purpose.REQUEST, random).verifyingKey(),
        SealingKeyPair.generate(random).publicKey(),
        CodeKey.generate(random),
        LIFE,
        false);
  }
}

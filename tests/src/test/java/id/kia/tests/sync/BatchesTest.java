package id.kia.tests.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.contract.Json;
import id.kia.contract.order.OrderId;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.RequestText;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.KioskEvent;
import id.kia.contract.sync.Life;
import id.kia.contract.sync.NonceReply;
import id.kia.kiosk.journal.Lives;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk's events at the hub in whatever order a line may bring them. */
class BatchesTest {
  private static final long SEED = Long.getLong("kia.sync.seed", 20261122);
  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void batches_that_come_twice_out_of_order_and_in_pieces_act_once_and_in_order() throws Exception {
    Cards cards = new Cards();
    try (Office office = new Office(folder.resolve("hub"));
        School school = School.enrolled(folder.resolve("one"), office, cards)) {
      List<OrderId> orders = office.push(school, office.verified(3, 0));
      school.round();
      orders.forEach(school::issue);
      Life life =
          school.storage.store().read(h -> Lives.all(h, school.storage.journal())).getLast();
      List<KioskEvent> events =
          school
              .storage
              .store()
              .read(h -> school.storage.journal().after(h, life.acknowledged(), 500));
      Random random = new Random(SEED);
      List<List<KioskEvent>> batches = new ArrayList<>();
      for (int from = 0; from < events.size(); from += 3) {
        List<KioskEvent> piece = events.subList(from, Math.min(from + 3, events.size()));
        batches.add(piece);
        batches.add(piece.subList(0, 1));
      }
      Collections.shuffle(batches, random);
      long acknowledged = 0;
      for (List<KioskEvent> batch : batches) {
        BatchReceipt receipt = post(school, office, new EventBatch(life.incarnation(), batch));
        assertEquals(List.of(), receipt.conflicts());
        acknowledged = receipt.acknowledgedUpTo();
      }
      assertEquals(life.latest(), acknowledged, "seed " + SEED);
      assertEquals(3, office.byState().path("HANDED_OVER").asInt());
      assertEquals(List.of(), office.concerns(school), "nothing seemed to contradict anything");
      int issued =
          office
              .json(Office.HEAD, "/office/kiosks.json")
              .get(0)
              .path("stock")
              .get(0)
              .path("accounts")
              .path("ISSUED")
              .asInt();
      assertEquals(3, issued, "each blank once");
      school.round();
      cards.assertEach(3);
    }
  }

  private BatchReceipt post(School school, Office office, EventBatch batch) throws Exception {
    String target = "/v1/kiosks/" + school.id() + "/events";
    byte[] body = Json.bytes(batch);
    HttpRequest ask = HttpRequest.newBuilder(URI.create(office.uri() + "/v1/nonce")).build();
    String nonce =
        Json.read(http.send(ask, HttpResponse.BodyHandlers.ofByteArray()).body(), NonceReply.class)
            .nonce();
    byte[] signature =
        school
            .storage
            .keys()
            .kioskKeys()
            .signing()
            .sign(Purpose.REQUEST, RequestText.bytes("POST", target, nonce, body));
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(office.uri() + target))
                .header(RequestText.NONCE, nonce)
                .header(RequestText.SIGNATURE, Base64.getEncoder().encodeToString(signature))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(200, answer.statusCode());
    return Json.read(answer.body(), BatchReceipt.class);
  }
}

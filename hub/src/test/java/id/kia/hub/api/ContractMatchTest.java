package id.kia.hub.api;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.sync.NonceReply;
import id.kia.hub.fleet.HubLife;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.fleet.Nonces;
import id.kia.hub.keys.HubKeys;
import id.kia.hub.store.HubStore;
import io.vertx.core.Vertx;
import io.vertx.openapi.contract.OpenAPIContract;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start is refused unless contract and handlers match in both directions. */
class ContractMatchTest {
  @TempDir Path folder;
  private Vertx vertx;
  private VirtualWork work;
  private HubStore store;
  private KioskRoutes routes;
  private OpenAPIContract contract;
  private final Map<String, KioskOperations.Operation> operations = new HashMap<>();
  private final SequencedMap<String, RequestCheck.Scheme> schemes = new LinkedHashMap<>();

  @BeforeEach
  void open() throws Exception {
    vertx = Vertx.vertx();
    work = new VirtualWork(vertx);
    store = HubStore.open(folder.resolve("hub.db"), InstantSource.system());
    HubKeys keys = HubKeys.open(folder.resolve("keys.json"), new SecureRandom());
    KioskLog log =
        new KioskLog(
            "6311",
            new HubLife("6311", UUID::randomUUID, InstantSource.system()),
            keys.log(),
            InstantSource.system());
    routes =
        new KioskRoutes(
            work,
            new Nonces(InstantSource.system(), new SecureRandom()),
            new WakeStreams(vertx, work, store, log));
    contract =
        OpenAPIContract.from(vertx, "openapi/kiosk-hub.yaml")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);
    for (String id :
        List.of(
            "getNonce",
            "enrol",
            "getLog",
            "wake",
            "getPhoto",
            "greet",
            "postOrders",
            "postEvents")) {
      operations.put(id, call -> new Answer.Json(200, new NonceReply("x")));
    }
    schemes.put("kioskNonce", call -> {});
    schemes.put("kioskSignature", call -> {});
  }

  @AfterEach
  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    work.close();
    store.close();
  }

  @Test
  void a_full_set_starts() {
    assertTrue(routes.router(vertx, contract, operations, schemes).getRoutes().size() >= 6);
  }

  @Test
  void an_operation_without_a_handler_stops_the_start() {
    operations.remove("postEvents");
    assertRefused("postEvents");
  }

  @Test
  void a_handler_without_an_operation_stops_the_start() {
    operations.put("deleteEverything", call -> new Answer.Json(200, new NonceReply("x")));
    assertRefused("deleteEverything");
  }

  @Test
  void a_security_scheme_without_a_check_stops_the_start() {
    schemes.remove("kioskSignature");
    assertRefused("kioskSignature");
  }

  private void assertRefused(String named) {
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> routes.router(vertx, contract, operations, schemes));
    assertTrue(String.valueOf(refused.getMessage()).contains(named), refused.getMessage());
  }
}

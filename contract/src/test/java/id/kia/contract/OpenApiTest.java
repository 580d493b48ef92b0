package id.kia.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.code.KeyedHash;
import id.kia.contract.order.LogMessage;
import id.kia.contract.problem.ProblemCode;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.Greeting;
import id.kia.contract.sync.GreetingReply;
import id.kia.contract.sync.HeldOrder;
import id.kia.contract.sync.HeldOrders;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.Life;
import id.kia.contract.sync.ListReceipt;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogPage;
import id.kia.contract.sync.LogRecord;
import id.kia.contract.trust.KeyList;
import id.kia.contract.trust.KeyListCheck;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The published contract loads in the router the hub uses, and the records follow it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  private final Vertx vertx = Vertx.vertx();
  private OpenAPIContract contract;

  @BeforeAll
  void load() throws Exception {
    contract =
        OpenAPIContract.from(vertx, "openapi/kiosk-hub.yaml")
            .toCompletionStage()
            .toCompletableFuture()
            .get(30, TimeUnit.SECONDS);
  }

  @AfterAll
  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  @Test
  void it_has_the_eight_operations_and_all_but_two_are_signed() {
    Set<String> ids =
        contract.operations().stream().map(Operation::getOperationId).collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "getNonce", "enrol", "getLog", "wake", "getPhoto", "greet", "postOrders", "postEvents"),
        ids);
    for (Operation operation : contract.operations()) {
      boolean open = Set.of("getNonce", "enrol").contains(operation.getOperationId());
      assertEquals(open, operation.getSecurityRequirements().isEmpty(), operation.getOperationId());
    }
  }

  @Test
  void every_message_of_the_log_follows_its_schema() {
    for (LogMessage message : Samples.messages()) {
      assertFollows(message.getClass().getSimpleName(), message);
      assertFollows("LogRecord", new LogRecord(Samples.KIOSK, Samples.HUB, 7, message));
    }
  }

  @Test
  void a_page_and_a_problem_follow_their_schemas() {
    SigningKey log = SigningKey.ofSeed(Purpose.LOG, new byte[32]);
    SigningKey time = SigningKey.ofSeed(Purpose.TIME, new byte[32]);
    LogRecord record = new LogRecord(Samples.KIOSK, Samples.HUB, 7, Samples.pushed());
    SignedEnvelope now = SignedEnvelope.sign(time, Json.bytes(new HubTime(1, "n")));
    assertFollows(
        "LogPage", new LogPage(Samples.HUB, List.of(LogEntry.sign(log, record)), false, now));
    SignedEnvelope list =
        new KeyList("6311", 1, Samples.listedKeys())
            .signedBy(SigningKey.ofSeed(Purpose.KEYS, new byte[32]));
    assertFollows("LogPage", new LogPage(Samples.HUB, List.of(), false, now, list));
    assertFollows("KeyList", KeyListCheck.kept(list));
    assertFollows("Problem", ProblemCode.TOO_LARGE.because("Terlalu besar", "Isi.", "Langkah."));
    assertFalse(validator("Problem").validate(new JsonObject().put("code", "x")).getValid());
  }

  @Test
  void a_greeting_its_reply_and_a_list_follow_their_schemas() {
    Life life = new Life(Samples.HUB, 3, 9, 7);
    assertFollows("Greeting", new Greeting(Samples.HUB, 4, 0, List.of(life)));
    List<GreetingReply.Mark> marks = List.of(new GreetingReply.Mark(Samples.HUB, 7));
    SigningKey time = SigningKey.ofSeed(Purpose.TIME, new byte[32]);
    String digest = GreetingReply.digest(Samples.HUB, marks, true);
    HubTime now = new HubTime(1, "n", digest);
    assertFollows("HubTime", now);
    assertFollows(
        "GreetingReply",
        new GreetingReply(
            Samples.HUB, marks, true, SignedEnvelope.sign(time, Json.bytes(now)), null));
    HeldOrder held =
        new HeldOrder(
            Samples.pushed().orderId(), 2, "QUEUED", 1, "a-1", new KeyedHash("0".repeat(64)));
    HeldOrder tombstone = new HeldOrder(Samples.pushed().orderId(), 2, "RECALLED", 0, null, null);
    assertFollows(
        "HeldOrders",
        new HeldOrders(Samples.HUB, Samples.HUB, true, true, List.of(held, tombstone)));
    assertFollows("ListReceipt", new ListReceipt(Samples.HUB, 2));
    assertNotEquals(digest, GreetingReply.digest(Samples.HUB, marks, false));
    assertNotEquals(digest, GreetingReply.digest(Samples.HUB, List.of(), true));
  }

  @Test
  void a_page_with_one_entry_more_has_another_digest() {
    SigningKey log = SigningKey.ofSeed(Purpose.LOG, new byte[32]);
    LogEntry entry =
        LogEntry.sign(log, new LogRecord(Samples.KIOSK, Samples.HUB, 7, Samples.pushed()));
    Set<String> digests =
        Set.of(
            LogPage.digest(Samples.HUB, List.of(), false),
            LogPage.digest(Samples.HUB, List.of(), true),
            LogPage.digest(Samples.HUB, List.of(entry), false),
            LogPage.digest(Samples.HUB, List.of(entry, entry), false));
    assertEquals(4, digests.size());
  }

  @Test
  void a_wrong_value_behind_a_reference_is_noticed() {
    JsonObject pushed = new JsonObject(Json.text(Samples.pushed())).put("codeHash", "x");
    assertFalse(validator("OrderPushed").validate(pushed).getValid());
  }

  private void assertFollows(String schema, Object value) {
    OutputUnit result = validator(schema).validate(new JsonObject(Json.text(value)));
    assertTrue(result.getValid(), () -> schema + ": " + result.toJson().encodePrettily());
  }

  private Validator validator(String schema) {
    JsonSchema resolved =
        JsonSchema.of(
            contract
                .getRawContract()
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject(schema));
    JsonObject whole = contract.getRawContract().copy();
    return contract
        .getSchemaRepository()
        .validator(
            JsonSchema.of(
                new JsonObject()
                    .put("$id", "app://test/" + schema)
                    .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                    .put("components", whole.getJsonObject("components"))
                    .put("allOf", List.of(resolved))));
  }
}

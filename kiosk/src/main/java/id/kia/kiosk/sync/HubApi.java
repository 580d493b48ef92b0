package id.kia.kiosk.sync;

import id.kia.contract.Json;
import id.kia.contract.problem.ProblemCode;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.EnrolmentReply;
import id.kia.contract.sync.EnrolmentRequest;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.Greeting;
import id.kia.contract.sync.GreetingReply;
import id.kia.contract.sync.HeldOrders;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.ListReceipt;
import id.kia.contract.sync.LogPage;
import java.util.Map;

/** The calls of {@code openapi/kiosk-hub.yaml} as an enrolled kiosk makes them. Blocking. */
final class HubApi {
  /** 25 orders with a signature image of 512 KiB each, in Base64 twice over. */
  private static final int PAGE_LIMIT = 32 << 20;

  private static final int REPLY_LIMIT = 1 << 20;

  private final SignedCalls calls;
  private final Home at;

  HubApi(SignedCalls calls, Home at) {
    this.calls = calls;
    this.at = at;
  }

  static EnrolmentReply enrol(SignedCalls calls, EnrolmentRequest request)
      throws HubFault, InterruptedException {
    byte[] reply = calls.unsigned("POST", "/v1/enrolments", Json.bytes(request), REPLY_LIMIT);
    return SignedCalls.understood(reply, EnrolmentReply.class);
  }

  /** Where this kiosk stands; who answers is proven by the answer's signed time alone. */
  GreetingReply greet(Greeting greeting) throws HubFault, InterruptedException {
    byte[] reply = calls.post(home() + "/greetings", Json.bytes(greeting), REPLY_LIMIT);
    return SignedCalls.understood(reply, GreetingReply.class);
  }

  /** A part of the list of all orders. */
  void list(HeldOrders part) throws HubFault, InterruptedException {
    byte[] reply;
    try {
      reply = calls.post(home() + "/orders", Json.bytes(part), REPLY_LIMIT);
    } catch (HubFault e) {
      throw e.is(ProblemCode.INCARNATION) ? otherIncarnation(part.hub()) : e;
    }
    var _ = SignedCalls.understood(reply, ListReceipt.class);
  }

  /**
   * Entries after a sequence; refused when another life of the hub answers.
   *
   * @param life the present one of this kiosk's store
   * @param keyList number of the key list that is followed, 0 for none
   */
  LogPage page(Incarnation hub, Incarnation life, long after, int limit, long keyList)
      throws HubFault, InterruptedException {
    String target =
        home()
            + "/log?after="
            + after
            + "&limit="
            + limit
            + "&incarnation="
            + hub
            + "&life="
            + life
            + "&keys="
            + keyList;
    byte[] reply;
    try {
      reply = calls.get(target, PAGE_LIMIT);
    } catch (HubFault e) {
      throw e.is(ProblemCode.INCARNATION) ? otherIncarnation(hub) : e;
    }
    LogPage page = SignedCalls.understood(reply, LogPage.class);
    if (!page.incarnation().equals(hub)) {
      throw otherIncarnation(hub);
    }
    return page;
  }

  /** The nonce of the last call, which the signed time of its answer names. */
  String lastNonce() {
    return calls.lastNonce();
  }

  /** Feeds a sealed photo from a byte on into the sink. */
  void photo(String sha256, long from, BodySink sink) throws HubFault, InterruptedException {
    Map<String, String> range = from == 0 ? Map.of() : Map.of("Range", "bytes=" + from + "-");
    calls.get(home() + "/photos/" + sha256, range, sink);
  }

  BatchReceipt push(EventBatch batch) throws HubFault, InterruptedException {
    byte[] reply;
    try {
      reply = calls.post(home() + "/events", Json.bytes(batch), REPLY_LIMIT);
    } catch (HubFault e) {
      throw e.is(ProblemCode.INCARNATION) ? otherIncarnation(at.hub()) : e;
    }
    BatchReceipt receipt = SignedCalls.understood(reply, BatchReceipt.class);
    Incarnation hub = at.hub();
    if (!receipt.hubIncarnation().equals(hub)) {
      throw otherIncarnation(hub);
    }
    return receipt;
  }

  /** Listens until the line breaks; the sink hears every line's bytes. */
  void wake(BodySink sink) throws HubFault, InterruptedException {
    calls.get(home() + "/wake", Map.of("Accept", "text/event-stream"), sink);
  }

  private static HubFault otherIncarnation(Incarnation followed) {
    return HubFault.of(
        HubFault.Kind.OTHER_INCARNATION,
        "the hub is not in the life that this kiosk follows (" + followed + ")");
  }

  private String home() {
    return "/v1/kiosks/" + at.kiosk();
  }
}

package id.kia.kiosk.sync;

import id.kia.contract.Json;
import id.kia.contract.problem.ProblemCode;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.EnrolmentReply;
import id.kia.contract.sync.EnrolmentRequest;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.LogPage;
import java.util.Map;

/** The calls of {@code openapi/kiosk-hub.yaml} as an enrolled kiosk makes them. Blocking. */
final class HubApi {
  /** 25 orders with a signature image of 512 KiB each, in Base64 twice over. */
  private static final int PAGE_LIMIT = 32 << 20;

  private static final int REPLY_LIMIT = 1 << 20;

  private final SignedCalls calls;
  private final Enrolment enrolment;
  private final String home;

  HubApi(SignedCalls calls, Enrolment enrolment) {
    this.calls = calls;
    this.enrolment = enrolment;
    this.home = "/v1/kiosks/" + enrolment.kioskId();
  }

  static EnrolmentReply enrol(SignedCalls calls, EnrolmentRequest request)
      throws HubFault, InterruptedException {
    byte[] reply = calls.unsigned("POST", "/v1/enrolments", Json.bytes(request), REPLY_LIMIT);
    return SignedCalls.understood(reply, EnrolmentReply.class);
  }

  /**
   * Entries after a sequence; refused when another life of the hub answers.
   *
   * @param keyList number of the key list that is followed, 0 for none
   */
  LogPage page(long after, int limit, long keyList) throws HubFault, InterruptedException {
    String target =
        home
            + "/log?after="
            + after
            + "&limit="
            + limit
            + "&incarnation="
            + enrolment.hubIncarnation()
            + "&keys="
            + keyList;
    byte[] reply;
    try {
      reply = calls.get(target, PAGE_LIMIT);
    } catch (HubFault e) {
      throw e.is(ProblemCode.INCARNATION) ? otherIncarnation() : e;
    }
    LogPage page = SignedCalls.understood(reply, LogPage.class);
    if (!page.incarnation().equals(enrolment.hubIncarnation())) {
      throw otherIncarnation();
    }
    return page;
  }

  /** The nonce of the page that was pulled last. */
  String pageNonce() {
    return calls.lastNonce();
  }

  /** Feeds a sealed photo from a byte on into the sink. */
  void photo(String sha256, long from, BodySink sink) throws HubFault, InterruptedException {
    Map<String, String> range = from == 0 ? Map.of() : Map.of("Range", "bytes=" + from + "-");
    calls.get(home + "/photos/" + sha256, range, sink);
  }

  BatchReceipt push(EventBatch batch) throws HubFault, InterruptedException {
    byte[] reply;
    try {
      reply = calls.post(home + "/events", Json.bytes(batch), REPLY_LIMIT);
    } catch (HubFault e) {
      throw e.is(ProblemCode.INCARNATION) ? otherIncarnation() : e;
    }
    BatchReceipt receipt = SignedCalls.understood(reply, BatchReceipt.class);
    if (!receipt.hubIncarnation().equals(enrolment.hubIncarnation())) {
      throw otherIncarnation();
    }
    return receipt;
  }

  /** Listens until the line breaks; the sink hears every line's bytes. */
  void wake(BodySink sink) throws HubFault, InterruptedException {
    calls.get(home + "/wake", Map.of("Accept", "text/event-stream"), sink);
  }

  private HubFault otherIncarnation() {
    return HubFault.of(
        HubFault.Kind.OTHER_INCARNATION,
        "the hub is not the one this kiosk was enrolled at (" + enrolment.hubIncarnation() + ")");
  }
}

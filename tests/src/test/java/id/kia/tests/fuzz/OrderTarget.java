package id.kia.tests.fuzz;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.person.CardContent;
import id.kia.contract.problem.Problem;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.EnrolmentReply;
import id.kia.contract.sync.EnrolmentRequest;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.Greeting;
import id.kia.contract.sync.GreetingReply;
import id.kia.contract.sync.HeldOrders;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.ListReceipt;
import id.kia.contract.sync.LogPage;
import id.kia.contract.sync.LogRecord;
import id.kia.contract.sync.NonceReply;
import id.kia.contract.sync.OrderBundle;
import id.kia.contract.sync.ReceiptBundle;
import id.kia.contract.trust.KeyList;
import java.util.Arrays;
import java.util.List;

/**
 * What hub and kiosk say to each other, orders first: a message that is read is written and read
 * again to the same bytes; all else is an error that never quotes a child.
 *
 * <p>First byte: which message. The rest: its JSON.
 */
final class OrderTarget implements FuzzTarget {
  /** Begins every NIK of the corpus. */
  static final String CHILD = "63110655";

  static final List<Class<?>> MESSAGES =
      List.of(
          LogRecord.class,
          LogPage.class,
          EventBatch.class,
          EnrolmentRequest.class,
          EnrolmentReply.class,
          CardContent.class,
          BatchReceipt.class,
          HubTime.class,
          NonceReply.class,
          Problem.class,
          Greeting.class,
          GreetingReply.class,
          HeldOrders.class,
          ListReceipt.class,
          OrderBundle.class,
          ReceiptBundle.class,
          ReceiptBundle.Contents.class,
          KeyList.class);

  @Override
  public void take(byte[] input) {
    if (input.length == 0) {
      return;
    }
    Class<?> type = MESSAGES.get((input[0] & 0xFF) % MESSAGES.size());
    byte[] json = Arrays.copyOfRange(input, 1, input.length);
    once(json, type, false);
    once(json, type, true);
  }

  private static void once(byte[] json, Class<?> type, boolean tolerant) {
    Object message;
    try {
      message = tolerant ? Json.readTolerant(json, type) : Json.read(json, type);
    } catch (BadJsonException told) {
      String words = String.valueOf(told.getMessage());
      if (words.contains(CHILD) || words.length() > 500) {
        throw new AssertionError("the error quotes its input", told);
      }
      return;
    }
    byte[] written = Json.bytes(message);
    try {
      if (!Arrays.equals(written, Json.bytes(Json.read(written, type)))) {
        throw new AssertionError("written and read again it is another message");
      }
    } catch (BadJsonException e) {
      throw new AssertionError("what was written cannot be read", e);
    }
  }
}

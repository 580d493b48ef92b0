package id.kia.hub.push;

import id.kia.contract.order.OrderId;
import id.kia.hub.people.Trace;
import java.util.Optional;

/** What became of one thing asked of the desk. */
public sealed interface PushOutcome {
  /** The application or order that was named. */
  String id();

  /** It stands in the kiosk's log now. */
  record Done(String id, OrderId orderId) implements PushOutcome {}

  /**
   * Nothing was changed.
   *
   * @param before who changed it last, when that is why
   */
  record Refused(String id, Refusal refusal, Optional<Trace> before) implements PushOutcome {
    Refused(String id, Refusal refusal) {
      this(id, refusal, Optional.empty());
    }
  }
}

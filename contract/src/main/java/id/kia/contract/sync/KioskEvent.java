package id.kia.contract.sync;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.Guard;
import id.kia.contract.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a kiosk. Never personal: {@code data} holds codes, counts and states.
 *
 * @param sequence 1 or more, rising by one within an incarnation
 * @param atMillis kiosk's lower bound of time, milliseconds since 1970; 0 when none was ever known
 * @param uptimeMillis monotonic since boot of the service
 * @param orderId the order it is about, or null
 * @param data an object
 */
public record KioskEvent(
    long sequence,
    long atMillis,
    long uptimeMillis,
    ClockTrust clockTrust,
    EventKind kind,
    @Nullable OrderId orderId,
    JsonNode data) {
  public KioskEvent {
    Guard.range("sequence", sequence, 1, Long.MAX_VALUE);
    Guard.range("atMillis", atMillis, 0, Long.MAX_VALUE);
    Guard.range("uptimeMillis", uptimeMillis, 0, Long.MAX_VALUE);
    Guard.present("clockTrust", clockTrust);
    Guard.present("kind", kind);
    Guard.rule("data", Guard.present("data", data).isObject(), "an object");
  }
}

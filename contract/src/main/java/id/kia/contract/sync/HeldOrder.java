package id.kia.contract.sync;

import id.kia.contract.Guard;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.order.OrderId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One order in a kiosk's list, tombstones too. No name in it.
 *
 * @param version of the hub's last word that the kiosk followed
 * @param state the kiosk's name of it
 * @param issueNumber newest known of its pickup code, 0 for a tombstone that never came
 * @param application as the push named it, or null
 * @param nikHash as the push named it, or null; only the hub can say whose it is
 */
public record HeldOrder(
    OrderId orderId,
    int version,
    String state,
    int issueNumber,
    @Nullable String application,
    @Nullable KeyedHash nikHash) {
  private static final Pattern STATE = Pattern.compile("[A-Z_]{1,40}");

  public HeldOrder {
    Guard.present("orderId", orderId);
    Guard.range("version", version, 1, Integer.MAX_VALUE);
    Guard.matches("state", state, STATE);
    Guard.range("issueNumber", issueNumber, 0, 0xFFFF);
    if (application != null) {
      Guard.text("application", application, 1, 60);
    }
  }
}

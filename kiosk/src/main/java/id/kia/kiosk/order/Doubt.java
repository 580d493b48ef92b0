package id.kia.kiosk.order;

import id.kia.kiosk.store.SettingStore;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A standing doubt: cards may have been printed here that this ledger does not know. It stands
 * until the hub has heard of it and everything the hub had said before was dealt with.
 */
final class Doubt {
  private static final String TOLD = "order.doubt.told";
  private static final String CODE = "order.doubt.code";
  private static final String NONE = "";

  private Doubt() {}

  static void begin(Handle tx, String code, long alarm) {
    SettingStore.put(tx, CODE, code);
    SettingStore.put(tx, TOLD, Long.toString(alarm));
  }

  static Optional<Long> toldIn(Handle handle) {
    return SettingStore.get(handle, TOLD).filter(told -> !told.equals(NONE)).map(Long::valueOf);
  }

  static Optional<String> code(Handle handle) {
    return SettingStore.get(handle, CODE);
  }

  static void end(Handle tx, long alarm) {
    if (toldIn(tx).equals(Optional.of(alarm))) {
      SettingStore.put(tx, TOLD, NONE);
    }
  }
}

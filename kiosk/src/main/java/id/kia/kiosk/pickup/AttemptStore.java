package id.kia.kiosk.pickup;

import id.kia.contract.order.OrderId;
import org.jdbi.v3.core.Handle;

/** The rows of {@link Attempts}. */
final class AttemptStore {
  private AttemptStore() {}

  static Attempts find(Handle handle, OrderId order) {
    return handle
        .createQuery("select counted, locks, locked_until from pickup_attempt where order_id = ?")
        .bind(0, order.toString())
        .map(
            (row, context) ->
                new Attempts(
                    row.getInt("counted"), row.getInt("locks"), row.getLong("locked_until")))
        .findOne()
        .orElse(Attempts.NONE);
  }

  static void put(Handle tx, OrderId order, Attempts attempts) {
    tx.execute(
        "insert into pickup_attempt (order_id, counted, locks, locked_until) values (?, ?, ?, ?)"
            + " on conflict (order_id) do update set counted = excluded.counted,"
            + " locks = excluded.locks, locked_until = excluded.locked_until",
        order.toString(),
        attempts.counted(),
        attempts.locks(),
        attempts.lockedUntil());
  }
}

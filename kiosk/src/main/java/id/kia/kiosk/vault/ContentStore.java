package id.kia.kiosk.vault;

import id.kia.contract.order.OrderId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of {@link ContentVault}. */
final class ContentStore {
  /** Sealed bytes and the id of their key. */
  record Row(int version, String keyId, byte[] content, byte @Nullable [] photo) {}

  private ContentStore() {}

  static Optional<Row> find(Handle handle, OrderId order) {
    return handle
        .createQuery(
            "select version, key_id, content, photo from sealed_content where order_id = ?")
        .bind(0, order.toString())
        .map(
            (row, context) ->
                new Row(
                    row.getInt("version"),
                    row.getString("key_id"),
                    row.getBytes("content"),
                    row.getBytes("photo")))
        .findOne();
  }

  static void put(Handle tx, OrderId order, Row row) {
    tx.createUpdate(
            "insert into sealed_content (order_id, version, key_id, content, photo)"
                + " values (?, ?, ?, ?, ?) on conflict (order_id) do update set"
                + " version = excluded.version, key_id = excluded.key_id,"
                + " content = excluded.content, photo = excluded.photo")
        .bind(0, order.toString())
        .bind(1, row.version())
        .bind(2, row.keyId())
        .bind(3, row.content())
        .bind(4, row.photo())
        .execute();
  }

  static boolean delete(Handle tx, OrderId order) {
    return tx.execute("delete from sealed_content where order_id = ?", order.toString()) == 1;
  }

  static Set<String> keyIds(Handle handle) {
    return handle.createQuery("select key_id from sealed_content").mapTo(String.class).stream()
        .collect(Collectors.toSet());
  }
}

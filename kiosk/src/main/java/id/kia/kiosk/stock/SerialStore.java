package id.kia.kiosk.stock;

import org.jdbi.v3.core.Handle;

/** The serial ranges that came and that were loaded. */
final class SerialStore {
  private SerialStore() {}

  /** Whether one of these numbers came to this place before. */
  static boolean overlaps(Handle h, String sku, Account account, SerialRange range) {
    return h.createQuery(
            "select exists (select 1 from serial_range where sku = ? and account = ? and prefix = ?"
                + " and first_number <= ? and last_number >= ?)")
        .bind(0, sku)
        .bind(1, account.name())
        .bind(2, range.prefix())
        .bind(3, range.last())
        .bind(4, range.first())
        .mapTo(Boolean.class)
        .one();
  }

  static void add(Handle tx, String sku, Account account, SerialRange range) {
    tx.execute(
        "insert into serial_range (sku, account, prefix, first_number, last_number)"
            + " values (?, ?, ?, ?, ?)",
        sku,
        account.name(),
        range.prefix(),
        range.first(),
        range.last());
  }
}

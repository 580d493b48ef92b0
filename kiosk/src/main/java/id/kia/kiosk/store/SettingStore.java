package id.kia.kiosk.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Single named values, durable with the transaction that puts them. No personal value goes here.
 */
public final class SettingStore {

  private SettingStore() {}

  /** The value, if one was ever put. */
  public static Optional<String> get(Handle handle, String name) {
    return handle
        .createQuery("select value from setting where name = ?")
        .bind(0, name)
        .mapTo(String.class)
        .findOne();
  }

  /** Puts or replaces a value. */
  public static void put(Handle tx, String name, String value) {
    tx.execute(
        "insert into setting (name, value) values (?, ?)"
            + " on conflict (name) do update set value = excluded.value",
        name,
        value);
  }

  /** The value; made by {@code first} and kept when there is none yet. */
  public static String getOrPut(Handle tx, String name, Supplier<String> first) {
    return get(tx, name)
        .orElseGet(
            () -> {
              String value = first.get();
              put(tx, name, value);
              return value;
            });
  }
}

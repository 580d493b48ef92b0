package id.kia.hub.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Single values of an office by name. */
public final class SettingStore {
  private final String office;

  public SettingStore(String office) {
    this.office = office;
  }

  /** The value, if one was ever set. */
  Optional<String> get(Handle h, String name) {
    return h.createQuery("select value from setting where office = :office and name = :name")
        .bind("office", office)
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  /** Sets or replaces a value. */
  void set(Handle h, String name, String value) {
    h.execute(
        "insert into setting (office, name, value) values (?, ?, ?)"
            + " on conflict (office, name) do update set value = excluded.value",
        office,
        name,
        value);
  }

  /** The value, or the given one, kept from now on. */
  public String getOrSet(Handle h, String name, Supplier<String> first) {
    return get(h, name)
        .orElseGet(
            () -> {
              String made = first.get();
              h.execute(
                  "insert into setting (office, name, value) values (?, ?, ?)", office, name, made);
              return made;
            });
  }
}

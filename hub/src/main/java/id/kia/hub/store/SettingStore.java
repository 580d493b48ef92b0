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

  /** The value, or the given one, kept from now on. */
  public String getOrSet(Handle h, String name, Supplier<String> first) {
    Optional<String> value =
        h.createQuery("select value from setting where office = :office and name = :name")
            .bind("office", office)
            .bind("name", name)
            .mapTo(String.class)
            .findOne();
    return value.orElseGet(
        () -> {
          String made = first.get();
          h.execute(
              "insert into setting (office, name, value) values (?, ?, ?)", office, name, made);
          return made;
        });
  }
}

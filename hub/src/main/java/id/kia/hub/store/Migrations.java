package id.kia.hub.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Applies the numbered files of {@code db/} that this database has not seen, each in a transaction.
 */
final class Migrations {
  private static final String FOLDER = "/id/kia/hub/db/";

  private Migrations() {}

  static void apply(Handle handle, InstantSource time) {
    handle.execute(
        "create table if not exists schema_migration"
            + " (name text not null primary key, applied_at integer not null)");
    Set<String> known =
        new HashSet<>(
            handle.createQuery("select name from schema_migration").mapTo(String.class).list());
    for (String name : names()) {
      if (known.contains(name)) {
        continue;
      }
      handle.useTransaction(
          tx -> {
            for (String statement : text(name).split(";\\s*\\n")) {
              if (!statement.isBlank()) {
                tx.execute(statement);
              }
            }
            tx.execute(
                "insert into schema_migration (name, applied_at) values (?, ?)",
                name,
                time.millis());
          });
    }
  }

  static List<String> names() {
    return text("index.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  private static String text(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("HUB-STORE migration is missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("HUB-STORE migration cannot be read: " + name, e);
    }
  }
}

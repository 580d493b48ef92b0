package id.kia.kiosk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Brings a file's schema up to date, each numbered script once and in one transaction. */
final class Migrations {

  /** One script, {@code NNN-name.sql}. */
  record Script(int number, String name, String sql) {

    /** The scripts named by {@code db/migrations.list}, in the order of their numbers. */
    static List<Script> ofThisProgram() {
      return text("migrations.list")
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(name -> new Script(Integer.parseInt(name, 0, 3, 10), name, text(name)))
          .sorted((a, b) -> Integer.compare(a.number, b.number))
          .toList();
    }

    String sha256() {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    private static String text(String name) {
      try (InputStream in = KioskStore.class.getResourceAsStream("/db/" + name)) {
        return new String(
            Objects.requireNonNull(in, () -> "db/" + name + " is not in the program")
                .readAllBytes(),
            StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final List<Script> scripts;

  Migrations(List<Script> scripts) {
    this.scripts = List.copyOf(scripts);
  }

  void apply(Handle handle) {
    handle.execute(
        "create table if not exists schema_version ("
            + " number integer primary key not null, name text not null, sha256 text not null"
            + ") strict");
    Map<Integer, String> applied =
        handle
            .createQuery("select number, sha256 from schema_version")
            .map((row, context) -> Map.entry(row.getInt("number"), row.getString("sha256")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<Integer, Script> known =
        scripts.stream().collect(Collectors.toMap(Script::number, script -> script));
    applied.forEach((number, sha256) -> checkApplied(known, number, sha256));
    scripts.stream()
        .filter(script -> !applied.containsKey(script.number))
        .forEach(script -> applyOne(handle, script));
  }

  private static void checkApplied(Map<Integer, Script> known, int number, String sha256) {
    Script script = known.get(number);
    if (script == null) {
      throw new StoreFault(
          StoreFault.Kind.NEWER_SCHEMA, "migration " + number + " is not in this program", null);
    }
    if (!script.sha256().equals(sha256)) {
      throw new StoreFault(
          StoreFault.Kind.OTHER_SCHEMA, script.name + " changed after it was applied", null);
    }
  }

  private static void applyOne(Handle handle, Script script) {
    try {
      handle.useTransaction(
          tx -> {
            // JDBI splits scripts at every semicolon, which breaks triggers; the driver's own
            // executeUpdate hands the whole text to SQLite.
            try (var statement = tx.getConnection().createStatement()) {
              statement.executeUpdate(script.sql);
            }
            tx.execute(
                "insert into schema_version (number, name, sha256) values (?, ?, ?)",
                script.number,
                script.name,
                script.sha256());
          });
    } catch (SQLException | RuntimeException e) {
      throw new StoreFault(StoreFault.Kind.MIGRATION_FAILED, script.name + " failed", e);
    }
  }
}

package id.kia.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskStoreTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("deep/kiosk.db");
  }

  @Test
  void every_connection_is_wal_full_with_foreign_keys() {
    try (var store = KioskStore.open(file)) {
      for (String pragma : List.of("journal_mode=wal", "synchronous=2", "foreign_keys=1")) {
        String name = pragma.substring(0, pragma.indexOf('='));
        String value = pragma.substring(pragma.indexOf('=') + 1);
        assertEquals(value, store.write(tx -> pragma(tx, name)), name);
        assertEquals(value, store.read(h -> pragma(h, name)), name);
      }
      assertEquals("5000", store.write(tx -> pragma(tx, "busy_timeout")));
    }
  }

  @Test
  void a_write_is_there_after_a_reopen_and_a_failed_one_never_was() {
    try (var store = KioskStore.open(file)) {
      store.run(tx -> SettingStore.put(tx, "kept", "1"));
      assertThrows(
          AssertionError.class,
          () ->
              store.run(
                  tx -> {
                    SettingStore.put(tx, "lost", "1");
                    throw new AssertionError("the process dies here");
                  }));
    }
    try (var store = KioskStore.open(file)) {
      assertEquals(Optional.of("1"), store.read(h -> SettingStore.get(h, "kept")));
      assertEquals(Optional.empty(), store.read(h -> SettingStore.get(h, "lost")));
    }
  }

  @Test
  void a_watch_that_throws_before_the_commit_rolls_back() {
    try (var store = KioskStore.open(file)) {
      var commits = new AtomicInteger();
      store.watch(
          new StoreWatch() {
            @Override
            public void beforeCommit(Handle tx) {
              if (SettingStore.get(tx, "bad").isPresent()) {
                throw new IllegalStateException("not like this");
              }
            }

            @Override
            public void committed() {
              commits.incrementAndGet();
            }
          });
      assertThrows(
          IllegalStateException.class, () -> store.run(tx -> SettingStore.put(tx, "bad", "1")));
      store.run(tx -> SettingStore.put(tx, "good", "1"));
      assertEquals(1, commits.get());
      assertEquals(Optional.empty(), store.read(h -> SettingStore.get(h, "bad")));
    }
  }

  @Test
  void a_read_cannot_write_and_a_write_cannot_nest() {
    try (var store = KioskStore.open(file)) {
      assertThrows(
          UnableToExecuteStatementException.class,
          () ->
              store.read(
                  h -> {
                    SettingStore.put(h, "x", "1");
                    return 0;
                  }));
      assertThrows(
          IllegalStateException.class,
          () -> store.run(tx -> store.run(inner -> SettingStore.put(inner, "x", "1"))));
    }
  }

  @Test
  void a_damaged_file_is_refused() throws IOException {
    try (var store = KioskStore.open(file)) {
      store.run(tx -> SettingStore.put(tx, "x", "y".repeat(50_000)));
    }
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 4096; i < bytes.length; i++) {
      bytes[i] = (byte) (bytes[i] ^ 0x5a);
    }
    Files.write(file, bytes);
    var fault = assertThrows(StoreFault.class, () -> KioskStore.open(file));
    assertEquals(StoreFault.Kind.DAMAGED, fault.kind());
  }

  @Test
  void a_file_that_is_no_database_is_refused() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "this is a letter to the head of the office".repeat(100));
    var fault = assertThrows(StoreFault.class, () -> KioskStore.open(file));
    assertEquals(StoreFault.Kind.DAMAGED, fault.kind());
  }

  @Test
  void a_newer_or_other_schema_is_refused() {
    KioskStore.open(file).close();
    tamper("insert into schema_version values (999, '999-future.sql', 'ff')");
    assertEquals(
        StoreFault.Kind.NEWER_SCHEMA,
        assertThrows(StoreFault.class, () -> KioskStore.open(file)).kind());
    tamper("delete from schema_version where number = 999");
    tamper("update schema_version set sha256 = 'ff' where number = 1");
    assertEquals(
        StoreFault.Kind.OTHER_SCHEMA,
        assertThrows(StoreFault.class, () -> KioskStore.open(file)).kind());
  }

  @Test
  void a_migration_that_fails_leaves_nothing_behind() {
    KioskStore.open(file).close();
    Jdbi jdbi = Jdbi.create("jdbc:sqlite:" + file);
    var scripts = new java.util.ArrayList<>(Migrations.Script.ofThisProgram());
    scripts.add(new Migrations.Script(990, "990-bad.sql", "create table half (a); nonsense;"));
    try (Handle handle = jdbi.open()) {
      var fault = assertThrows(StoreFault.class, () -> new Migrations(scripts).apply(handle));
      assertEquals(StoreFault.Kind.MIGRATION_FAILED, fault.kind());
    }
    KioskStore.open(file).close();
    try (Handle handle = jdbi.open()) {
      assertEquals(
          0,
          handle
              .createQuery("select count(*) from sqlite_master where name = 'half'")
              .mapTo(Integer.class)
              .one());
    }
  }

  private void tamper(String sql) {
    try (Handle handle = Jdbi.create("jdbc:sqlite:" + file).open()) {
      handle.execute(sql);
    }
  }

  private static String pragma(Handle handle, String name) {
    return handle.createQuery("pragma " + name).mapTo(String.class).one();
  }
}

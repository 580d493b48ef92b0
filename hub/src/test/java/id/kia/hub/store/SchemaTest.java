package id.kia.hub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema as the database itself describes it. */
class SchemaTest {
  @TempDir Path folder;

  @Test
  void every_key_begins_with_the_office() {
    try (HubStore store = HubStore.open(folder.resolve("hub.db"), InstantSource.system())) {
      List<String> tables =
          store.read(
              h ->
                  h.createQuery(
                          "select name from sqlite_master where type = 'table'"
                              + " and name not like 'sqlite_%' and name <> 'schema_migration'")
                      .mapTo(String.class)
                      .list());
      assertTrue(tables.size() > 12, tables.toString());
      for (String table : tables) {
        assertEquals("office", firstKey(store, table), table);
      }
    }
  }

  @Test
  void opening_again_changes_nothing() {
    for (int i = 0; i < 2; i++) {
      try (HubStore store = HubStore.open(folder.resolve("hub.db"), InstantSource.system())) {
        int migrations =
            store.read(
                h ->
                    h.createQuery("select count(*) from schema_migration")
                        .mapTo(Integer.class)
                        .one());
        assertEquals(Migrations.names().size(), migrations);
      }
    }
  }

  private static String firstKey(HubStore store, String table) {
    return store.read(
        h ->
            h.createQuery("select name from pragma_table_info(:table) where pk = 1")
                .bind("table", table)
                .mapTo(String.class)
                .one());
  }
}

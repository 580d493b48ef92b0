package id.kia.hub.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.hub.store.HubStore;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain of audit rows. */
class AuditTest {
  @TempDir Path folder;

  @Test
  void a_changed_or_removed_row_breaks_the_chain_at_its_place() {
    try (HubStore store = HubStore.open(folder.resolve("hub.db"), InstantSource.system())) {
      Audit audit = new Audit("6311", InstantSource.system());
      store.write(
          h -> {
            for (int i = 0; i < 4; i++) {
              audit.add(h, "uji", "READ", "subject " + i);
            }
            return 0;
          });
      assertEquals(0, store.<Long>read(audit::firstBroken));
      store.write(h -> h.execute("update audit set staff_name = 'lain' where sequence = 3"));
      assertEquals(3, store.<Long>read(audit::firstBroken));
      store.write(h -> h.execute("delete from audit where sequence = 2"));
      assertEquals(2, store.<Long>read(audit::firstBroken));
    }
  }
}

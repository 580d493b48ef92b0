package id.kia.kiosk.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Counts boots in the database and beside it. A database that counts fewer than its mark is an
 * older copy of itself: somebody put a backup back.
 */
public final class BootMark {
  private static final String BOOTS = "boots";

  private BootMark() {}

  /**
   * Counts this boot, durably: first in the database, then in the mark.
   *
   * @param ifRestored what is to be known of a database that is older than the last boot on this
   *     disk, or came without its mark; in the transaction that counts, for the next boot will take
   *     it for this kiosk's own
   * @throws StoreFault {@code S-101} when the mark cannot be read or written
   */
  public static void count(KioskStore store, Path mark, Consumer<Handle> ifRestored) {
    try {
      Optional<Long> beside =
          Files.exists(mark)
              ? Optional.of(Long.valueOf(Files.readString(mark).strip()))
              : Optional.empty();
      long before = store.read(h -> SettingStore.get(h, BOOTS)).map(Long::valueOf).orElse(0L);
      if (before == 0 && beside.isEmpty()) {
        // A first boot that ends between database and mark is no database without its mark.
        write(mark, 0);
      }
      boolean restored = before < beside.orElse(before == 0 ? 0L : Long.MAX_VALUE);
      long now = Math.max(before, beside.orElse(before)) + 1;
      store.run(
          tx -> {
            SettingStore.put(tx, BOOTS, Long.toString(now));
            if (restored) {
              ifRestored.accept(tx);
            }
          });
      write(mark, now);
    } catch (IOException | NumberFormatException e) {
      throw new StoreFault(StoreFault.Kind.CANNOT_OPEN, "cannot use " + mark, e);
    }
  }

  private static void write(Path mark, long number) throws IOException {
    WholeFile.replace(mark, (number + "\n").getBytes(StandardCharsets.US_ASCII));
  }
}

package id.kia.hub.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Counts starts in the database and beside it. A database that counts fewer than its mark, or comes
 * without one, is an older copy of itself. A copy put back without a start in between is not seen
 * here: the kiosks show it, for they have read what it does not know.
 */
public final class HubMark {
  private static final String STARTS = "starts";

  private HubMark() {}

  /**
   * Counts this start, durably: first in the database, then in the mark.
   *
   * @param first what every database needs, also a new one
   * @param ifRestored what is to be known of an older copy; in the transaction that counts
   */
  public static void count(
      HubStore store, String office, Path mark, Consumer<Handle> first, Consumer<Handle> ifRestored)
      throws IOException {
    SettingStore settings = new SettingStore(office);
    Optional<Long> beside;
    try {
      beside =
          Files.exists(mark)
              ? Optional.of(Long.valueOf(Files.readString(mark).strip()))
              : Optional.empty();
    } catch (NumberFormatException e) {
      throw new IOException("HUB-STORE cannot read " + mark, e);
    }
    long before = store.read(h -> settings.get(h, STARTS)).map(Long::valueOf).orElse(0L);
    if (before == 0 && beside.isEmpty()) {
      // A first start that ends between database and mark is no database without its mark.
      write(mark, 0);
    }
    boolean restored = before < beside.orElse(before == 0 ? 0L : Long.MAX_VALUE);
    long now = Math.max(before, restored ? beside.orElse(before) : before) + 1;
    store.write(
        h -> {
          first.accept(h);
          settings.set(h, STARTS, Long.toString(now));
          if (restored) {
            ifRestored.accept(h);
          }
          return now;
        });
    write(mark, now);
  }

  private static void write(Path mark, long number) throws IOException {
    Path next = mark.resolveSibling(mark.getFileName() + ".new");
    try (FileChannel file =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      file.write(StandardCharsets.US_ASCII.encode(number + "\n"));
      file.force(true);
    }
    Files.move(next, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}

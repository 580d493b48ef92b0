package id.kia.hub.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The office's SQLite database (WAL, synchronous FULL): many readers, one writer.
 *
 * <p>Blocking: call from a virtual thread, never from an event loop. When {@link #write} returns,
 * its work is durable; when it throws, nothing of it happened.
 */
public final class HubStore implements AutoCloseable {
  private static final int BUSY_TIMEOUT_MS = 10_000;

  private final Jdbi readers;
  private final Handle writer;
  private final ReentrantLock writing = new ReentrantLock(true);

  private HubStore(Jdbi readers, Handle writer) {
    this.readers = readers;
    this.writer = writer;
  }

  /** Opens or makes the database file and brings it to the newest schema. */
  public static HubStore open(Path file, InstantSource time) {
    Handle writer = Jdbi.create(source(file, SQLiteConfig.TransactionMode.IMMEDIATE)).open();
    try {
      Migrations.apply(writer, time);
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
    return new HubStore(Jdbi.create(source(file, SQLiteConfig.TransactionMode.DEFERRED)), writer);
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.setTransactionMode(mode);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** Runs the work in one transaction, alone. */
  public <T> T write(Work<T> work) {
    writing.lock();
    try {
      return writer.inTransaction(work::run);
    } finally {
      writing.unlock();
    }
  }

  /** Runs the work on a connection of its own; it sees one consistent state. */
  public <T> T read(Work<T> work) {
    try (Handle reader = readers.open()) {
      return reader.inTransaction(work::run);
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      writer.close();
    } finally {
      writing.unlock();
    }
  }

  /** What is done inside one transaction. */
  public interface Work<T> {
    /** Uses the handle, which is closed for it afterwards. */
    T run(Handle handle);
  }
}

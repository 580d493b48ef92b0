package id.kia.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The kiosk's SQLite file: one writer, any number of readers.
 *
 * <p>Any thread may call; the calls block (use virtual threads, never the event loop). A write is
 * durable when the call returns.
 */
public final class KioskStore implements AutoCloseable {
  private static final int BUSY_TIMEOUT_MS = 5_000;
  private static final String NATIVE_FOLDER = "org.sqlite.tmpdir";

  private final Jdbi readers;
  private final Handle writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final Deque<Handle> idleReaders = new ArrayDeque<>();
  private final List<StoreWatch> watches = new CopyOnWriteArrayList<>();
  private boolean closed;

  private KioskStore(Jdbi readers, Handle writer) {
    this.readers = readers;
    this.writer = writer;
  }

  /**
   * Opens or creates the file, checks its integrity and brings its schema up to date.
   *
   * @throws StoreFault when it cannot be used; an existing file is left as it was
   */
  public static KioskStore open(Path db) {
    Path file = db.toAbsolutePath();
    prepareFolders(file);
    String url = "jdbc:sqlite:" + file;
    Handle writer;
    try {
      writer =
          Jdbi.create(() -> connect(url, SQLiteConfig.TransactionMode.IMMEDIATE, false)).open();
    } catch (RuntimeException e) {
      throw new StoreFault(kindOf(e), "cannot open " + file, e);
    }
    try {
      checkIntegrity(writer, file);
      new Migrations(Migrations.Script.ofThisProgram()).apply(writer);
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
    return new KioskStore(
        Jdbi.create(() -> connect(url, SQLiteConfig.TransactionMode.DEFERRED, true)), writer);
  }

  /**
   * Runs {@code work} in the one write transaction (BEGIN IMMEDIATE .. COMMIT). Whatever it throws
   * rolls everything back and is thrown on.
   *
   * @throws IllegalStateException when called inside another write of the same thread
   */
  public <T> T write(Function<Handle, T> work) {
    T result;
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("a write inside a write: pass the open transaction on");
    }
    writing.lock();
    try {
      result =
          writer.inTransaction(
              tx -> {
                T value = work.apply(tx);
                watches.forEach(watch -> watch.beforeCommit(tx));
                return value;
              });
    } finally {
      writing.unlock();
    }
    watches.forEach(StoreWatch::committed);
    return result;
  }

  /** As {@link #write}, for work without a result. */
  public void run(Consumer<Handle> work) {
    var _ =
        write(
            tx -> {
              work.accept(tx);
              return Boolean.TRUE;
            });
  }

  /** Runs {@code work} on one consistent picture of the file; writing in it fails. */
  public <T> T read(Function<Handle, T> work) {
    Handle reader = borrow();
    try {
      return reader.inTransaction(work::apply);
    } finally {
      giveBack(reader);
    }
  }

  /** Adds a watch; watches stay for the life of the store. */
  public void watch(StoreWatch watch) {
    watches.add(watch);
  }

  /** Waits for the running write, then closes every connection. */
  @Override
  public void close() {
    writing.lock();
    try {
      writer.close();
    } finally {
      writing.unlock();
    }
    synchronized (idleReaders) {
      closed = true;
      idleReaders.forEach(Handle::close);
      idleReaders.clear();
    }
  }

  private Handle borrow() {
    synchronized (idleReaders) {
      Handle idle = idleReaders.poll();
      if (idle != null) {
        return idle;
      }
      if (closed) {
        throw new IllegalStateException("the store is closed");
      }
    }
    return readers.open();
  }

  private void giveBack(Handle reader) {
    synchronized (idleReaders) {
      if (!closed) {
        idleReaders.push(reader);
        return;
      }
    }
    reader.close();
  }

  private static Connection connect(String url, SQLiteConfig.TransactionMode mode, boolean readOnly)
      throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.setTransactionMode(mode);
    Connection connection = config.createConnection(url);
    if (readOnly) {
      // query_only instead of a read-only connection: WAL readers must still touch the -shm file.
      try (var statement = connection.createStatement()) {
        statement.execute("pragma query_only = on");
      }
    }
    return connection;
  }

  private static StoreFault.Kind kindOf(@Nullable Throwable cause) {
    if (cause instanceof SQLiteException sqlite) {
      SQLiteErrorCode code = sqlite.getResultCode();
      return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB
          ? StoreFault.Kind.DAMAGED
          : StoreFault.Kind.CANNOT_OPEN;
    }
    return cause == null ? StoreFault.Kind.CANNOT_OPEN : kindOf(cause.getCause());
  }

  private static void checkIntegrity(Handle handle, Path file) {
    List<String> findings;
    try {
      findings = handle.createQuery("pragma integrity_check").mapTo(String.class).list();
    } catch (RuntimeException e) {
      throw new StoreFault(StoreFault.Kind.DAMAGED, file + " is damaged", e);
    }
    if (!findings.equals(List.of("ok"))) {
      throw new StoreFault(StoreFault.Kind.DAMAGED, file + ": " + findings.getFirst(), null);
    }
  }

  /** A killed process leaves its unpacked native library behind; keep those beside the file. */
  private static void prepareFolders(Path file) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      String natives = System.getProperty(NATIVE_FOLDER);
      if (natives != null) {
        Files.createDirectories(Path.of(natives));
      } else if (folder != null) {
        System.setProperty(NATIVE_FOLDER, Files.createDirectories(folder.resolve("native")) + "");
      }
    } catch (IOException e) {
      throw new StoreFault(StoreFault.Kind.CANNOT_OPEN, "cannot create the folder of " + file, e);
    }
  }
}

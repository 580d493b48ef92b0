package id.kia.tests.power;

/**
 * One thing that the kiosk asked of its disk, in the order in which it asked. A file keeps its
 * number when its name changes.
 */
sealed interface DiskCall {
  /** A new file came into the folder. */
  record Create(int file, String name) implements DiskCall {}

  /** Bytes at a place of a file. */
  record Write(int file, long offset, byte[] bytes) implements DiskCall {}

  /** A file got this length. */
  record Length(int file, long bytes) implements DiskCall {}

  /** A file took another name, whosever that was before. */
  record Rename(String from, String to) implements DiskCall {}

  record Unlink(String name) implements DiskCall {}

  /** What was written to this file so far is durable. */
  record Sync(int file) implements DiskCall {}

  /** The names in the folder are durable. */
  record SyncFolder() implements DiskCall {}

  /** No call of the kiosk: the world around it changed, and is kept under this name. */
  record Moment(String name) implements DiskCall {}
}

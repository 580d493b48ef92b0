package id.kia.hub.intake;

import java.util.concurrent.atomic.AtomicInteger;

/** How far an import is, for who watches, and whether somebody stopped it. Thread-safe. */
final class Progress {
  private final AtomicInteger rows = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger judged = new AtomicInteger();
  private final AtomicInteger photos = new AtomicInteger();
  private volatile boolean cancelled;

  /** An import that nobody watches or stops. */
  static Progress unwatched() {
    return new Progress();
  }

  void found(int all) {
    rows.set(all);
  }

  void read(boolean withPhoto) {
    read.incrementAndGet();
    photos.addAndGet(withPhoto ? 1 : 0);
  }

  void judged() {
    judged.incrementAndGet();
  }

  void cancel() {
    cancelled = true;
  }

  /** Throws when somebody stopped the import; asked between two rows. */
  void check() {
    if (cancelled) {
      throw new Cancelled();
    }
  }

  int rows() {
    return rows.get();
  }

  int judgedRows() {
    return judged.get();
  }

  int readRows() {
    return read.get();
  }

  int photos() {
    return photos.get();
  }
}

package id.kia.drivers;

/** Told how a print goes on, from the printer's thread; must return at once. */
public interface PrintListener {

  /** A listener for those who do not care. */
  PrintListener NONE = progress -> {};

  /** Called after each step and about every 16 KiB of a panel. */
  void onProgress(Progress progress);

  /**
   * @param panel the panel being sent, 1 to {@code panels}; 0 before the first, {@code panels + 1}
   *     while the last is printed
   * @param sentBytes bytes of the whole job sent so far
   * @param totalBytes bytes of the whole job
   */
  record Progress(int panel, int panels, long sentBytes, long totalBytes) {}
}

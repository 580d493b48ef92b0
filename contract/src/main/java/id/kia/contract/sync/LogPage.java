package id.kia.contract.sync;

import id.kia.contract.Guard;
import id.kia.contract.sign.SignedEnvelope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries after a cursor, by rising sequence.
 *
 * @param incarnation the hub's
 * @param entries at most 500
 * @param more whether another page follows
 * @param time a {@link HubTime} that names {@link #digest()}, signed
 * @param keyList the hub's {@link id.kia.contract.trust.KeyList}, when the kiosk asked with another
 *     number than the hub's; null otherwise. To be judged before everything else of the page
 */
public record LogPage(
    Incarnation incarnation,
    List<LogEntry> entries,
    boolean more,
    SignedEnvelope time,
    @Nullable SignedEnvelope keyList) {
  /** Most entries of one page. */
  public static final int MAX_ENTRIES = 500;

  public LogPage {
    Guard.present("incarnation", incarnation);
    entries = List.copyOf(Guard.present("entries", entries));
    Guard.range("entries", entries.size(), 0, MAX_ENTRIES);
    Guard.present("time", time);
  }

  /** A page without news of keys. */
  public LogPage(
      Incarnation incarnation, List<LogEntry> entries, boolean more, SignedEnvelope time) {
    this(incarnation, entries, more, time, null);
  }

  /** What the signed time proves of a page: that it has these entries and no others. */
  public static String digest(Incarnation incarnation, List<LogEntry> entries, boolean more) {
    AnswerDigest digest = new AnswerDigest("kia/page/v1").add(incarnation).add(more);
    for (LogEntry entry : entries) {
      digest
          .add(entry.sequence())
          .add(entry.envelope().payload())
          .add(entry.envelope().signature());
    }
    return digest.hex();
  }

  /** As {@link #digest(Incarnation, List, boolean)}, of this page. */
  public String digest() {
    return digest(incarnation, entries, more);
  }
}

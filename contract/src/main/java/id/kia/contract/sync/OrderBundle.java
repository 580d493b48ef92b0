package id.kia.contract.sync;

import id.kia.contract.Guard;
import id.kia.contract.order.KioskId;
import id.kia.contract.sign.SignedEnvelope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a kiosk's log on a USB stick, for a kiosk without a line: the same signed entries, and
 * the sealed photographs that they name.
 *
 * @param kiosk for whom; others leave it alone
 * @param hub the life whose log it is
 * @param number 1 or more, rises with each bundle made for this kiosk in this life; an older one
 *     than the last taken is refused
 * @param entries by rising sequence
 * @param photos sealed, as the line would bring them
 * @param time a {@link HubTime} with the nonce {@link #NONCE} that names {@link #digest}
 * @param keyList the hub's {@link id.kia.contract.trust.KeyList}, which its root proves; null for
 *     an office without a root
 */
public record OrderBundle(
    KioskId kiosk,
    Incarnation hub,
    long number,
    List<LogEntry> entries,
    List<Photo> photos,
    SignedEnvelope time,
    @Nullable SignedEnvelope keyList) {
  /** Instead of a request's nonce: nobody asked. */
  public static final String NONCE = "bundle";

  /** Most entries; the next bundle brings the rest. */
  public static final int MAX_ENTRIES = 500;

  /** A sealed photograph by its address. */
  public record Photo(String sha256, byte[] sealed) {
    public Photo {
      Guard.text("sha256", sha256, 64, 64);
      Guard.present("sealed", sealed);
    }
  }

  public OrderBundle {
    Guard.present("kiosk", kiosk);
    Guard.present("hub", hub);
    Guard.range("number", number, 1, Long.MAX_VALUE);
    entries = List.copyOf(Guard.present("entries", entries));
    Guard.range("entries", entries.size(), 0, MAX_ENTRIES);
    photos = List.copyOf(Guard.present("photos", photos));
    Guard.present("time", time);
  }

  /** What the signed time proves; a photograph proves itself by its address. */
  public static String digest(KioskId kiosk, Incarnation hub, long number, List<LogEntry> entries) {
    return new AnswerDigest("kia/bundle/v1")
        .add(kiosk)
        .add(number)
        .add(LogPage.digest(hub, entries, false))
        .hex();
  }

  /** As {@link #digest(KioskId, Incarnation, long, List)}, of this bundle. */
  public String digest() {
    return digest(kiosk, hub, number, entries);
  }
}

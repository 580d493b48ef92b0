package id.kia.kiosk.app;

import id.kia.kiosk.erasure.ErasureSpans;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long what names a child stays here.
 *
 * @param disputeDays after an order is over, 7
 * @param uncollectedDays after its arrival when nobody collects it, 45
 */
public record Keeping(@Nullable Integer disputeDays, @Nullable Integer uncollectedDays) {
  private static final int MOST = 366;

  /** Jobs go with their orders; those of today are still counted by the printer's duty. */
  private static final int LEAST_DISPUTE = 2;

  static final Keeping USUAL = new Keeping(null, null);

  /** The spans, usual where the file is silent. */
  ErasureSpans spans() {
    return new ErasureSpans(
        disputeDays == null ? ErasureSpans.USUAL.dispute() : Duration.ofDays(disputeDays),
        uncollectedDays == null
            ? ErasureSpans.USUAL.uncollected()
            : Duration.ofDays(uncollectedDays));
  }

  void check(Path file) throws ConfigFault {
    check(file, "disputeDays", disputeDays, LEAST_DISPUTE);
    check(file, "uncollectedDays", uncollectedDays, 1);
  }

  private static void check(Path file, String key, @Nullable Integer days, int least)
      throws ConfigFault {
    if (days != null && (days < least || days > MOST)) {
      throw new ConfigFault(
          file + ": keeping." + key + " is " + days + "; it may be " + least + " to " + MOST, null);
    }
  }
}

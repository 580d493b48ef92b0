package id.kia.kiosk.erasure;

import java.time.Duration;

/**
 * How long personal data stays on the kiosk.
 *
 * @param dispute after an order is over, so that a complaint about its card can be looked at
 * @param uncollected after an order arrived that nobody collects
 */
public record ErasureSpans(Duration dispute, Duration uncollected) {
  /** Architecture 7: 7 days, 45 days. */
  public static final ErasureSpans USUAL =
      new ErasureSpans(Duration.ofDays(7), Duration.ofDays(45));

  public ErasureSpans {
    if (dispute.isNegative() || !uncollected.isPositive()) {
      throw new IllegalArgumentException("data cannot go before it came");
    }
  }
}

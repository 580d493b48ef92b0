package id.kia.contract.sync;

import id.kia.contract.Guard;

/**
 * The hub's time, signed with purpose {@code kia/time/v1}.
 *
 * @param epochMillis milliseconds since 1970, UTC
 * @param nonce the {@code Kia-Nonce} of the request it answers, so that an old answer cannot be
 *     played again
 */
public record HubTime(long epochMillis, String nonce) {
  public HubTime {
    Guard.range("epochMillis", epochMillis, 1, Long.MAX_VALUE);
    Guard.text("nonce", nonce, 1, 200);
  }
}

package id.kia.contract.sync;

import id.kia.contract.Guard;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hub's time, signed with purpose {@code kia/time/v1}.
 *
 * @param epochMillis milliseconds since 1970, UTC
 * @param nonce the {@code Kia-Nonce} of the request it answers, so that an old answer cannot be
 *     played again
 * @param answer SHA-256 of what it came with, 64 hex digits, so that nothing can be added to the
 *     answer or taken from it; null when it came with nothing
 */
public record HubTime(long epochMillis, String nonce, @Nullable String answer) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** That came with nothing. */
  @SuppressWarnings("NullAway") // it does not see the annotation of the component
  public HubTime(long epochMillis, String nonce) {
    this(epochMillis, nonce, null);
  }

  public HubTime {
    if (answer != null) {
      Guard.matches("answer", answer, SHA256);
    }
    Guard.range("epochMillis", epochMillis, 1, Long.MAX_VALUE);
    Guard.text("nonce", nonce, 1, 200);
  }
}

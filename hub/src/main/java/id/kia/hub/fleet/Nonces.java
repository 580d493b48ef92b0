package id.kia.hub.fleet;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Nonces for signed requests: each works once, for ten minutes. Thread-safe.
 *
 * <p>Kept in memory only: after a restart a kiosk is told to take a new one, which costs one round.
 */
public final class Nonces {
  private static final long VALID_MILLIS = Duration.ofMinutes(10).toMillis();
  private static final int MOST = 100_000;

  private final InstantSource time;
  private final SecureRandom random;

  /** Nonce to the time it was given, oldest first; anybody may ask for one, so it is bounded. */
  private final Map<String, Long> given =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  public Nonces(InstantSource time, SecureRandom random) {
    this.time = time;
    this.random = random;
  }

  /** A new nonce. */
  public String give() {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    synchronized (given) {
      given.put(nonce, time.millis());
    }
    return nonce;
  }

  /** Spends a nonce; false when it was never given, is spent or too old. */
  public boolean spend(String nonce) {
    synchronized (given) {
      Long at = given.remove(nonce);
      return at != null && time.millis() - at < VALID_MILLIS;
    }
  }
}

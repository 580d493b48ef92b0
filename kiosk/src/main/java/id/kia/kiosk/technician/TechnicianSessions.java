package id.kia.kiosk.technician;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Who is logged in; in memory only, so a restart logs everybody out. Any thread. */
final class TechnicianSessions {
  /** Without a request for this long a session is over. */
  static final Duration IDLE = Duration.ofMinutes(10);

  private static final int MOST = 50;

  private final SecureRandom random;
  private final LongSupplier nanoClock;
  private final Map<String, Open> open = new ConcurrentHashMap<>();

  /** A session, when it was used last, when it began, and how long it may last at most. */
  private record Open(Session session, long usedNanos, long begunNanos, Optional<Duration> most) {
    Open usedAt(long now) {
      return new Open(session, now, begunNanos, most);
    }

    boolean over(long now) {
      return now - usedNanos > IDLE.toNanos()
          || most.filter(length -> now - begunNanos >= length.toNanos()).isPresent();
    }
  }

  /**
   * A person at the page.
   *
   * @param csrf stands in every form
   * @param forms that this session has sent
   */
  record Session(String person, String csrf, FormsDone forms) {
    @Override
    public String toString() {
      return "Session[" + person + "]";
    }
  }

  TechnicianSessions(SecureRandom random, LongSupplier nanoClock) {
    this.random = random;
    this.nanoClock = nanoClock;
  }

  /**
   * Opens a session; the answer is the cookie's value.
   *
   * @param most after this it is over, however busy; empty for no end of its own
   */
  String begin(String person, Optional<Duration> most) {
    sweep();
    if (open.size() >= MOST) {
      open.clear();
    }
    String key = secret();
    long now = nanoClock.getAsLong();
    open.put(key, new Open(new Session(person, secret(), new FormsDone()), now, now, most));
    return key;
  }

  Optional<Session> find(@Nullable String key) {
    sweep();
    Open found = key == null ? null : open.get(key);
    if (key == null || found == null) {
      return Optional.empty();
    }
    open.put(key, found.usedAt(nanoClock.getAsLong()));
    return Optional.of(found.session());
  }

  /** As {@link #find}, but a page that refreshes itself keeps no session alive. */
  Optional<Session> peek(@Nullable String key) {
    sweep();
    Open found = key == null ? null : open.get(key);
    return found == null ? Optional.empty() : Optional.of(found.session());
  }

  /** A fresh id for a form. */
  String formId() {
    return secret();
  }

  void end(@Nullable String key) {
    if (key != null) {
      open.remove(key);
    }
  }

  private void sweep() {
    long now = nanoClock.getAsLong();
    open.values().removeIf(entry -> entry.over(now));
  }

  private String secret() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

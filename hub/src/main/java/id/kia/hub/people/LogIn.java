package id.kia.hub.people;

import id.kia.hub.keys.Sha256;
import id.kia.hub.store.HubStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Password to session. Blocking; thread-safe.
 *
 * <p>Five wrong passwords for one name close it for five minutes: guessing stays slow, and nobody
 * is locked out for a day.
 */
public final class LogIn {
  private static final Duration SESSION = Duration.ofHours(9);
  private static final Duration CLOSED = Duration.ofMinutes(5);
  private static final int WRONG_ALLOWED = 5;

  private final HubStore store;
  private final StaffStore staff;
  private final Audit audit;
  private final InstantSource time;
  private final SecureRandom random;
  private final Map<String, Wrong> wrong = new HashMap<>();

  /** Over one office's staff. */
  public LogIn(
      HubStore store, StaffStore staff, Audit audit, InstantSource time, SecureRandom random) {
    this.store = store;
    this.staff = staff;
    this.audit = audit;
    this.time = time;
    this.random = random;
  }

  /** Wrong passwords in a row, and when the last one was. */
  private record Wrong(int count, long lastAt) {}

  /** The token for the cookie; empty when name or password is wrong or the name is closed. */
  public Optional<String> enter(String name, String password) {
    long now = time.millis();
    if (closed(name, now)) {
      return Optional.empty();
    }
    Optional<String> hash = store.read(h -> staff.passwordHash(h, name));
    if (hash.isEmpty()) {
      Passwords.pretend(password);
    }
    if (hash.filter(known -> Passwords.matches(password, known)).isEmpty()) {
      count(name, now, hash.isPresent());
      return Optional.empty();
    }
    String token = token();
    store.write(
        h -> {
          staff.endOldSessions(h, now);
          staff.addSession(h, Sha256.hex(token), name, token(), now + SESSION.toMillis());
          audit.add(h, name, "LOGIN", "");
          return token;
        });
    synchronized (wrong) {
      wrong.remove(name);
    }
    return Optional.of(token);
  }

  /** Who holds this token. */
  public Optional<Session> session(String token) {
    return store.read(h -> staff.session(h, Sha256.hex(token), time.millis()));
  }

  /** Ends the session of this token. */
  public void leave(String token) {
    store.write(
        h -> {
          staff.endSession(h, Sha256.hex(token));
          return token;
        });
  }

  private boolean closed(String name, long now) {
    synchronized (wrong) {
      Wrong before = wrong.get(name);
      return before != null
          && before.count() >= WRONG_ALLOWED
          && now - before.lastAt() < CLOSED.toMillis();
    }
  }

  private void count(String name, long now, boolean known) {
    synchronized (wrong) {
      wrong.values().removeIf(old -> now - old.lastAt() >= CLOSED.toMillis());
      // Only names that exist are counted: made-up names must not fill the memory.
      if (known) {
        wrong.merge(name, new Wrong(1, now), (a, b) -> new Wrong(a.count() + 1, now));
      }
    }
  }

  private String token() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

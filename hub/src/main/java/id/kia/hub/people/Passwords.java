package id.kia.hub.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/**
 * Argon2id hashes in their encoded form, 19 MiB, two passes (OWASP's smallest advised setting).
 *
 * <p>Blocking for some tens of milliseconds; thread-safe.
 */
public final class Passwords {
  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  /** Checked when a name is unknown, so that the answer takes as long as for a known one. */
  private static final String NOBODY = hash("nobody");

  private Passwords() {}

  /** The hash of a new password or PIN. */
  public static String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON).getResult();
  }

  static boolean matches(String password, String hash) {
    return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  static void pretend(String password) {
    Password.check(password, NOBODY).with(ARGON);
  }
}

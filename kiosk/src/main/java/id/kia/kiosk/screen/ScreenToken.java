package id.kia.kiosk.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secret that lets the kiosk's own browser in and no other program of this machine.
 *
 * <p>It lies in a file of the run folder, which is empty after a boot: so it is new with every
 * boot, and a browser that is open while only the service restarts stays let in.
 */
public final class ScreenToken {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{48}");

  private final String token;

  private ScreenToken(String token) {
    this.token = token;
  }

  /**
   * Takes the token of this boot, or makes one; only its owner may read the file.
   *
   * @throws IOException when the folder cannot be written
   */
  public static ScreenToken ofThisBoot(Path file, SecureRandom random) throws IOException {
    if (Files.exists(file)) {
      String kept = Files.readString(file, StandardCharsets.US_ASCII).strip();
      if (FORM.matcher(kept).matches()) {
        return new ScreenToken(kept);
      }
      Files.delete(file);
    }
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, token, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
    return new ScreenToken(token);
  }

  /** What stands in the browser's address, {@code /?t=...}. */
  public String forAddress() {
    return token;
  }

  /** What stands in the cookie: not the token itself, so an address cannot be made from it. */
  String forCookie() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("kia/screen/cookie " + token).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Compares in constant time. */
  static boolean same(String expected, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "ScreenToken[*]";
  }
}

package id.kia.hub.keys;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import id.kia.contract.BadJsonException;
import id.kia.contract.Guard;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.trust.KeyList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The office's root key in a file of its own, wrapped by a passphrase (Argon2id, 64 MiB, three
 * passes; then AES-256-GCM). It belongs on a medium that is locked away, never on the hub.
 *
 * <p>The file remembers the highest number it signed: one number never gets two lists.
 */
public final class RootKeyFile {
  /** Characters of the shortest passphrase. */
  public static final int SHORTEST = 12;

  private static final String FORMAT = "kia-root/1";

  /**
   * What a guess at the passphrase costs.
   *
   * @param memoryKib of Argon2id
   * @param passes of Argon2id
   */
  public record Cost(int memoryKib, int passes) {
    /** 64 MiB, three passes. */
    public static final Cost USUAL = new Cost(64 * 1024, 3);

    /** Only for a root whose passphrase is no secret: demos and tests. */
    public static final Cost NONE = new Cost(64, 1);
  }

  /**
   * As it lies on the medium.
   *
   * @param signed highest number that was signed, 0 for none
   */
  private record Wrapped(
      String format,
      String officeCode,
      byte[] publicKey,
      Cost cost,
      byte[] salt,
      byte[] box,
      long signed) {}

  private final Path file;
  private final Wrapped content;

  private RootKeyFile(Path file, Wrapped content) {
    this.file = file;
    this.content = content;
  }

  /**
   * Makes a new root key.
   *
   * @throws KeyFault {@code HUB-KEYS-FILE} when the file is there already, {@code
   *     HUB-KEYS-PASSPHRASE} when the passphrase is shorter than {@value #SHORTEST} characters
   */
  public static RootKeyFile create(
      Path file, String officeCode, char[] passphrase, Cost cost, SecureRandom random)
      throws KeyFault {
    Guard.digits("officeCode", officeCode, 4);
    if (Files.exists(file)) {
      throw new KeyFault(KeyFault.Kind.FILE, file + " is there already and stays", null);
    }
    if (passphrase.length < SHORTEST) {
      throw new KeyFault(
          KeyFault.Kind.PASSPHRASE, "a passphrase has at least " + SHORTEST + " characters", null);
    }
    SigningKey key = SigningKey.generate(Purpose.KEYS, random);
    byte[] publicKey = key.verifyingKey().bytes();
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    byte[] box = box(passphrase, cost, salt, random).wrap(key.seed(), label(officeCode));
    Wrapped content = new Wrapped(FORMAT, officeCode, publicKey, cost, salt, box, 0);
    save(file, content);
    return new RootKeyFile(file, content);
  }

  /**
   * Reads the public part.
   *
   * @throws KeyFault {@code HUB-KEYS-FILE}
   */
  public static RootKeyFile open(Path file) throws KeyFault {
    try {
      Wrapped content = PrivateJson.read(file, Wrapped.class);
      if (!FORMAT.equals(content.format())) {
        throw new KeyFault(KeyFault.Kind.FILE, file + " has another format", null);
      }
      return new RootKeyFile(file, content);
    } catch (IOException | BadJsonException e) {
      throw new KeyFault(KeyFault.Kind.FILE, file + " is no root key file", e);
    }
  }

  /** 32 raw bytes of the public key. */
  public byte[] publicKey() {
    return content.publicKey().clone();
  }

  /** The office it was made for. */
  public String officeCode() {
    return content.officeCode();
  }

  /**
   * Signs a list and remembers its number before it gives it away.
   *
   * @throws KeyFault {@code HUB-KEYS-PASSPHRASE}, {@code HUB-KEYS-NUMBER}, {@code HUB-KEYS-OTHER}
   *     when the list is another office's
   */
  public SignedEnvelope sign(KeyList list, char[] passphrase, SecureRandom random) throws KeyFault {
    if (!list.officeCode().equals(content.officeCode())) {
      throw new KeyFault(
          KeyFault.Kind.OTHER_KEYS, "the list is of office " + list.officeCode(), null);
    }
    RootKeyFile newest = open(file);
    if (list.number() <= newest.content.signed()) {
      throw new KeyFault(
          KeyFault.Kind.NUMBER,
          "list " + newest.content.signed() + " was signed already, this one is " + list.number(),
          null);
    }
    SignedEnvelope signed = list.signedBy(key(passphrase, random));
    save(
        file,
        new Wrapped(
            FORMAT,
            content.officeCode(),
            content.publicKey(),
            content.cost(),
            content.salt(),
            content.box(),
            list.number()));
    return signed;
  }

  private SigningKey key(char[] passphrase, SecureRandom random) throws KeyFault {
    try {
      byte[] seed =
          box(passphrase, content.cost(), content.salt(), random)
              .open(content.box(), label(content.officeCode()));
      return SigningKey.ofSeed(Purpose.KEYS, seed);
    } catch (IllegalStateException e) {
      throw new KeyFault(KeyFault.Kind.PASSPHRASE, "the passphrase does not open " + file, e);
    }
  }

  private static Wrapping box(char[] passphrase, Cost cost, byte[] salt, SecureRandom random) {
    byte[] key =
        Argon2Function.getInstance(cost.memoryKib(), cost.passes(), 1, 32, Argon2.ID)
            .hash(new String(passphrase).getBytes(StandardCharsets.UTF_8), salt)
            .getBytes();
    return new Wrapping(key, random);
  }

  private static String label(String officeCode) {
    return FORMAT + "|" + officeCode;
  }

  private static void save(Path file, Wrapped content) throws KeyFault {
    try {
      PrivateJson.replace(file, content);
    } catch (IOException e) {
      throw new KeyFault(KeyFault.Kind.FILE, "cannot write " + file, e);
    }
  }
}

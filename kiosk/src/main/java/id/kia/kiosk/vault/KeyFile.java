package id.kia.kiosk.vault;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.code.CodeKey;
import id.kia.contract.seal.SealingKeyPair;
import id.kia.contract.seal.SealingPublicKey;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The one file with every secret of this kiosk, outside the database and its backups. Mode 600,
 * replaced as a whole and synced to disk with each change; a new file key each time, wrapped by the
 * {@link WrappingKey}. Thread-safe.
 */
public final class KeyFile {
  private static final String FORMAT = "kia-keys/1";

  /** What lies on disk. */
  private record Wrapped(String format, String wrappedBy, byte[] fileKey, byte[] keys) {}

  private final Path file;
  private final WrappingKey wrapping;
  private final SecureRandom random;
  private Secrets secrets;

  private KeyFile(Path file, WrappingKey wrapping, SecureRandom random, Secrets secrets) {
    this.file = file;
    this.wrapping = wrapping;
    this.random = random;
    this.secrets = secrets;
  }

  /**
   * Reads the file, or creates it with new keys of this kiosk.
   *
   * @throws VaultFault {@code V-101} to {@code V-104}; an existing file is left as it was
   */
  public static KeyFile open(Path file, WrappingKey wrapping, SecureRandom random) {
    if (Files.exists(file)) {
      return new KeyFile(file, wrapping, random, read(file, wrapping, random));
    }
    KeyFile keys =
        new KeyFile(
            file,
            wrapping,
            random,
            Secrets.of(
                SigningKey.generate(Purpose.REQUEST, random).seed(),
                SealingKeyPair.generate(random).privateBytes()));
    keys.write(keys.secrets);
    return keys;
  }

  /** The kiosk's own keys. */
  public synchronized KioskKeys kioskKeys() {
    return new KioskKeys(
        SigningKey.ofSeed(Purpose.REQUEST, secrets.signingSeed()),
        SealingKeyPair.ofPrivate(secrets.sealingPrivate()),
        secrets.former().stream().map(SealingKeyPair::ofPrivate).toList(),
        Optional.ofNullable(secrets.codeKey()).map(CodeKey::of));
  }

  /** Keeps the code key that the hub gave at enrolment; durable when it returns. */
  public void keepCodeKey(CodeKey key) {
    change(before -> before.withCodeKey(key.bytes()));
  }

  /**
   * A new sealing key beside the old one, or the one that still waits for the hub's word; durable
   * when it returns.
   */
  public synchronized SealingPublicKey newSealingKey() {
    if (secrets.former().isEmpty()) {
      byte[] newer = SealingKeyPair.generate(random).privateBytes();
      change(before -> before.withSealing(newer));
    }
    return SealingKeyPair.ofPrivate(secrets.sealingPrivate()).publicKey();
  }

  /**
   * Destroys every sealing key but this one, which the hub seals to from now on; durable when it
   * returns.
   *
   * @return false, and nothing is destroyed, when this is not the newest key here
   */
  public synchronized boolean onlySealingKey(byte[] publicKey) {
    SealingKeyPair newest = SealingKeyPair.ofPrivate(secrets.sealingPrivate());
    if (!Arrays.equals(newest.publicKey().bytes(), publicKey)) {
      return false;
    }
    if (!secrets.former().isEmpty()) {
      change(Secrets::withoutFormerSealing);
    }
    return true;
  }

  /** What wraps this file. */
  public WrappingKey wrapping() {
    return wrapping;
  }

  synchronized Optional<byte[]> orderKey(String keyId) {
    return Optional.ofNullable(secrets.orderKeys().get(keyId));
  }

  synchronized int orderKeyCount() {
    return secrets.orderKeys().size();
  }

  /** Makes keys, each for one content; durable when it returns. */
  void newOrderKeys(Collection<String> keyIds) {
    Map<String, byte[]> made = new HashMap<>();
    for (String keyId : keyIds) {
      byte[] key = new byte[SecretBox.KEY_BYTES];
      random.nextBytes(key);
      made.put(keyId, key);
    }
    change(before -> before.withOrderKeys(made));
  }

  /** Destroys every order key that is not named; durable when it returns. */
  synchronized void keepOnly(Set<String> keyIds) {
    if (!keyIds.containsAll(secrets.orderKeys().keySet())) {
      change(before -> before.withOnly(keyIds));
    }
  }

  private synchronized void change(UnaryOperator<Secrets> step) {
    Secrets after = step.apply(secrets);
    write(after);
    secrets = after;
  }

  private void write(Secrets content) {
    byte[] fileKey = new byte[SecretBox.KEY_BYTES];
    random.nextBytes(fileKey);
    byte[] keys = new SecretBox(fileKey, random).close(Json.bytes(content), FORMAT);
    Wrapped wrapped = new Wrapped(FORMAT, wrapping.name(), wrapping.wrap(fileKey), keys);
    PrivateFile.replace(file, Json.bytes(wrapped));
  }

  private static Secrets read(Path file, WrappingKey wrapping, SecureRandom random) {
    byte[] bytes = PrivateFile.read(file);
    try {
      Wrapped wrapped = Json.read(bytes, Wrapped.class);
      if (!FORMAT.equals(wrapped.format())) {
        throw new VaultFault(VaultFault.Kind.DAMAGED_KEYS, file + " has another format", null);
      }
      if (!wrapping.name().equals(wrapped.wrappedBy())) {
        throw new VaultFault(
            VaultFault.Kind.WRONG_WRAP, file + " is wrapped by " + wrapped.wrappedBy(), null);
      }
      byte[] fileKey = wrapping.unwrap(wrapped.fileKey());
      byte[] plain =
          new SecretBox(fileKey, random)
              .open(wrapped.keys(), FORMAT)
              .orElseThrow(
                  () -> new VaultFault(VaultFault.Kind.DAMAGED_KEYS, file + " is damaged", null));
      return Json.read(plain, Secrets.class);
    } catch (BadJsonException e) {
      throw new VaultFault(VaultFault.Kind.DAMAGED_KEYS, file + " is damaged", e);
    }
  }
}

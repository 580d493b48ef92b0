package id.kia.kiosk.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyProviderTest {
  private final SecureRandom random = new SecureRandom();
  @TempDir Path folder;

  @Test
  void a_systemd_credential_opens_what_it_wrapped_also_where_others_could_read_it()
      throws IOException {
    Path credentials = Files.createDirectories(folder.resolve("credentials"));
    // As systemd shows it with an access list: r--r-----.
    written(credentials.resolve(KeyProvider.CREDENTIAL), "r--r-----");
    KeyProvider provider = new KeyProvider.SystemdCredential(credentials);
    WrappingKey key = provider.open(folder, random);
    assertEquals("systemd-credential", key.name());
    assertFalse(key.heldOutsideStorage(), "without a TPM its host key lies on the same storage");
    byte[] secret = {1, 2, 3};
    assertArrayEquals(secret, provider.open(folder, random).unwrap(key.wrap(secret)));
    reopensAKeyFile(provider);
  }

  @Test
  void a_missing_credential_or_stick_is_said_and_no_key_is_made_in_its_place() {
    refused(VaultFault.Kind.NO_WRAP, new KeyProvider.SystemdCredential(folder));
    Path stick = folder.resolve("stick/kia.key");
    refused(VaultFault.Kind.NO_WRAP, new KeyProvider.UsbToken(stick));
    assertFalse(Files.exists(stick));
    assertFalse(Files.exists(folder.resolve(KeyProvider.CREDENTIAL)));
  }

  @Test
  void a_key_of_the_stick_on_the_kiosks_own_storage_is_refused() throws IOException {
    Path file = written(folder.resolve("kia.key"), "rw-------");
    refused(VaultFault.Kind.SAME_STORAGE, new KeyProvider.UsbToken(file));
  }

  @Test
  void a_stick_works_is_held_outside_and_must_be_the_owners_alone() throws IOException {
    Path stick = Path.of("/dev/shm");
    Assumptions.assumeTrue(
        Files.isWritable(stick) && !Files.getFileStore(stick).equals(Files.getFileStore(folder)),
        "needs a second storage at /dev/shm");
    Path file = stick.resolve("kia-" + random.nextLong() + ".key");
    try {
      written(file, "rw-------");
      KeyProvider provider = new KeyProvider.UsbToken(file);
      assertTrue(provider.open(folder, random).heldOutsideStorage());
      reopensAKeyFile(provider);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      refused(VaultFault.Kind.OPEN_TO_OTHERS, provider);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      Files.write(file, new byte[31]);
      refused(VaultFault.Kind.WRONG_WRAP, provider);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Test
  void another_provider_does_not_open_the_key_file_and_says_which_one_wrapped_it()
      throws IOException {
    KeyFile.open(
        folder.resolve("keys.json"), new KeyProvider.PlainFile().open(folder, random), random);
    Path credentials = Files.createDirectories(folder.resolve("credentials"));
    written(credentials.resolve(KeyProvider.CREDENTIAL), "r--------");
    VaultFault fault =
        assertThrows(
            VaultFault.class,
            () -> reopensAKeyFile(new KeyProvider.SystemdCredential(credentials)));
    assertEquals(VaultFault.Kind.WRONG_WRAP, fault.kind());
    assertTrue(String.valueOf(fault.getMessage()).contains("wrapped by plain-file"));
  }

  @Test
  void what_is_not_built_is_refused_by_name() {
    refused(VaultFault.Kind.NO_PROVIDER, new KeyProvider.NotYet("tpm"));
    refused(VaultFault.Kind.NO_PROVIDER, new KeyProvider.NotYet("pi-otp"));
  }

  private void reopensAKeyFile(KeyProvider provider) {
    Path file = folder.resolve("keys.json");
    var first = KeyFile.open(file, provider.open(folder, random), random).kioskKeys();
    var again = KeyFile.open(file, provider.open(folder, random), random).kioskKeys();
    assertEquals(first.signing().keyId(), again.signing().keyId());
  }

  private Path written(Path file, String mode) throws IOException {
    byte[] key = new byte[32];
    random.nextBytes(key);
    Files.write(file, key);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private void refused(VaultFault.Kind why, KeyProvider provider) {
    assertEquals(why, assertThrows(VaultFault.class, () -> provider.open(folder, random)).kind());
  }
}

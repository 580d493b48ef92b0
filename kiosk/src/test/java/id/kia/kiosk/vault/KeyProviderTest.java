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
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyProviderTest {
  // Heads of files that systemd-creds made, 18 bytes each.
  private static final String BY_HOST = "Whxqht+dQJax1aZeCGLxmiAA";
  private static final String BY_TPM = "DHzAexF2RZGcSwvqCLwg/iAA";
  private static final String BY_HOST_AND_TPM = "k6iUCUh0RJCQyvL8k8q1UyAA";
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
  void a_credential_sealed_to_a_tpm_is_held_outside() throws IOException {
    Path credentials = Files.createDirectories(folder.resolve("credentials"));
    written(credentials.resolve(KeyProvider.CREDENTIAL), "r--------");
    Path sealed = folder.resolve("kia-wrapping.cred");
    for (String head : List.of(BY_TPM, BY_HOST_AND_TPM)) {
      Files.writeString(sealed, head + "AAAABAAAADAAAABAAAAB4\nIAjrbQtf\n");
      KeyProvider provider = new KeyProvider.Tpm(credentials, sealed);
      WrappingKey key = provider.open(folder, random);
      assertEquals("tpm", key.name());
      assertTrue(key.heldOutsideStorage());
      reopensAKeyFile(provider);
      Files.delete(folder.resolve("keys.json"));
    }
  }

  @Test
  void a_credential_that_opens_without_a_tpm_is_refused() throws IOException {
    Path credentials = Files.createDirectories(folder.resolve("credentials"));
    Path sealed = folder.resolve("kia-wrapping.cred");
    KeyProvider provider = new KeyProvider.Tpm(credentials, sealed);
    refused(VaultFault.Kind.NO_WRAP, provider);
    written(credentials.resolve(KeyProvider.CREDENTIAL), "r--------");
    refused(VaultFault.Kind.NO_WRAP, provider);
    for (String head : List.of(BY_HOST, "", "DHzA", "not base64 at all, but long enough")) {
      Files.writeString(sealed, head);
      refused(VaultFault.Kind.NOT_BY_TPM, provider);
    }
  }

  @Test
  void a_key_of_the_one_time_memory_is_derived_and_held_outside() throws IOException {
    Path device = written(folder.resolve(KeyProvider.OTP), "r--------");
    KeyProvider provider = new KeyProvider.PiOtp(folder);
    WrappingKey key = provider.open(folder, random);
    assertEquals("pi-otp", key.name());
    assertTrue(key.heldOutsideStorage());
    reopensAKeyFile(provider);
    byte[] raw = Files.readAllBytes(device);
    byte[] wrapped = key.wrap(new byte[] {1, 2, 3});
    WrappingKey plain = FileWrappingKey.of("raw", "", false, device, raw, random);
    assertThrows(VaultFault.class, () -> plain.unwrap(wrapped), "others use the device's key, too");
    assertArrayEquals(new byte[] {1, 2, 3}, provider.open(folder, random).unwrap(wrapped));
  }

  @Test
  void a_one_time_memory_that_was_never_written_or_is_none_is_refused() throws IOException {
    KeyProvider provider = new KeyProvider.PiOtp(folder);
    refused(VaultFault.Kind.NO_WRAP, provider);
    Path device = folder.resolve(KeyProvider.OTP);
    for (int bytes : new int[] {32, 64}) {
      Files.write(device, new byte[bytes]);
      refused(VaultFault.Kind.OTP_EMPTY, provider);
    }
    Files.write(device, new byte[31]);
    refused(VaultFault.Kind.WRONG_WRAP, provider);
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

package id.kia.kiosk.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.code.CodeKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  private final SecureRandom random = new SecureRandom();
  @TempDir private Path folder;

  @Test
  void the_kiosks_own_keys_are_made_once_and_stay() {
    KioskKeys first = open().kioskKeys();
    KioskKeys again = open().kioskKeys();
    assertEquals(first.signing().keyId(), again.signing().keyId());
    assertArrayEquals(first.sealing().publicKey().bytes(), again.sealing().publicKey().bytes());
    assertTrue(again.code().isEmpty());
  }

  @Test
  void the_code_key_is_kept() {
    CodeKey key = CodeKey.generate(random);
    open().keepCodeKey(key);
    assertArrayEquals(key.bytes(), open().kioskKeys().code().orElseThrow().bytes());
  }

  @Test
  void both_files_are_for_the_owner_alone_and_no_half_file_stays() throws IOException {
    open();
    for (String name : new String[] {"kiosk.keys", "wrap.key"}) {
      String mode =
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
      assertEquals("rw-------", mode, name);
    }
    assertFalse(Files.exists(folder.resolve("kiosk.keys.new")));
  }

  @Test
  void a_left_over_half_file_of_a_crash_is_overwritten() throws IOException {
    open();
    Files.writeString(folder.resolve("kiosk.keys.new"), "half");
    CodeKey key = CodeKey.generate(random);
    open().keepCodeKey(key);
    assertTrue(open().kioskKeys().code().isPresent());
  }

  @Test
  void a_file_that_others_can_read_is_refused() throws IOException {
    open();
    Files.setPosixFilePermissions(
        folder.resolve("kiosk.keys"), PosixFilePermissions.fromString("rw-r-----"));
    assertFault(VaultFault.Kind.OPEN_TO_OTHERS);
  }

  @Test
  void another_wrapping_key_does_not_open_it() throws IOException {
    open();
    Files.delete(folder.resolve("wrap.key"));
    assertFault(VaultFault.Kind.WRONG_WRAP);
  }

  @Test
  void every_changed_byte_is_noticed_and_the_file_is_left_as_it_was() throws IOException {
    open();
    Path file = folder.resolve("kiosk.keys");
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < good.length; i += 7) {
      byte[] bad = good.clone();
      // In the last character of Base64 only the highest bits say something: A and w differ there.
      bad[i] = (byte) (bad[i] == 'A' ? 'w' : 'A');
      Files.write(file, bad);
      assertThrows(VaultFault.class, this::open, "byte " + i);
      assertArrayEquals(bad, Files.readAllBytes(file));
    }
    Files.write(file, Arrays.copyOf(good, good.length / 2));
    assertFault(VaultFault.Kind.DAMAGED_KEYS);
    Files.write(file, good);
    open();
  }

  @Test
  void the_blocks_of_the_file_before_are_overwritten() throws IOException {
    open();
    try (FileChannel before = FileChannel.open(folder.resolve("kiosk.keys"))) {
      ByteBuffer held = ByteBuffer.allocate(Math.toIntExact(before.size()));
      open().keepCodeKey(CodeKey.generate(random));
      before.read(held, 0);
      assertArrayEquals(new byte[held.capacity()], held.array());
    }
  }

  @Test
  void the_plain_file_says_what_it_is_worth() {
    WrappingKey wrapping = open().wrapping();
    assertEquals("plain-file", wrapping.name());
    assertFalse(wrapping.heldOutsideStorage());
    assertTrue(wrapping.doctorLine().contains("whoever takes the storage"));
  }

  private void assertFault(VaultFault.Kind kind) {
    assertEquals(kind, assertThrows(VaultFault.class, this::open).kind());
  }

  private KeyFile open() {
    return KeyFile.open(
        folder.resolve("kiosk.keys"),
        PlainFileWrappingKey.open(folder.resolve("wrap.key"), random),
        random);
  }
}

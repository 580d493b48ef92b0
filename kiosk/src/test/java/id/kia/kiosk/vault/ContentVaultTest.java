package id.kia.kiosk.vault;

import static id.kia.kiosk.vault.VaultSamples.ORDER;
import static id.kia.kiosk.vault.VaultSamples.OTHER;
import static id.kia.kiosk.vault.VaultSamples.PHOTO;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.person.CardContent;
import id.kia.kiosk.store.KioskStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentVaultTest {
  private final SecureRandom random = new SecureRandom();
  @TempDir private Path folder;
  private KioskStore store;
  private KeyFile keys;
  private ContentVault vault;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    keys =
        KeyFile.open(
            folder.resolve("kiosk.keys"),
            PlainFileWrappingKey.open(folder.resolve("wrap.key"), random),
            random);
    vault = ContentVault.open(store, keys, random);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void content_and_photo_come_back_also_after_a_restart() {
    keep(1, "SITI AMINAH", PHOTO);
    restart();
    OrderContent opened = vault.open(ORDER).orElseThrow();
    assertEquals("SITI AMINAH", opened.content().name().value());
    assertArrayEquals(PHOTO, opened.photo());
    assertTrue(vault.open(OTHER).isEmpty());
  }

  @Test
  void a_card_without_photo_has_none() {
    keep(1, "SITI AMINAH", null);
    assertNull(vault.open(ORDER).orElseThrow().photo());
  }

  @Test
  void no_file_of_the_kiosk_shows_a_name_a_number_or_a_photo() throws IOException {
    keep(1, "SITI AMINAH", PHOTO);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String secret : List.of("SITI", "6311014107180001", "FOTO-RAHASIA")) {
          assertFalse(bytes.contains(secret), secret + " in " + file);
        }
      }
    }
  }

  @Test
  void a_higher_version_replaces_and_its_old_key_is_gone_a_lower_or_the_same_does_nothing() {
    assertTrue(keep(2, "DUA", PHOTO));
    String old = keyIds().iterator().next();
    assertFalse(keep(2, "LAGI", null));
    assertFalse(keep(1, "SATU", null));
    assertEquals("DUA", vault.open(ORDER).orElseThrow().content().name().value());
    assertTrue(keep(3, "TIGA", null));
    assertEquals("TIGA", vault.open(ORDER).orElseThrow().content().name().value());
    assertTrue(keys.orderKey(old).isEmpty());
  }

  @Test
  void destroy_takes_row_and_key_also_from_the_file() {
    keep(1, "SITI AMINAH", PHOTO);
    String key = keyIds().iterator().next();
    vault.destroy(ORDER);
    vault.destroy(ORDER);
    assertTrue(vault.open(ORDER).isEmpty());
    assertTrue(keyIds().isEmpty());
    restart();
    assertTrue(keys.orderKey(key).isEmpty());
  }

  @Test
  void a_transaction_that_rolls_back_leaves_the_old_content_openable_and_no_orphan_key() {
    keep(1, "SATU", PHOTO);
    String key = keyIds().iterator().next();
    assertThrows(
        IllegalStateException.class,
        () ->
            store.run(
                tx -> {
                  vault.keep(tx, ORDER, 2, VaultSamples.content("DUA"), null);
                  throw new IllegalStateException("power cut");
                }));
    assertEquals("SATU", vault.open(ORDER).orElseThrow().content().name().value());
    restart();
    assertEquals("SATU", vault.open(ORDER).orElseThrow().content().name().value());
    assertEquals(Set.of(key), keyIds());
    assertEquals(1, keys.orderKeyCount());
  }

  @Test
  void each_content_has_a_key_of_its_own_though_they_are_made_many_at_a_time() throws IOException {
    keep(1, "SATU", PHOTO);
    byte[] file = Files.readAllBytes(folder.resolve("kiosk.keys"));
    store.run(tx -> vault.keep(tx, OTHER, 1, VaultSamples.content("DUA"), null));
    assertArrayEquals(file, Files.readAllBytes(folder.resolve("kiosk.keys")), "not written again");
    assertEquals(2, keyIds().size());
    vault.destroy(OTHER);
    assertEquals("SATU", vault.open(ORDER).orElseThrow().content().name().value());
    restart();
    assertEquals(1, keys.orderKeyCount(), "unused keys do not stay");
  }

  @Test
  void rows_that_were_exchanged_do_not_open() {
    keep(1, "SITI AMINAH", PHOTO);
    store.run(tx -> tx.execute("update sealed_content set order_id = ?", OTHER.toString()));
    VaultFault fault = assertThrows(VaultFault.class, () -> vault.open(OTHER));
    assertEquals(VaultFault.Kind.DOES_NOT_OPEN, fault.kind());
  }

  @Test
  void content_whose_key_is_lost_is_a_fault_not_an_absence() {
    keep(1, "SITI AMINAH", PHOTO);
    store.run(tx -> tx.execute("update sealed_content set key_id = 'ff'"));
    assertThrows(VaultFault.class, () -> vault.open(ORDER));
  }

  private boolean keep(int version, String name, byte @Nullable [] photo) {
    CardContent content = VaultSamples.content(name);
    return store.write(tx -> vault.keep(tx, ORDER, version, content, photo));
  }

  private Set<String> keyIds() {
    return store.read(ContentStore::keyIds);
  }

  private void restart() {
    store.close();
    open();
  }
}

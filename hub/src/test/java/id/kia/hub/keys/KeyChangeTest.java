package id.kia.hub.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.sign.KeyId;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.trust.KeyList;
import id.kia.contract.trust.ListedKey.Standing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New keys come into use only by a list that the root signed, with a number that grows. */
class KeyChangeTest {
  private static final char[] SECRET = "kuda makan rumput".toCharArray();
  private final SecureRandom random = new SecureRandom();
  @TempDir Path hub;
  @TempDir Path medium;
  private RootKeyFile root;
  private KeyChange change;

  @BeforeEach
  void ceremony() throws Exception {
    root =
        RootKeyFile.create(
            medium.resolve("root.key"), "6311", SECRET, RootKeyFile.Cost.NONE, random);
    change = new KeyChange(hub, "6311", random);
  }

  @Test
  void the_first_list_names_the_keys_that_are_there_and_pins_its_root() throws Exception {
    HubKeys before = keys();
    KeyList list = installed(Set.of(), Set.of());
    assertEquals(1, list.number());
    HubKeys now = keys();
    assertEquals(before.code().keyId(), now.code().keyId());
    assertEquals(before.code().keyId(), list.current(Purpose.CODE).keyId());
    assertArrayEquals(root.publicKey(), now.trust().orElseThrow().root());
  }

  @Test
  void rotation_gives_new_keys_and_leaves_the_old_ones_to_what_they_signed() throws Exception {
    installed(Set.of(), Set.of());
    HubKeys before = keys();
    KeyList asked = change.ask(Set.of(Purpose.CODE), Set.of());
    assertEquals(
        before.code().keyId(), keys().code().keyId(), "asking alone changes nothing at the hub");
    KeyList list = change.install(root.publicKey(), signed(asked));
    assertEquals(2, list.number());
    assertEquals(list.current(Purpose.CODE).keyId(), keys().code().keyId());
    assertEquals(before.log().keyId(), keys().log().keyId());
    assertEquals(Standing.OLD, standing(list, before.code().keyId()));
    // What wraps the database's secrets is no key of the list and must not go with them.
    assertArrayEquals(
        "x".getBytes(StandardCharsets.UTF_8),
        keys().wrapping().open(before.wrapping().wrap(new byte[] {'x'}, "l"), "l"));
  }

  @Test
  void a_revoked_key_is_renewed_stays_revoked_and_an_unknown_one_is_refused() throws Exception {
    installed(Set.of(), Set.of());
    KeyId stolen = keys().code().keyId();
    KeyList list = installed(Set.of(), Set.of(stolen));
    assertEquals(Standing.REVOKED, standing(list, stolen));
    assertFalse(keys().code().keyId().equals(stolen));
    assertEquals(Standing.REVOKED, standing(installed(Set.of(Purpose.LOG), Set.of()), stolen));
    refused(KeyFault.Kind.OTHER_KEYS, () -> change.ask(Set.of(), Set.of(new KeyId("00000000"))));
  }

  @Test
  void the_hub_refuses_a_list_of_another_root_of_another_hub_and_an_old_one() throws Exception {
    KeyList first = change.ask(Set.of(), Set.of());
    SignedEnvelope signed = signed(first);
    change.install(root.publicKey(), signed);
    refused(KeyFault.Kind.NUMBER, () -> change.install(root.publicKey(), signed));
    KeyList second = change.ask(Set.of(Purpose.CODE), Set.of());
    SigningKey stranger = SigningKey.generate(Purpose.KEYS, random);
    refused(
        KeyFault.Kind.NOT_SIGNED,
        () -> change.install(stranger.verifyingKey().bytes(), second.signedBy(stranger)));
    KeyList other = new KeyChange(medium.resolve("hub-2"), "6311", random).ask(Set.of(), Set.of());
    KeyList later = new KeyList("6311", 2, other.keys());
    refused(KeyFault.Kind.OTHER_KEYS, () -> change.install(root.publicKey(), signed(later)));
    assertEquals(1, keys().trust().orElseThrow().list().number());
  }

  @Test
  void the_root_signs_no_number_twice_and_opens_only_by_its_passphrase() throws Exception {
    KeyList first = change.ask(Set.of(), Set.of());
    refused(
        KeyFault.Kind.PASSPHRASE,
        () -> root.sign(first, "kuda makan jagung".toCharArray(), random));
    signed(first);
    refused(KeyFault.Kind.NUMBER, () -> signed(first));
    refused(
        KeyFault.Kind.OTHER_KEYS,
        () -> root.sign(new KeyList("6310", 9, first.keys()), SECRET, random));
    refused(
        KeyFault.Kind.FILE,
        () ->
            RootKeyFile.create(
                medium.resolve("root.key"), "6311", SECRET, RootKeyFile.Cost.NONE, random));
    refused(
        KeyFault.Kind.PASSPHRASE,
        () ->
            RootKeyFile.create(
                medium.resolve("2.key"),
                "6311",
                "pendek".toCharArray(),
                RootKeyFile.Cost.NONE,
                random));
  }

  @Test
  void only_the_owner_reads_the_files_and_the_root_never_lies_in_the_hubs_folder()
      throws Exception {
    installed(Set.of(Purpose.LOG), Set.of());
    for (Path file : new Path[] {hub.resolve(HubKeys.FILE), medium.resolve("root.key")}) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    try (var files = Files.list(hub)) {
      assertTrue(files.allMatch(file -> file.endsWith(HubKeys.FILE)), "one key file, no leftovers");
    }
  }

  private KeyList installed(Set<Purpose> uses, Set<KeyId> revoke) throws Exception {
    return change.install(root.publicKey(), signed(change.ask(uses, revoke)));
  }

  private SignedEnvelope signed(KeyList list) throws KeyFault {
    return root.sign(list, SECRET, random);
  }

  private HubKeys keys() throws Exception {
    return HubKeys.open(hub.resolve(HubKeys.FILE), random);
  }

  private static Standing standing(KeyList list, KeyId key) {
    return list.keys().stream()
        .filter(one -> one.key().keyId().equals(key))
        .findFirst()
        .orElseThrow()
        .standing();
  }

  private static void refused(KeyFault.Kind why, org.junit.jupiter.api.function.Executable deed) {
    assertEquals(why, assertThrows(KeyFault.class, deed).kind());
  }
}

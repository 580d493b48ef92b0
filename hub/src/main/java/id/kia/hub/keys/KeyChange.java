package id.kia.hub.keys;

import id.kia.contract.BadJsonException;
import id.kia.contract.sign.KeyId;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sync.HubKey;
import id.kia.contract.trust.KeyList;
import id.kia.contract.trust.KeyListCheck;
import id.kia.contract.trust.ListedKey;
import id.kia.contract.trust.ListedKey.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes the hub's keys in two steps, between which the root key signs: {@link #ask} makes new
 * keys beside the old ones and says which list would name them, {@link #install} takes them into
 * use with the signed list. The hub reads its keys when it starts. Blocking; one process at a time.
 */
public final class KeyChange {
  private static final String NEXT = "hub-keys.next.json";

  private final Path file;
  private final Path next;
  private final String officeCode;
  private final SecureRandom random;

  /**
   * @param dataDir the hub's
   */
  public KeyChange(Path dataDir, String officeCode, SecureRandom random) {
    this.file = dataDir.resolve(HubKeys.FILE);
    this.next = dataDir.resolve(NEXT);
    this.officeCode = officeCode;
    this.random = random;
  }

  /**
   * The list to be signed. The first one names the keys that are there.
   *
   * @param uses which keys are new; what the old ones signed stays good
   * @param revoke keys whose signatures are not to be believed any more; a current one is renewed
   * @throws KeyFault {@code HUB-KEYS-OTHER} when a key to be revoked is not in the list
   */
  public KeyList ask(Set<Purpose> uses, Set<KeyId> revoke) throws IOException, KeyFault {
    Seeds now = HubKeys.seeds(file, random);
    List<ListedKey> before = now.trust() == null ? listed(now) : now.trust().list().keys();
    Set<KeyId> unknown = new HashSet<>(revoke);
    Set<Purpose> renewed = EnumSet.noneOf(Purpose.class);
    renewed.addAll(uses);
    for (ListedKey one : before) {
      if (unknown.remove(one.key().keyId()) && one.standing() == Standing.CURRENT) {
        renewed.add(one.key().purpose());
      }
    }
    if (!unknown.isEmpty()) {
      throw new KeyFault(KeyFault.Kind.OTHER_KEYS, "not in the list: " + unknown, null);
    }
    Seeds then = now.renewed(renewed, random);
    List<ListedKey> keys = new ArrayList<>(listed(then));
    Set<KeyId> current = new HashSet<>(keys.stream().map(one -> one.key().keyId()).toList());
    for (ListedKey one : before) {
      if (!current.contains(one.key().keyId())) {
        boolean gone = one.standing() == Standing.REVOKED || revoke.contains(one.key().keyId());
        keys.add(new ListedKey(one.key(), gone ? Standing.REVOKED : Standing.OLD));
      }
    }
    PrivateJson.replace(next, then);
    return new KeyList(officeCode, now.trust() == null ? 1 : now.trust().list().number() + 1, keys);
  }

  /**
   * Takes a signed list into use; the first one pins its root.
   *
   * @param root 32 raw bytes of the office's root key; must be the pinned one when there is one
   * @throws KeyFault {@code HUB-KEYS-NOT-SIGNED}, {@code HUB-KEYS-NUMBER}, {@code HUB-KEYS-OTHER};
   *     the hub's keys stay as they were
   */
  public KeyList install(byte[] root, SignedEnvelope signed) throws IOException, KeyFault {
    Seeds now = HubKeys.seeds(file, random);
    RootedList before = now.trust();
    KeyListCheck check = new KeyListCheck(before == null ? root : before.root(), officeCode);
    KeyListCheck.Answer answer =
        before == null ? check.first(signed) : check.next(before.signed(), signed);
    KeyList list =
        switch (answer) {
          case KeyListCheck.Answer.Newer(KeyList newer) -> newer;
          case KeyListCheck.Answer.Known() ->
              throw new KeyFault(KeyFault.Kind.NUMBER, "this list is in use already", null);
          case KeyListCheck.Answer.Refused(KeyListCheck.Why why) ->
              throw new KeyFault(kind(why), "the list is refused: " + why, null);
        };
    for (Seeds seeds : waiting(now)) {
      if (seeds.areOf(list)) {
        PrivateJson.replace(
            file, seeds.with(new RootedList(before == null ? root : before.root(), signed)));
        Files.deleteIfExists(next);
        return list;
      }
    }
    throw new KeyFault(
        KeyFault.Kind.OTHER_KEYS, "the list does not name the keys that wait here", null);
  }

  private static KeyFault.Kind kind(KeyListCheck.Why why) {
    return switch (why) {
      case LOWER_NUMBER, SAME_NUMBER -> KeyFault.Kind.NUMBER;
      case OTHER_ROOT, WRONG_LABEL, OTHER_OFFICE, UNREADABLE -> KeyFault.Kind.NOT_SIGNED;
    };
  }

  /** The keys that were asked for, then those in use: a list may only change standings. */
  private List<Seeds> waiting(Seeds now) throws IOException {
    if (!Files.exists(next)) {
      return List.of(now);
    }
    try {
      return List.of(PrivateJson.read(next, Seeds.class), now);
    } catch (BadJsonException e) {
      throw new IOException("HUB-KEYS the waiting keys are damaged, ask again: " + next, e);
    }
  }

  private static List<ListedKey> listed(Seeds seeds) {
    return KeyList.USES.stream()
        .sorted()
        .map(use -> new ListedKey(HubKey.of(seeds.key(use).verifyingKey()), Standing.CURRENT))
        .toList();
  }
}

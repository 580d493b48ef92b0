package id.kia.contract.trust;

import id.kia.contract.Guard;
import id.kia.contract.Json;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.HubKey;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys of an office's hub, as its root key signs them (purpose {@link Purpose#KEYS}).
 *
 * @param officeCode 4 digits
 * @param number 1 or more; every new list has a higher one
 * @param keys at most 200; for log, code and time exactly one CURRENT key each, and no key twice
 */
public record KeyList(String officeCode, long number, List<ListedKey> keys) {
  /** The uses a hub has keys for. */
  public static final Set<Purpose> USES =
      Set.copyOf(EnumSet.of(Purpose.LOG, Purpose.CODE, Purpose.TIME));

  public KeyList {
    Guard.digits("officeCode", officeCode, 4);
    Guard.range("number", number, 1, Long.MAX_VALUE);
    keys = List.copyOf(Guard.present("keys", keys));
    Guard.range("keys", keys.size(), USES.size(), 200);
    Set<Purpose> current = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (ListedKey one : keys) {
      Guard.rule("keys", USES.contains(one.key().purpose()), "only for log, code and time");
      // One key per use: the same key for two uses is refused too.
      Guard.rule("keys", seen.add(one.key().keyId().value()), "none twice");
      Guard.rule(
          "keys",
          one.standing() != ListedKey.Standing.CURRENT || current.add(one.key().purpose()),
          "one current key for each use");
    }
    Guard.rule("keys", current.equals(USES), "a current key for each use");
  }

  /** Signs the list with the office's root key. */
  public SignedEnvelope signedBy(SigningKey root) {
    return SignedEnvelope.sign(root, Json.bytes(this));
  }

  /** The key the hub signs with now. */
  public HubKey current(Purpose use) {
    return keys.stream()
        .filter(one -> one.standing() == ListedKey.Standing.CURRENT && one.key().purpose() == use)
        .map(ListedKey::key)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no hub key is for " + use));
  }

  /** What this list makes a kiosk believe. */
  public KeyRing ring() {
    return KeyRing.of(
        keys.stream().map(ListedKey::verifying).toList(),
        keys.stream()
            .filter(one -> one.standing() == ListedKey.Standing.REVOKED)
            .map(ListedKey::verifying)
            .toList());
  }
}

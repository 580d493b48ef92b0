package id.kia.kiosk.vault;

import id.kia.contract.Guard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the key file holds.
 *
 * @param signingSeed of the kiosk's request key, 32 bytes
 * @param sealingPrivate of the kiosk's sealing key, 32 bytes
 * @param formerSealing sealing keys that the hub may still seal to, 32 bytes each; null or absent
 *     in files of before
 * @param codeKey given by the hub, 32 bytes, or null before enrolment
 * @param orderKeys key of each content by its key id
 */
record Secrets(
    byte[] signingSeed,
    byte[] sealingPrivate,
    @Nullable List<byte[]> formerSealing,
    byte @Nullable [] codeKey,
    Map<String, byte[]> orderKeys) {
  Secrets {
    Guard.bytes("signingSeed", signingSeed, 32, 32);
    Guard.bytes("sealingPrivate", sealingPrivate, 32, 32);
    if (codeKey != null) {
      Guard.bytes("codeKey", codeKey, 32, 32);
    }
    formerSealing = formerSealing == null ? List.of() : List.copyOf(formerSealing);
    orderKeys = Map.copyOf(orderKeys);
  }

  List<byte[]> former() {
    return formerSealing == null ? List.of() : formerSealing;
  }

  Secrets withSealing(byte[] newer) {
    List<byte[]> both = new ArrayList<>(former());
    both.add(sealingPrivate);
    return new Secrets(signingSeed, newer, both, codeKey, orderKeys);
  }

  Secrets withoutFormerSealing() {
    return new Secrets(signingSeed, sealingPrivate, List.of(), codeKey, orderKeys);
  }

  static Secrets of(byte[] signingSeed, byte[] sealingPrivate) {
    return new Secrets(signingSeed, sealingPrivate, List.of(), null, Map.of());
  }

  Secrets withCodeKey(byte[] key) {
    return new Secrets(signingSeed, sealingPrivate, former(), key, orderKeys);
  }

  Secrets withOrderKeys(Map<String, byte[]> made) {
    Map<String, byte[]> more = new HashMap<>(orderKeys);
    more.putAll(made);
    return new Secrets(signingSeed, sealingPrivate, former(), codeKey, more);
  }

  Secrets withOnly(Set<String> keyIds) {
    Map<String, byte[]> fewer = new HashMap<>(orderKeys);
    fewer.keySet().retainAll(keyIds);
    return new Secrets(signingSeed, sealingPrivate, former(), codeKey, fewer);
  }

  @Override
  public String toString() {
    return "Secrets[***]";
  }
}

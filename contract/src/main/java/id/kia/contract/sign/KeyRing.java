package id.kia.contract.sign;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verifying keys one side trusts, by purpose and id, and those it once trusted and must never
 * believe again. Immutable.
 */
public final class KeyRing {
  private final Map<Purpose, Map<KeyId, VerifyingKey>> keys = new EnumMap<>(Purpose.class);

  private final Map<Purpose, Set<KeyId>> revoked = new EnumMap<>(Purpose.class);

  private KeyRing(Collection<VerifyingKey> all, Collection<VerifyingKey> revoked) {
    for (VerifyingKey key : revoked) {
      this.revoked.computeIfAbsent(key.purpose(), p -> new HashSet<>()).add(key.keyId());
    }
    for (VerifyingKey key : all) {
      VerifyingKey before =
          keys.computeIfAbsent(key.purpose(), p -> new HashMap<>()).put(key.keyId(), key);
      if (before != null) {
        throw new IllegalArgumentException("keyId: twice for " + key.purpose());
      }
    }
  }

  public static KeyRing of(Collection<VerifyingKey> keys) {
    return new KeyRing(keys, List.of());
  }

  /** Trusted keys, and revoked ones; a key in both is revoked. */
  public static KeyRing of(Collection<VerifyingKey> keys, Collection<VerifyingKey> revoked) {
    return new KeyRing(keys, revoked);
  }

  public static KeyRing of(VerifyingKey... keys) {
    return of(List.of(keys));
  }

  /** Whether a key of that purpose and id was trusted once and is not any more. */
  public boolean revoked(Purpose purpose, KeyId keyId) {
    return revoked.getOrDefault(purpose, Set.of()).contains(keyId);
  }

  /** The key of that purpose and id, if it is trusted. */
  public Optional<VerifyingKey> find(Purpose purpose, KeyId keyId) {
    if (revoked(purpose, keyId)) {
      return Optional.empty();
    }
    return Optional.ofNullable(keys.getOrDefault(purpose, Map.of()).get(keyId));
  }

  /** The payload, only if a trusted key signed it for exactly this purpose. */
  public Optional<byte[]> open(SignedEnvelope envelope, Purpose purpose) {
    if (envelope.purpose() != purpose) {
      return Optional.empty();
    }
    return find(purpose, envelope.keyId())
        .filter(key -> key.verify(purpose, envelope.payload(), envelope.signature()))
        .map(key -> envelope.payload());
  }
}

package id.kia.contract.sign;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The verifying keys one side trusts, by purpose and id. Immutable. */
public final class KeyRing {
  private final Map<Purpose, Map<KeyId, VerifyingKey>> keys = new EnumMap<>(Purpose.class);

  private KeyRing(Collection<VerifyingKey> all) {
    for (VerifyingKey key : all) {
      VerifyingKey before =
          keys.computeIfAbsent(key.purpose(), p -> new HashMap<>()).put(key.keyId(), key);
      if (before != null) {
        throw new IllegalArgumentException("keyId: twice for " + key.purpose());
      }
    }
  }

  public static KeyRing of(Collection<VerifyingKey> keys) {
    return new KeyRing(keys);
  }

  public static KeyRing of(VerifyingKey... keys) {
    return new KeyRing(List.of(keys));
  }

  /** The key of that purpose and id, if it is trusted. */
  public Optional<VerifyingKey> find(Purpose purpose, KeyId keyId) {
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

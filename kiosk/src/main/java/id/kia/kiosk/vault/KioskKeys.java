package id.kia.kiosk.vault;

import id.kia.contract.code.CodeKey;
import id.kia.contract.seal.SealContext;
import id.kia.contract.seal.SealingKeyPair;
import id.kia.contract.sign.SigningKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kiosk's own keys as they are now.
 *
 * @param signing signs this kiosk's requests
 * @param sealing opens what the hub sealed to this kiosk
 * @param former sealing keys of before, until the hub confirmed the new one
 * @param code hashes typed codes and factors; empty before enrolment
 */
public record KioskKeys(
    SigningKey signing,
    SealingKeyPair sealing,
    List<SealingKeyPair> former,
    Optional<CodeKey> code) {
  /** The plain bytes; empty when no sealing key of this kiosk opens them. */
  public Optional<byte[]> open(byte[] sealed, SealContext context) {
    return Stream.concat(Stream.of(sealing), former.stream())
        .flatMap(key -> key.open(sealed, context).stream())
        .findFirst();
  }
}

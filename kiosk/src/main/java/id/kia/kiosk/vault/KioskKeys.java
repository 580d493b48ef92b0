package id.kia.kiosk.vault;

import id.kia.contract.code.CodeKey;
import id.kia.contract.seal.SealingKeyPair;
import id.kia.contract.sign.SigningKey;
import java.util.Optional;

/**
 * The kiosk's own keys as they are now.
 *
 * @param signing signs this kiosk's requests
 * @param sealing opens what the hub sealed to this kiosk
 * @param code hashes typed codes and factors; empty before enrolment
 */
public record KioskKeys(SigningKey signing, SealingKeyPair sealing, Optional<CodeKey> code) {}

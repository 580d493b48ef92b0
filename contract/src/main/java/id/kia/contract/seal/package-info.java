/**
 * Only that kiosk can read it: HPKE base mode (RFC 9180) with DHKEM(X25519, HKDF-SHA256),
 * HKDF-SHA256 and ChaCha20-Poly1305, by Tink.
 *
 * <p>{@link id.kia.contract.seal.SealingPublicKey} seals, {@link
 * id.kia.contract.seal.SealingKeyPair} opens, {@link id.kia.contract.seal.SealContext} binds a
 * sealed text to its use (it is the {@code info} of HPKE; the additional data is empty).
 *
 * <p>Invariant: sealed bytes are the 32-byte encapsulated key and the cipher text, without prefix,
 * and open only with the context they were sealed with.
 */
@NullMarked
package id.kia.contract.seal;

import org.jspecify.annotations.NullMarked;

/**
 * Who said it: Ed25519 signatures whose bytes begin with a purpose.
 *
 * <p>{@link id.kia.contract.sign.SigningKey} and {@link id.kia.contract.sign.VerifyingKey} belong
 * to one {@link id.kia.contract.sign.Purpose} each; {@link id.kia.contract.sign.SignedEnvelope} is
 * a payload with its signature; {@link id.kia.contract.sign.KeyRing} is what one side trusts;
 * {@link id.kia.contract.sign.RequestText} is what a kiosk signs for one HTTP request.
 *
 * <p>Invariant: signed bytes are label, one zero byte, payload; a key never signs or verifies for a
 * purpose that is not its own.
 */
@NullMarked
package id.kia.contract.sign;

import org.jspecify.annotations.NullMarked;

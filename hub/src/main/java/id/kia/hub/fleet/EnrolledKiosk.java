package id.kia.hub.fleet;

import id.kia.contract.code.CodeKey;
import id.kia.contract.order.KioskId;
import id.kia.contract.seal.SealingPublicKey;
import id.kia.contract.sign.VerifyingKey;
import id.kia.contract.sync.Incarnation;

/**
 * A kiosk that the hub took in.
 *
 * @param signing verifies its requests
 * @param sealing what is meant for it is sealed to this
 * @param codeKey shared with it, hashes typed codes and factors
 * @param incarnation of its store at its last contact
 * @param keysOutside whether it told that stealing its storage alone gives nobody its keys
 */
public record EnrolledKiosk(
    KioskId id,
    String name,
    VerifyingKey signing,
    SealingPublicKey sealing,
    CodeKey codeKey,
    Incarnation incarnation,
    boolean keysOutside) {}

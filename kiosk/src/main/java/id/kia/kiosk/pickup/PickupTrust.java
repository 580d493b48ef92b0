package id.kia.kiosk.pickup;

import id.kia.contract.code.CodeKey;
import id.kia.contract.sign.KeyRing;

/**
 * Whose codes are believed, known from enrolment on.
 *
 * @param hubKeys with the keys that sign codes
 * @param codeKey under which typed codes and factors hash
 */
public record PickupTrust(KeyRing hubKeys, CodeKey codeKey) {}

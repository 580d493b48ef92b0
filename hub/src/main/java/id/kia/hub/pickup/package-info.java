/**
 * What a child brings to the kiosk: the pickup code, its typeable twin, the PIN, and the paper slip
 * that carries them.
 *
 * <p>{@link id.kia.hub.pickup.CodeMint} makes codes; {@link id.kia.hub.pickup.SlipSheet} prints
 * eight {@link id.kia.hub.pickup.Slip}s on an A4 page.
 *
 * <p>Invariant: code and second factor never stand on the same half of a slip, and no NIK or birth
 * date stands on either.
 */
@NullMarked
package id.kia.hub.pickup;

import org.jspecify.annotations.NullMarked;

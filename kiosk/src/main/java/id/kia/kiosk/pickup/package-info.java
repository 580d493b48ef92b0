/**
 * Decides whether whoever stands here may have this card now, without a network.
 *
 * <p>{@link id.kia.kiosk.pickup.PickupDesk} takes a scanned or typed code and the second factor and
 * answers with {@link id.kia.kiosk.pickup.ScanAnswer} and {@link id.kia.kiosk.pickup.FactorAnswer};
 * {@link id.kia.kiosk.pickup.Refusal} lists every reason to say no.
 *
 * <p>Invariant: an attempt is counted and committed before it is judged, per order and whichever
 * form the code has; nothing about the child is shown, and no order is CLAIMED, before the factor
 * was right.
 */
@NullMarked
package id.kia.kiosk.pickup;

import org.jspecify.annotations.NullMarked;

/**
 * The pickup code: what the child shows or types.
 *
 * <p>{@link id.kia.contract.code.PickupCodes} writes and reads the QR text of a {@link
 * id.kia.contract.code.PickupCode}; reading answers a {@link id.kia.contract.code.Scanned}. {@link
 * id.kia.contract.code.TypedCode} is the typeable twin; {@link id.kia.contract.code.KeyedHash} is
 * all the kiosk keeps of it and of the second factor. {@link id.kia.contract.code.LogInCode} lets a
 * named person in at a kiosk that has no network.
 *
 * <p>Invariant: a code names the order, never the kiosk and never the child; it is offline
 * verifiable; what is not ours is never kept.
 */
@NullMarked
package id.kia.contract.code;

import org.jspecify.annotations.NullMarked;

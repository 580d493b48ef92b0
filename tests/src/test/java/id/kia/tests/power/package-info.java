/**
 * The promise against power cuts: a day of the kiosk is recorded by strace, call for call, and the
 * disk is found again as a cut after each call may leave it.
 *
 * <p>{@link id.kia.tests.power.Disk} knows what is durable and what is not yet; {@link
 * id.kia.tests.power.PowerCuts} opens each image and goes on with it, {@code ./kia bench power} for
 * all cuts.
 *
 * <p>Invariant: what a sync has acknowledged is in every image, and what none has may be missing
 * from any.
 */
@NullMarked
package id.kia.tests.power;

import org.jspecify.annotations.NullMarked;

/**
 * The promise of the product, tried at every point where it could break: at most one good card for
 * an order, no order lost, every blank and ribbon panel explained.
 *
 * <p>{@link id.kia.tests.promises.Sweep} lets one school day run again and again; each time the
 * kiosk dies at another commit or another byte on the wire, and a new kiosk goes on with what was
 * durable and with the printer's own body.
 *
 * <p>Invariant: all parts are the kiosk's own; only time, the cable and the people are played.
 */
@NullMarked
package id.kia.tests.promises;

import org.jspecify.annotations.NullMarked;

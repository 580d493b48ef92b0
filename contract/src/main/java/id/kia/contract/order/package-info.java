/**
 * What the hub tells one kiosk: print orders, recalls, holds, releases and the technicians.
 *
 * <p>{@link id.kia.contract.order.LogMessage} is the sealed type of every entry of a kiosk's log;
 * in JSON its field {@code type} names the record. {@link id.kia.contract.order.OrderPushed} is one
 * print order; its personal part is sealed to the kiosk and has no name in the open.
 *
 * <p>Invariant: a message about an order carries its version, and a higher version of the same
 * order replaces a lower one.
 */
@NullMarked
package id.kia.contract.order;

import org.jspecify.annotations.NullMarked;

/**
 * Verified applications become orders in the log of one kiosk.
 *
 * <p>Main types: {@link id.kia.hub.push.PushDesk} (push, recall, hold, release, new slip), {@link
 * id.kia.hub.push.OrderState} (as the kiosk last told), {@link id.kia.hub.push.OrderEvents} (what
 * the kiosk tells about orders). Invariant: an application has at most one open order, kept by an
 * index; the personal part of an order leaves the hub only sealed to its kiosk.
 */
@NullMarked
package id.kia.hub.push;

import org.jspecify.annotations.NullMarked;

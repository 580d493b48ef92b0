/**
 * The order's life on the kiosk: one enum, one transition table, one method that moves.
 *
 * <p>{@link id.kia.kiosk.order.TransitionTable} is the table of architecture section 4 as data;
 * {@link id.kia.kiosk.order.Orders} moves orders by it and takes the hub's words; {@link
 * id.kia.kiosk.order.KioskOrder} is what a row says and has no personal field.
 *
 * <p>Invariant: a move is one transaction of guarded update, event and stock moves; the blanks in
 * the printer are exactly those of orders in PRINTING, OUTCOME_UNKNOWN and PRINTED. What the hub
 * says and the table refuses is kept as a conflict, never dropped and never followed.
 */
@NullMarked
package id.kia.kiosk.order;

import org.jspecify.annotations.NullMarked;

/**
 * What the kiosk forgets, and when.
 *
 * <p>{@link id.kia.kiosk.erasure.Erasure} destroys the personal part of orders with its key, and
 * what else of them tells about a child, when {@link id.kia.kiosk.erasure.ErasureSpans} says so;
 * each order's event tells the hub.
 *
 * <p>Invariant: nothing goes before its time is surely over (lower bound of now, upper bound of
 * then), and no key stays behind the content that it opened. The ledger stays.
 */
@NullMarked
package id.kia.kiosk.erasure;

import org.jspecify.annotations.NullMarked;

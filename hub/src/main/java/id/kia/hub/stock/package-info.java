/**
 * Every blank and ribbon panel of every kiosk, as the kiosks' moves add up.
 *
 * <p>Main types: {@link id.kia.hub.stock.StockEvents} (moves in), {@link
 * id.kia.hub.stock.StockBook} (balances out). Invariant: a move takes as many pieces from one
 * account as it adds to another, so the sum over all accounts of a blank or ribbon is always zero.
 */
@NullMarked
package id.kia.hub.stock;

import org.jspecify.annotations.NullMarked;

/**
 * Every blank and every ribbon panel, explained.
 *
 * <p>{@link id.kia.kiosk.stock.StockLedger} moves pieces between {@link
 * id.kia.kiosk.stock.Account}s; moves are appended and never changed. {@link
 * id.kia.kiosk.stock.Reconciliation} compares the ledger with the printer's counters and the sensor
 * board, {@link id.kia.kiosk.stock.DriftWatch} tells the office of what drifts, {@link
 * id.kia.kiosk.stock.Forecast} how long it will do. Blanks and panels are counted apart, for they
 * run out apart.
 *
 * <p>Invariant: in each transaction that moves stock, what was received equals the sum of all other
 * accounts of its unit; else the transaction is rolled back. Variance comes from signed counts
 * only.
 */
@NullMarked
package id.kia.kiosk.stock;

import org.jspecify.annotations.NullMarked;

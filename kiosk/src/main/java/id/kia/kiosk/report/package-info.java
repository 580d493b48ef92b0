/**
 * What the kiosk tells the office about itself, beside the life of its orders.
 *
 * <p>{@link id.kia.kiosk.report.StatusReport} puts the printer's own counters and the sensor
 * board's readings side by side with the ledger, so that the office sees when they drift apart. It
 * is an event like every other: it waits in the outbox while there is no network.
 *
 * <p>Invariant: nothing in a report names a child.
 */
package id.kia.kiosk.report;

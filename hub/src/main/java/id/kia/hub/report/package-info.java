/**
 * What came of it all: receipts, cards and seconds, spoiled cards, for the office.
 *
 * <p>Main types: {@link id.kia.hub.report.CardEvents} (events in), {@link
 * id.kia.hub.report.Throughput} and {@link id.kia.hub.report.Receipt} (figures out). Invariant:
 * every figure is counted from kiosks' events; nothing is estimated, an unknown figure is absent.
 */
@NullMarked
package id.kia.hub.report;

import org.jspecify.annotations.NullMarked;

/**
 * The promise over a line that breaks and stores that are put back: nothing lost, nothing doubled,
 * contradictions kept as facts.
 *
 * <p>{@link id.kia.tests.sync.Office} is a real hub over HTTP with its database, {@link
 * id.kia.tests.sync.School} a kiosk's real store, books and line; only the printer is missing: what
 * it would print is counted in {@link id.kia.tests.sync.Cards}, over all machines together.
 * Invariant of every scenario: no child has two cards, and what the office shows is what happened.
 */
@NullMarked
package id.kia.tests.sync;

import org.jspecify.annotations.NullMarked;

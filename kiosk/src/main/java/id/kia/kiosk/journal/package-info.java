/**
 * The kiosk's append-only history, which is its outbox too.
 *
 * <p>{@link id.kia.kiosk.journal.EventJournal} appends one event with the transaction that makes
 * the fact true; {@code sync} sends what the hub has not acknowledged and moves the mark.
 *
 * <p>Invariant: a fact and its event are committed together; an event never changes, and its data
 * holds codes, counts and states, never anything that names a child.
 */
@NullMarked
package id.kia.kiosk.journal;

import org.jspecify.annotations.NullMarked;

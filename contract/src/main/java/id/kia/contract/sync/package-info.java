/**
 * How hub and kiosk exchange what they know: the log down, events up, enrolment once.
 *
 * <p>{@link id.kia.contract.sync.LogPage} carries {@link id.kia.contract.sync.LogEntry} in order of
 * sequence; each entry's signed payload is a {@link id.kia.contract.sync.LogRecord}, each page's
 * signed time a {@link id.kia.contract.sync.HubTime}. {@link id.kia.contract.sync.EventBatch}
 * carries {@link id.kia.contract.sync.KioskEvent} up and is answered by a {@link
 * id.kia.contract.sync.BatchReceipt}.
 *
 * <p>Invariant: a place in either stream is (incarnation, sequence), and the same place never says
 * two different things.
 */
@NullMarked
package id.kia.contract.sync;

import org.jspecify.annotations.NullMarked;

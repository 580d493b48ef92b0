/**
 * What a printer was asked and what it answered, kept in a form that may be given away, and asked
 * again.
 *
 * <p>{@link id.kia.drivers.recording.RecordedPrinter} notes each call with its result, {@link
 * id.kia.drivers.recording.RecordedWire} each command and reply of it; {@link
 * id.kia.drivers.recording.CallReplay} has today's driver do the same calls again against the
 * recorded replies.
 *
 * <p>Invariant: of a panel only its header, length and a hash under a key of this process are ever
 * noted. Format: docs/reference/incident-bundle.md.
 */
package id.kia.drivers.recording;

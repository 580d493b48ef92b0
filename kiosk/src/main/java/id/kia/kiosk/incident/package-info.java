/**
 * An incident as one file that may be given away, and the same incident run again.
 *
 * <p>{@link id.kia.kiosk.incident.CallFile} keeps what was asked of the printer, {@link
 * id.kia.kiosk.incident.IncidentBundle} is that and the journal without personal content, {@link
 * id.kia.kiosk.incident.IncidentReplay} asks today's table, policy and drivers about each step.
 *
 * <p>Invariant: a bundle holds only fields that are named here and values that look like codes or
 * numbers; people are numbered. Format: docs/reference/incident-bundle.md.
 */
package id.kia.kiosk.incident;

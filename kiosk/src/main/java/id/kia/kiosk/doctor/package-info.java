/**
 * Looks over a kiosk that does not run: each part is opened, asked who it is and let go again, for
 * who connects or mends it.
 *
 * <p>{@link id.kia.kiosk.doctor.Devices}, {@link id.kia.kiosk.doctor.Machine} and {@link
 * id.kia.kiosk.doctor.HubVisit} give one {@link id.kia.kiosk.doctor.Finding} a part; {@link
 * id.kia.kiosk.doctor.FindingTable} says them in a language.
 *
 * <p>Invariant: no card moves, no blank is used, nothing is written but what a device needs to
 * answer; no value names a child.
 */
package id.kia.kiosk.doctor;

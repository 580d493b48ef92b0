/**
 * Lock and lamps as the visit needs them: {@link id.kia.kiosk.cabinet.CabinetLamps} follows the
 * screen.
 *
 * <p>Invariant: a lamp is computed from the state on the screen alone, so what shines and what the
 * screen says cannot differ.
 */
package id.kia.kiosk.cabinet;

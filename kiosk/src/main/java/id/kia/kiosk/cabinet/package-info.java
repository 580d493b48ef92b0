/**
 * The cabinet as visit and service need it: {@link id.kia.kiosk.cabinet.CabinetLamps} follows the
 * screen, {@link id.kia.kiosk.cabinet.CabinetGuard} watches door, tamper contact, service key,
 * three keys and the line of the mains.
 *
 * <p>Invariants: a lamp is computed from the state on the screen alone, so what shines and what the
 * screen says cannot differ; the lock is never open longer than its seconds while the service runs;
 * the tamper latch is let go only by a person with a name and a reason.
 */
package id.kia.kiosk.cabinet;

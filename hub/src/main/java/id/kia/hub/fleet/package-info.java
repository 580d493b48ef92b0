/**
 * The kiosks: how one is taken in, what the hub tells each, what each tells the hub.
 *
 * <p>Main types: {@link id.kia.hub.fleet.Kiosks} (the directory), {@link
 * id.kia.hub.fleet.Enrolment} (by one-time secret), {@link id.kia.hub.fleet.KioskLog} (down),
 * {@link id.kia.hub.fleet.EventsIn} (up). Invariant: an event (kiosk, incarnation, sequence) is
 * applied once; the same key with another hash is kept as a conflict and shown.
 */
@NullMarked
package id.kia.hub.fleet;

import org.jspecify.annotations.NullMarked;

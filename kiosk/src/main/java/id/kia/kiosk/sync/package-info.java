/**
 * The line to the hub: the log comes down, events go up, and nothing waits for it.
 *
 * <p>{@link id.kia.kiosk.sync.HubLink} enrols, pulls, pushes and listens for wake-ups, each on a
 * virtual thread of its own; {@link id.kia.kiosk.sync.StaffBook} are the people with a PIN that the
 * hub named. Below: {@code HubApi} (typed calls) on {@code SignedCalls} (nonce, signature) on
 * {@code HubHttp} (bytes with a stall limit).
 *
 * <p>Invariant: an entry and its cursor commit together, so each entry acts once; an entry that is
 * not proven to be the hub's, for this kiosk and this place, is kept as a fact and never acts.
 */
@NullMarked
package id.kia.kiosk.sync;

import org.jspecify.annotations.NullMarked;

/**
 * The hub's own keys: one signing key per use, and the key that wraps secrets in the database.
 *
 * <p>Main types: {@link id.kia.hub.keys.HubKeys} (the keys), {@link id.kia.hub.keys.KeyChange} (to
 * new ones), {@link id.kia.hub.keys.RootKeyFile} (what signs the list of them, kept elsewhere),
 * {@link id.kia.hub.keys.Wrapping} (a secret as it lies in the database). Invariant: a key never
 * leaves its file, which only the service's user may read; a copy of the database alone opens
 * nothing.
 */
@NullMarked
package id.kia.hub.keys;

import org.jspecify.annotations.NullMarked;

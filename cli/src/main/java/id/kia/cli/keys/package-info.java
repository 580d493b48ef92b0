/**
 * {@code kia keys}: the office's root key, the list of hub keys it signs, and what a lost kiosk
 * held.
 *
 * <p>{@link id.kia.cli.keys.KeysCommand} names the steps; each is a class of its own. Invariant:
 * the root key is opened only by {@code init}, {@code sign} and {@code rotate --root}, and only for
 * the one signature; nothing here prints a secret.
 */
@NullMarked
package id.kia.cli.keys;

import org.jspecify.annotations.NullMarked;

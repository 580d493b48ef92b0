/**
 * Who works with the hub: staff with roles, passwords, sessions, and the record of what they saw.
 *
 * <p>Main types: {@link id.kia.hub.people.Role}, {@link id.kia.hub.people.LogIn} (password to
 * session), {@link id.kia.hub.people.Session}, {@link id.kia.hub.people.Audit} (hash-chained).
 * Invariant: passwords and PINs lie only as Argon2id hashes, session tokens only as SHA-256; every
 * read of personal data adds an audit row in the same transaction as the read.
 */
@NullMarked
package id.kia.hub.people;

import org.jspecify.annotations.NullMarked;

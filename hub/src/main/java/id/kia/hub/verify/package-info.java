/**
 * A verifier says what SIAK says: only then may an application be pushed.
 *
 * <p>Main types: {@link id.kia.hub.verify.VerifyDesk}, {@link id.kia.hub.verify.Waiting}.
 * Invariant: a change of the data takes the confirmation away, and the audit names the warnings
 * that were acknowledged. Nothing is ever written to SIAK.
 */
@NullMarked
package id.kia.hub.verify;

import org.jspecify.annotations.NullMarked;

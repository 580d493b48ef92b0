/**
 * Which keys are the hub's, and how a person can tell.
 *
 * <p>{@link id.kia.contract.trust.KeyList} is the numbered list that the office's root key signs;
 * {@link id.kia.contract.trust.KeyListCheck} judges one that is shown; {@link
 * id.kia.contract.trust.FingerprintWords} turns keys into six words for two screens.
 *
 * <p>Invariant: a list is followed only when the pinned root signed it for this purpose and office
 * and its number is higher than every one followed before.
 */
@NullMarked
package id.kia.contract.trust;

import org.jspecify.annotations.NullMarked;

/**
 * Whether a child that was forgotten can still be found: in any file the kiosk ever wrote, by any
 * key it still has.
 *
 * <p>{@link id.kia.tests.erasure.ErasureProofTest} lets some weeks pass at a kiosk and keeps all
 * its files as they were after each commit ({@link id.kia.tests.erasure.Archive}); {@link
 * id.kia.tests.erasure.Thief} tries every key on every sealed part; {@link
 * id.kia.tests.erasure.Needles} looks for known names, numbers and photographs however they may be
 * written. {@link id.kia.tests.erasure.Remains} looks with it through all that the packaged kiosk
 * of a demo left and told, a crash in the middle of a card included.
 */
@NullMarked
package id.kia.tests.erasure;

import org.jspecify.annotations.NullMarked;

/**
 * What a colour card costs on the line and what the photograph loses by it.
 *
 * <p>{@link id.kia.tests.bytes.BytesBench} is {@code ./kia bench bytes}: it prints the reference
 * card and other portraits on the virtual printer and compares what came out with what was wanted.
 * The bars that do not depend on the machine are asserted in the drivers' own tests; here stand the
 * figures, the pictures for the eye and the processor's time.
 *
 * <p>Invariant: every PSNR is measured at the picture that left the printer, never at what the
 * driver thinks it sent.
 */
@NullMarked
package id.kia.tests.bytes;

import org.jspecify.annotations.NullMarked;

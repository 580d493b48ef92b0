/**
 * How fast cards are drawn and how well the line is used, each beside another program that does the
 * same in the same run, because absolute times are the machine's.
 *
 * <p>{@link id.kia.tests.speed.DrawBench} is {@code ./kia bench draw} (beside {@code pdftoppm}),
 * {@link id.kia.tests.speed.LineBench} {@code ./kia bench line} (beside CUPS), {@link
 * id.kia.tests.speed.ClassBench} {@code ./kia bench class} (beside a bare program that sends the
 * same bytes).
 *
 * <p>Invariant: nothing here is part of the suite, and nothing is asserted that depends on time.
 */
@NullMarked
package id.kia.tests.speed;

import org.jspecify.annotations.NullMarked;

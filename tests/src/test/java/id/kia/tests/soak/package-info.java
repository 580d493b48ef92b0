/**
 * A kiosk over years in minutes: cards by the thousand on the real store, desks, driver and virtual
 * printer, over a clock that nobody waits for, with what names a child going by its schedule.
 *
 * <p>{@link id.kia.tests.soak.Soak} is the program, in a process of its own with the memory that
 * the unit allows; {@link id.kia.tests.soak.SoakTest} is the short form in the suite and {@code
 * ./kia bench soak --cards N} the long one. {@link id.kia.tests.soak.CountedCards} counts bytes and
 * syncs under {@code strace}, beside {@link id.kia.tests.soak.BareBook}, which writes the same rows
 * and nothing else.
 */
@NullMarked
package id.kia.tests.soak;

import org.jspecify.annotations.NullMarked;

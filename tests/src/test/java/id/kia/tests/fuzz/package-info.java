/**
 * Every parser of bytes from outside, fed with what nobody would send.
 *
 * <p>A {@link id.kia.tests.fuzz.FuzzTarget} takes any bytes and holds its parser to a property:
 * what comes out is a value that can be written and read again, or an error with a code, within
 * bounded time and memory. {@link id.kia.tests.fuzz.FuzzTest} plays the corpora and a few seconds
 * of chance in the suite; {@code ./kia bench fuzz --minutes N [--target T]} lets Jazzer look for
 * new paths.
 *
 * <p>Invariant: the corpora were written by {@code FuzzSeeds} or found here; no child is in them.
 */
package id.kia.tests.fuzz;

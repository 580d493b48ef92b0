/**
 * How well codes are read that nobody holds still.
 *
 * <p>{@code DegradedCode} draws a pickup code and spoils the picture in one way with a seed; {@code
 * CodesTest} compares our reading with {@code zbarimg}'s on the same pictures, a few for each cell;
 * {@code CodesBench} is the long form, {@code ./kia bench codes}.
 *
 * <p>Invariant: both readers get the same pixels.
 */
package id.kia.tests.codes;

/**
 * Colour panels fitted to the run lengths: which levels to send so that a photograph costs few
 * bytes and still looks as it should. No I/O, no clock.
 *
 * <p>{@link id.kia.drivers.evolis.fit.FittedColour} is the entry: it looks for the price of a byte
 * at which the photograph stands at the wanted PSNR. {@link id.kia.drivers.evolis.fit.PanelFit}
 * lays one panel at one price, {@link id.kia.drivers.evolis.fit.LineFit} one stretch of a line,
 * exactly.
 *
 * <p>Invariant: the same picture and the same wish always give the same dots, so a card that came
 * out can be compared dot for dot with the order.
 */
package id.kia.drivers.evolis.fit;

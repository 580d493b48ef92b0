/**
 * Any printer that speaks IPP, itself or through a queue of CUPS: {@link
 * id.kia.drivers.ipp.IppDriver}, found at an address instead of on a wire. README.md says where the
 * knowledge comes from and what stays unseen.
 *
 * <p>{@code IppExchange} asks and is answered; {@code PrinterAnswer} is what a printer says of
 * itself, {@code StateReasons} and {@code Markers} what that means for us; {@code CardPage} and
 * {@code PwgRaster} or {@code CardPdf} are the picture as it goes out; {@code IppPrinting} is one
 * card.
 *
 * <p>Invariant: no card is ever called good or spoiled, and none is called "nothing printed" once a
 * job exists: {@code completed} is a word of software, so a person settles.
 */
package id.kia.drivers.ipp;

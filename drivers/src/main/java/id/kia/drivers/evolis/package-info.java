/**
 * Driver for Evolis card printers of the classic family (serial, text replies).
 *
 * <p>Main types: {@link id.kia.drivers.evolis.EvolisClassicDriver} opens a printer on a wire,
 * {@link id.kia.drivers.evolis.EvolisJob} is the bytes of one card, {@link
 * id.kia.drivers.evolis.Picture} makes a card picture of a file's pixels. The language is in {@code
 * codec}, the printer's virtual twin in {@code virtual}.
 *
 * <p>Invariant: the verdict on a card comes from the printer's counters and card position read at
 * rest, never from bytes sent. What is known from where: README.md of this folder.
 */
package id.kia.drivers.evolis;

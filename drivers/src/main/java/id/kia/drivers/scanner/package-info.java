/**
 * A serial QR scanner, and its virtual twin.
 *
 * <p>{@link id.kia.drivers.scanner.SerialScanner} cuts what the scanner sends into texts, as {@link
 * id.kia.drivers.scanner.ScannerFraming} says, and tells a module to look, where it has to be told
 * ({@link id.kia.drivers.scanner.ScannerTrigger}); {@link id.kia.drivers.scanner.VirtualScanner} is
 * a scanner on a pseudo-terminal that is shown slips by a program. What a text means is not known
 * here.
 *
 * <p>Invariant: no byte sequence ends the service or costs more than the text it is part of.
 */
package id.kia.drivers.scanner;

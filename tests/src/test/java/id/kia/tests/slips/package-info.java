/**
 * The slips PDF as a printer and a scanner see it: drawn by Poppler, read by zbar, and its halves
 * read apart by PDFBox.
 *
 * <p>Invariant: the PIN stands right of the tear line only, the code left of it only.
 */
package id.kia.tests.slips;

/**
 * Follows README to the letter: each numbered sentence is read from the file and done in a browser.
 *
 * <p>Invariant: a sentence without a deed, or a deed whose sentence is gone, is a failure.
 */
package id.kia.tests.readme;

/**
 * Words that a person reads, kept out of the code: {@link id.kia.kiosk.text.Texts} reads one bundle
 * of one language.
 *
 * <p>A bundle is a properties file in UTF-8 beside the page that shows it, named {@code
 * NAME_LANGUAGE.properties}. A new language is one more file and no code.
 *
 * <p>Invariant: a missing key is an error and never an empty place on a screen.
 */
package id.kia.kiosk.text;

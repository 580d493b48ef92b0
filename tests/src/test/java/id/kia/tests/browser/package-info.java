/**
 * Child, staff, technician and tester in a real browser: Debian's Chromium under Playwright,
 * against the processes of {@code ./kia demo} with its virtual devices.
 *
 * <p>One demo and one Chromium serve all classes of a run; only {@link
 * id.kia.tests.browser.PageReaderTest} has a screen and a browser of its own. Every screen and page
 * state that a test reaches is looked at by {@link id.kia.tests.browser.Inspection} and kept as a
 * picture by {@link id.kia.tests.browser.Album} in {@code tests/target/pictures}; {@code
 * index.html} there shows them all. What a failed test had on its pages lies in {@code
 * tests/target/pictures/failed}.
 *
 * <p>Invariant: a page is driven as people do it: by touch, key, scanner and file, never by a
 * script inside it.
 */
package id.kia.tests.browser;

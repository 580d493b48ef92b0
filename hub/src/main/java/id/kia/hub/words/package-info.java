/**
 * The words of the hub in two languages, Indonesian first.
 *
 * <p>Main types: {@link id.kia.hub.words.Language} (which one is spoken for the request that runs),
 * {@link id.kia.hub.words.Words} (a bundle with one file per language). Invariant: the language is
 * bound to the work of one request, never kept in a static, so that two people at once never hear
 * each other's language; every file of a bundle has the same keys and placeholders.
 */
@NullMarked
package id.kia.hub.words;

import org.jspecify.annotations.NullMarked;

/**
 * What the kiosk's two HTTP services share: {@link id.kia.kiosk.web.Problems} answers with RFC 9457
 * problem documents, {@link id.kia.kiosk.web.Page} fills a page's words from a bundle, {@link
 * id.kia.kiosk.web.LocalOnly} refuses requests that did not come from this machine's own pages.
 *
 * <p>Invariant: no answer carries a stack trace or a value that the request sent.
 */
package id.kia.kiosk.web;

/**
 * The office's pages: plain routes, server-made HTML, forms that work without a script.
 *
 * <p>Main types: {@link id.kia.hub.pages.Operation} (method, path, roles, handler: one table drives
 * all routes), {@link id.kia.hub.pages.OfficeRoutes} (with Asked and Answers the only places that
 * touch the routing context), {@link id.kia.hub.pages.OfficeDesks} (what the pages work with),
 * {@link id.kia.hub.pages.Forms} (each form works once), {@link id.kia.hub.pages.PageFrame} (what
 * stands around a page). Invariant: every route but log-in and language needs a session with one of
 * its roles, every POST the session's CSRF token; no word stands in Java, template or script.
 */
@NullMarked
package id.kia.hub.pages;

import org.jspecify.annotations.NullMarked;

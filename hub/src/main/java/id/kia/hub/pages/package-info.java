/**
 * The office's pages: plain routes, server-made HTML, forms that work without a script.
 *
 * <p>Main types: {@link id.kia.hub.pages.Operation} (method, path, roles, handler: one table drives
 * all routes), {@link id.kia.hub.pages.OfficeRoutes} (the only place that touches the routing
 * context), {@link id.kia.hub.pages.OfficeDesks} (what the pages work with). Invariant: every route
 * but the log-in needs a session with one of its roles, every POST the session's CSRF token.
 */
@NullMarked
package id.kia.hub.pages;

import org.jspecify.annotations.NullMarked;

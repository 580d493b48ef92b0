/**
 * HTTP between kiosks and hub, driven by the contract {@code openapi/kiosk-hub.yaml}.
 *
 * <p>Main types: {@link id.kia.hub.api.KioskRoutes} (contract to routes, the only place that
 * touches the routing context), {@link id.kia.hub.api.KioskOperations} (one method per operation),
 * {@link id.kia.hub.api.RequestCheck} (nonce and signature). Invariant: an operation without a
 * handler, a handler without an operation or a security scheme without a check stops the start;
 * every error is a problem document.
 */
@NullMarked
package id.kia.hub.api;

import org.jspecify.annotations.NullMarked;

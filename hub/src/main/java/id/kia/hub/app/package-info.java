/**
 * Starts the hub: configuration to a running service.
 *
 * <p>Main types: {@link id.kia.hub.app.HubConfig} (one YAML file), {@link
 * id.kia.hub.app.HubService} (start, stop). Invariant: the service answers nothing before every
 * operation has its handler, and everything it keeps lies in its data folder.
 */
@NullMarked
package id.kia.hub.app;

import org.jspecify.annotations.NullMarked;

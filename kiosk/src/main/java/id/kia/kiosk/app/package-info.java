/**
 * Puts the kiosk together: configuration, wiring, start and stop.
 *
 * <p>{@link id.kia.kiosk.app.KioskConfig} is one commented YAML file; {@link
 * id.kia.kiosk.app.KioskService} gives every part its clock, ids, randomness and ports through
 * constructors, and is the only place that takes them from the machine.
 *
 * <p>Invariant: the service starts without a network, without a hub and without any device, and
 * finds each of them later.
 */
package id.kia.kiosk.app;

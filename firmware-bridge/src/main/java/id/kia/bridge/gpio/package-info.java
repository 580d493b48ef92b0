/**
 * Digital outputs: the lamps and the lock of the cabinet, on Pi4J.
 *
 * <p>{@link id.kia.bridge.gpio.OutputPins} opens the outputs, {@link
 * id.kia.bridge.gpio.GpioProvider} says by configuration who drives them: {@code gpiod} on a
 * Raspberry Pi, {@code mock} anywhere else. Nothing is detected, because off a Pi detection logs
 * errors and gives pins that fail later.
 *
 * <p>Invariant: a pin is off when it is opened, when it is closed and when the process ends in
 * order; off is the locked and the dark state. Unverified on hardware: {@code gpiod}.
 */
package id.kia.bridge.gpio;

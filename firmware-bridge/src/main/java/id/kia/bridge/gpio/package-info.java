/**
 * Digital pins on Pi4J: lock, lamps, buzzer, fan and contacts of the cabinet, and the line that
 * says the mains are gone.
 *
 * <p>{@link id.kia.bridge.gpio.GpioPins} opens outputs and inputs, {@link
 * id.kia.bridge.gpio.Circuit} says how an input is wired, {@link id.kia.bridge.gpio.Debounce} when
 * its level is believed, {@link id.kia.bridge.gpio.GpioProvider} by configuration who drives them:
 * {@code gpiod} on a Raspberry Pi, {@code mock} anywhere else. Nothing is detected, because off a
 * Pi detection logs errors and gives pins that fail later.
 *
 * <p>Invariant: an output is off when it is opened, when it is closed and when the process ends in
 * order; off is the locked and the dark state. Unverified on hardware: {@code gpiod}.
 */
package id.kia.bridge.gpio;

/**
 * Lock, lamps, buzzer, fan and contacts of the cabinet, and their virtual twin.
 *
 * <p>{@link id.kia.drivers.cabinet.GpioCabinet} switches pins as {@link
 * id.kia.drivers.cabinet.CabinetPins} wires them; {@link id.kia.drivers.cabinet.VirtualCabinet}
 * keeps the same facts in memory and, if asked, in a file that another program can watch; {@link
 * id.kia.drivers.cabinet.PatientCabinet} waits for pins that cannot be had. Levels of contacts are
 * raw here; the kiosk debounces them.
 *
 * <p>Invariant: locked and dark at opening and after closing.
 */
package id.kia.drivers.cabinet;

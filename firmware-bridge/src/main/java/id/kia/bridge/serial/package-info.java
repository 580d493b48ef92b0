/**
 * Real serial ports and USB-serial adapters as wires, on jSerialComm.
 *
 * <p>{@link id.kia.bridge.serial.SerialOpener} opens a stable path, {@code SerialWire} is what it
 * gives. Only blocking reads are used: the library's listener floods after an unplug, and its write
 * time-outs do not apply, so a watchdog closes the port under a write that takes too long. The
 * native library is unpacked below {@code java.io.tmpdir}; start the process with a private one.
 *
 * <p>Invariant: an unplug is noticed from return values within one read slice of 100 ms.
 */
package id.kia.bridge.serial;

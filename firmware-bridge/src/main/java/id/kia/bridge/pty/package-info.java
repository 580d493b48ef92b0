/**
 * Pseudo-terminals: the cable between a virtual device and the kiosk.
 *
 * <p>{@link id.kia.bridge.pty.PseudoTerminal} lays a cable whose host end is a link in the file
 * system, opened like any serial port, and whose device end is a {@link id.kia.bridge.wire.Wire}.
 * Only the JDK's foreign functions and the C library are used; Linux on x86-64 and aarch64.
 *
 * <p>Invariant: the device end outlives the host. A host that closes, is killed or comes back finds
 * the same cable; only {@code unplug()} takes it away.
 */
package id.kia.bridge.pty;

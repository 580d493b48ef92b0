/**
 * Everything that can go wrong with a device, by one name each, and when it does.
 *
 * <p>{@link id.kia.drivers.fault.DeviceFault} is sealed: printer, sensor board, scanner and cabinet
 * have one list each, which their virtual twins carry out by exhaustive switches. {@link
 * id.kia.drivers.fault.PlannedFault} is the one textual form, {@code NAME@WHEN[:ARG]}, of tests,
 * command lines and the bench page.
 *
 * <p>Invariant: each fault can be mended, by somebody's hands or by itself;
 * docs/reference/faults.md says what the kiosk makes of it.
 */
package id.kia.drivers.fault;

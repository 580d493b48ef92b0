/**
 * The virtual twin of an Evolis classic printer: product code for the demo, for tests and for
 * people without hardware.
 *
 * <p>{@link id.kia.drivers.evolis.virtual.VirtualEvolis} speaks real bytes on a {@link
 * id.kia.drivers.evolis.virtual.VirtualLine} (usually a pseudo-terminal) with its own parser and
 * its own panel decoders. Its body (blanks, ribbon, counters, card in flight, boxes, bitmaps)
 * survives restarts in a state file. Faults are a sealed type, planned or given live. It is
 * stricter than the machine: what a host must not do is answered with an error and kept as a
 * violation.
 *
 * <p>Invariant: a card that left the machine is on disk as a picture before the reply goes out.
 */
package id.kia.drivers.evolis.virtual;

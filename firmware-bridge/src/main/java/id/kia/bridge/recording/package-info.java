/**
 * Recordings of what went over a wire, and their replay.
 *
 * <p>{@link id.kia.bridge.recording.RecordingWire} writes both directions down with their offsets,
 * {@link id.kia.bridge.recording.ReplayWire} plays the device's part again and insists that the
 * host says the same as then. A recording of a printer's line holds a child's card: it stays in
 * memory, shows only lengths in {@code toString}, and whoever writes it to a file answers for it.
 *
 * <p>Invariant: the wire below behaves as if nobody listened.
 */
package id.kia.bridge.recording;

/**
 * The seam between bytes and meaning: a {@link id.kia.bridge.wire.Wire} carries bytes to one device
 * and back.
 *
 * <p>A wire knows nothing of what the bytes say. Serial ports, pseudo-terminals and recordings are
 * all wires, so every driver runs on every one of them. A wire is blocking and is used by one
 * platform thread; only {@code close()} may come from another thread, and it is also how a blocked
 * write is ended.
 *
 * <p>Invariant: a loss of the other end is told by the next call within one second, from return
 * values, never by polling {@code isOpen()}.
 */
package id.kia.bridge.wire;

/**
 * Devices at a network address whose bytes a library of its own carries (IPP over HTTP).
 *
 * <p>{@link id.kia.bridge.net.HostOpener} gives the supervision a wire to hold: it carries nothing,
 * and says whether somebody still takes connections there.
 *
 * <p>Invariant: no byte is ever sent; a connection is opened and closed at once.
 */
package id.kia.bridge.net;

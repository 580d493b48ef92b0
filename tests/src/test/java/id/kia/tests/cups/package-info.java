/**
 * Debian's CUPS, with a folder and a port of its own, beside whatever runs on the machine.
 *
 * <p>{@link id.kia.tests.cups.CupsScheduler} is one scheduler that can be killed like a power cut;
 * {@link id.kia.tests.cups.CardQueue} is a queue of it for a card printer that is not ours and
 * keeps what it is sent.
 *
 * <p>Invariant: nothing of the machine's own CUPS is read or changed; all of it lies in the folder
 * that was given.
 */
package id.kia.tests.cups;

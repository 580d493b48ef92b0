/**
 * The promise against SIGKILL: the packaged kiosk is killed at random moments while it serves one
 * child after the other, beside a printer that goes on living, and then every card is counted.
 *
 * <p>{@link id.kia.tests.kill.KillRoundsTest} is the short form in the suite; {@code ./kia bench
 * kill --rounds N} is the long one, and with {@code --peer cups} it does the same to a print queue
 * of CUPS with a counting backend. What is counted are the cards that the virtual printer put out,
 * never what the kiosk says of itself; an order is lost when it does not come to rest.
 */
@NullMarked
package id.kia.tests.kill;

import org.jspecify.annotations.NullMarked;

/**
 * Prints at most one good card for an order and finds out what became of it.
 *
 * <p>{@link id.kia.kiosk.print.PrintDesk} writes its intention, has the card printed through {@link
 * id.kia.kiosk.print.PrinterPort} and decides from evidence ({@link
 * id.kia.kiosk.print.OutcomePolicy}); after a crash it recovers, and what evidence cannot tell it
 * leaves to a named person. {@link id.kia.kiosk.print.ExitWatch} says whether the card was taken;
 * {@link id.kia.kiosk.print.DutyLimits} how much the printer may work.
 *
 * <p>Invariant: no byte of a card leaves before its intention is durable, and no order is printed
 * again before evidence or a person has said what became of its last card.
 */
@NullMarked
package id.kia.kiosk.print;

import org.jspecify.annotations.NullMarked;

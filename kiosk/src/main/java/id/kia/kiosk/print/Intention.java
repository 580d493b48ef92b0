package id.kia.kiosk.print;

import id.kia.drivers.Baseline;
import id.kia.kiosk.order.MoveFacts;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What was durable before the first byte of a card.
 *
 * @param device the printer that was to make it
 * @param binBefore cards in the bin then, if the board said so
 * @param panelsPrinted panels of the card once evidence was read
 * @param secondsPrinting from the start to good evidence
 */
record Intention(
    long number,
    Baseline baseline,
    MoveFacts.Device device,
    OptionalInt binBefore,
    OptionalInt panelsPrinted,
    OptionalLong secondsPrinting) {}

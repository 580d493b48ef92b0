package id.kia.drivers;

import java.util.Set;

/**
 * Fixed facts of a printer.
 *
 * @param driverId id of the driver that made this
 * @param widthDots width of the card's picture, landscape, 1016 for CR80 at 300 dpi
 * @param heightDots height of the card's picture, landscape, 648
 * @param ribbons ribbons it can print with
 * @param hasRejectBox whether a bad card can be put aside by command
 * @param hasCountersAsEvidence whether the outcome of a card can be read from the printer; if not,
 *     a person settles
 * @param countersSurvivePowerCut whether counters were confirmed to survive a power cut (hardware
 *     matrix)
 * @param virtual whether this is a virtual device; refused in production
 */
public record Capabilities(
    String driverId,
    int widthDots,
    int heightDots,
    Set<RibbonKind> ribbons,
    boolean hasRejectBox,
    boolean hasCountersAsEvidence,
    boolean countersSurvivePowerCut,
    boolean virtual) {}

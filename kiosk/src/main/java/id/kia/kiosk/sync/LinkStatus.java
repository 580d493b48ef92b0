package id.kia.kiosk.sync;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the line to the hub is.
 *
 * @param secondsSinceContact since the hub last answered anything in this run; empty when never
 * @param fault code of {@link HubFault.Kind} while the last round of a loop failed, with the hub's
 *     own code after a space when it gave one; {@code Y-107} when this kiosk itself could not do
 *     its part (disk, keys)
 */
public record LinkStatus(
    boolean enrolled, OptionalLong secondsSinceContact, Optional<String> fault) {}

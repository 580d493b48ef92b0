package id.kia.kiosk.sync;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the line to the hub is.
 *
 * @param secondsSinceContact since the hub last answered anything in this run; empty when never
 * @param fault code {@code Y-101} to {@code Y-106} while the last call of a loop failed, with the
 *     hub's own code after a space when it gave one
 */
public record LinkStatus(
    boolean enrolled, OptionalLong secondsSinceContact, Optional<String> fault) {}

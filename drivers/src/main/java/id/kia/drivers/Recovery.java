package id.kia.drivers;

import java.util.Optional;

/**
 * Where the printer stands after recovery.
 *
 * @param evidence about the unfinished job, present when one was given
 * @param strayCardRejected whether a card that belonged to no job was sent to the reject box
 */
public record Recovery(Snapshot now, Optional<Evidence> evidence, boolean strayCardRejected) {}

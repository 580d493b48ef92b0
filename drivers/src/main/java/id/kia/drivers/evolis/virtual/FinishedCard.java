package id.kia.drivers.evolis.virtual;

import java.nio.file.Path;

/** A card that left the machine. */
public record FinishedCard(Path picture, Outcome outcome) {

  /** How it left. */
  public enum Outcome {
    /** Ejected with all panels of the ribbon on it. */
    GOOD,
    /** Ejected with fewer panels. */
    SHORT,
    /** Put into the reject box by command. */
    REJECTED,
    /** Taken out of the machine by a hand. */
    REMOVED
  }
}

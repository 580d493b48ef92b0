package id.kia.drivers;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the printer's own body says about one job, read at rest (architecture 4). The kiosk decides
 * from it, never from bytes sent.
 */
public sealed interface Evidence {

  /** The facts behind the verdict; kept in the journal. */
  Facts facts();

  /** Counters rose by exactly the panels of the job and one card, and no card is inside. */
  record Good(Facts facts) implements Evidence {}

  /** Neither counter rose and no card is inside: nothing was inserted. */
  record None(Facts facts) implements Evidence {}

  /** One card was inserted and was seen to go to the reject box. */
  record Spoiled(Facts facts) implements Evidence {}

  /** Everything else; a person takes the card out and says what it is. */
  record Unclear(Facts facts, Reason reason) implements Evidence {}

  /** Why evidence is not clear. */
  enum Reason {
    /** No answer for 60 s, or the line was lost. */
    SILENT,
    /** Another printer, or a serial that cannot be read. */
    OTHER_PRINTER,
    /** The counters do not fit any outcome. */
    COUNTERS_DO_NOT_FIT,
    /** A card is inside and could not be put aside. */
    CARD_STUCK,
    /** Power was lost and the profile does not say that counters survive that. */
    POWER_LOST,
    /** This driver has no evidence; a person settles. */
    NO_EVIDENCE
  }

  /**
   * @param before what was written down
   * @param after the last reading, if there was one
   * @param rejected whether the driver saw the card go to the reject box
   * @param filled whether an unfinished panel was filled with zero dots; such a job is never good
   * @param conditions what the printer complained about on the way
   * @param said what it said on the way that no guide explains, as it came; printable, bounded
   */
  record Facts(
      Baseline before,
      Optional<Snapshot> after,
      boolean rejected,
      boolean filled,
      Set<Condition> conditions,
      List<String> said) {
    public Facts {
      conditions = Set.copyOf(conditions);
      said = List.copyOf(said);
    }

    /** Of a printer that said nothing strange. */
    public Facts(
        Baseline before,
        Optional<Snapshot> after,
        boolean rejected,
        boolean filled,
        Set<Condition> conditions) {
      this(before, after, rejected, filled, conditions, List.of());
    }
  }
}

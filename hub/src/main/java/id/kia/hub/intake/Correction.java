package id.kia.hub.intake;

import java.util.List;
import java.util.Map;

/** What became of a correction. */
public sealed interface Correction {
  /** The row stands as typed, judged anew. */
  record Saved(Imports.Row row) implements Correction {}

  /**
   * Somebody was faster; nothing was changed.
   *
   * @param now the row as it stands
   * @param typed what was not kept, by header
   */
  record Stale(Imports.Row now, Map<String, String> typed) implements Correction {}

  /** Cannot be corrected here any more: its card is on the way, or a later import has it. */
  record Closed(Reason reason) implements Correction {}

  /** The picture cannot be used; nothing was changed. */
  record BadPicture(String code) implements Correction {
    /** Why, in the language of the request. */
    public String sentence() {
      return FindingTexts.sentence(code, List.of());
    }
  }

  /** No such row. */
  record NotThere() implements Correction {}

  /** Why a row is closed. */
  enum Reason {
    PUSHED,
    OVERTAKEN
  }
}

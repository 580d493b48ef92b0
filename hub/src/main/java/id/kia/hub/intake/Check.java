package id.kia.hub.intake;

import java.util.List;
import java.util.Optional;

/** One question about one row; the answer is empty when the row is right. */
interface Check {
  /** The arguments of the sentence when the rule bites. */
  Optional<List<String>> bites(RowFacts row);

  static Optional<List<String>> when(boolean wrong, String... arguments) {
    return wrong ? Optional.of(List.of(arguments)) : Optional.empty();
  }
}

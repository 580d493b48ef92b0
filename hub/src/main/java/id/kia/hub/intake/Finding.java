package id.kia.hub.intake;

import java.util.List;

/**
 * One coded reason about one row.
 *
 * @param code name of the {@link Rule}
 * @param severity what it does to the row
 * @param arguments what the sentence needs; never a whole NIK
 */
public record Finding(String code, Severity severity, List<String> arguments) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** The sentence for the office and the school, in Indonesian. */
  public String sentence() {
    return FindingTexts.sentence(code, arguments);
  }
}

package id.kia.hub.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import id.kia.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** Findings as {@link id.kia.contract.Json} wrote them. */
  public static List<Finding> read(String json) {
    try {
      return Json.strict().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-STORE findings are damaged", e);
    }
  }

  /** The sentence for the office, in the language of the request. */
  public String sentence() {
    return FindingTexts.sentence(code, arguments);
  }
}

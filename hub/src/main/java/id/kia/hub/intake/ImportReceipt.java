package id.kia.hub.intake;

import java.util.Collection;
import java.util.Collections;

/**
 * What became of a list.
 *
 * @param again whether exactly this list came before today; then nothing was changed
 */
public record ImportReceipt(
    String importId,
    String fileName,
    String encoding,
    String separator,
    int total,
    int accepted,
    int warned,
    int returned,
    int rejected,
    boolean again) {
  public ImportReceipt {
    if (accepted + warned + returned + rejected != total) {
      throw new IllegalArgumentException("totals must add up");
    }
  }

  static ImportReceipt of(
      String importId, String fileName, SchoolList list, Collection<Outcome> outcomes) {
    return new ImportReceipt(
        importId,
        fileName,
        list.encoding(),
        separator(list),
        outcomes.size(),
        Collections.frequency(outcomes, Outcome.ACCEPT),
        Collections.frequency(outcomes, Outcome.WARN),
        Collections.frequency(outcomes, Outcome.RETURNED),
        Collections.frequency(outcomes, Outcome.REJECT),
        false);
  }

  private static String separator(SchoolList list) {
    return switch (list.separator()) {
      case '\t' -> "tab";
      case ' ' -> "";
      default -> String.valueOf(list.separator());
    };
  }

  ImportReceipt asAgain() {
    return new ImportReceipt(
        importId, fileName, encoding, separator, total, accepted, warned, returned, rejected, true);
  }
}

package id.kia.hub.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as its job shows it.
 *
 * @param rows rows of the list, 0 while it is not read yet
 * @param done rows read and judged, each counted half
 * @param photos photographs looked at so far
 * @param importId of a job that is DONE
 * @param again whether exactly this list came before; then nothing was changed
 * @param refusal of a job that is REFUSED: a code of {@link ListRefused}, without arguments
 */
public record ImportJob(
    String id,
    String fileName,
    String by,
    long startedAtMillis,
    JobState state,
    int rows,
    int done,
    int photos,
    @Nullable String importId,
    boolean again,
    @Nullable String refusal,
    List<String> arguments) {
  public ImportJob {
    arguments = List.copyOf(arguments);
  }

  /** 0 to 100. */
  public int percent() {
    return rows == 0 ? 0 : Math.min(100, 100 * done / rows);
  }

  /** Why the file was refused, in the language of the request; blank when it was not. */
  public String sentence() {
    return refusal == null ? "" : FindingTexts.sentence(refusal, arguments);
  }

  ImportJob at(Progress progress) {
    return new ImportJob(
        id,
        fileName,
        by,
        startedAtMillis,
        state,
        progress.rows(),
        (progress.readRows() + progress.judgedRows()) / 2,
        progress.photos(),
        importId,
        again,
        refusal,
        arguments);
  }
}

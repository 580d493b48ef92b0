package id.kia.kiosk.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes of the printer's calls in the data folder, one JSON object a line; at most two files of 512
 * KiB. Calls that move a card or decide about one are written note by note, so that a killed kiosk
 * leaves what it had; a mere look is written only when it failed. Never synced: after a power cut
 * the last seconds may be missing.
 *
 * <p>Thread: the printer's port. A disk that takes nothing stops the notes, never a card.
 */
public final class CallFile implements Consumer<ObjectNode> {
  /** Name of the newer file in the data folder. */
  public static final String NAME = "printer-calls.jsonl";

  /** Name of the older one. */
  public static final String OLDER = "printer-calls-1.jsonl";

  private static final Logger LOG = LoggerFactory.getLogger(CallFile.class);
  private static final long MOST_BYTES = 512 << 10;
  private static final int MOST_NOTES = 5_000;
  private static final Set<String> AT_ONCE = Set.of("identify", "recover", "print");

  private final Path file;
  private final Path older;
  private final List<ObjectNode> held = new ArrayList<>();
  private @Nullable ObjectNode opened;
  private boolean atOnce;
  private int notes;
  private boolean failed;

  /** In this folder. */
  public CallFile(Path folder) {
    file = folder.resolve(NAME);
    older = folder.resolve(OLDER);
  }

  @Override
  public void accept(ObjectNode note) {
    if (failed) {
      return;
    }
    try {
      take(note);
    } catch (IOException e) {
      failed = true;
      LOG.warn("the printer's calls are not noted any more: {}", file, e);
    }
  }

  private void take(ObjectNode note) throws IOException {
    if (note.has("open")) {
      opened = note;
      write(List.of(note));
    } else if (note.has("call")) {
      held.clear();
      notes = 0;
      atOnce = AT_ONCE.contains(note.path("call").asText());
      turnOver();
      add(note);
    } else {
      add(note);
      if (note.has("end")) {
        if (note.path("end").path("fault").asBoolean()) {
          write(held);
        }
        held.clear();
      }
    }
  }

  private void add(ObjectNode note) throws IOException {
    if (++notes > MOST_NOTES) {
      return;
    }
    if (atOnce) {
      write(List.of(note));
    } else {
      held.add(note);
    }
  }

  private void write(List<ObjectNode> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(Json.text(line)).append('\n'));
    Files.writeString(
        file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** The new file begins with how the printer was opened, so that it can be played alone. */
  private void turnOver() throws IOException {
    if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
      Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
      ObjectNode head = opened;
      if (head != null) {
        write(List.of(head));
      }
    }
  }
}

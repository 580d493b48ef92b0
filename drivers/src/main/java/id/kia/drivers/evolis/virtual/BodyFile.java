package id.kia.drivers.evolis.virtual;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The state file: the body as JSON, replaced as a whole. */
final class BodyFile {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path path;

  BodyFile(Path path) {
    this.path = path;
  }

  /**
   * The body as it was left.
   *
   * @throws IOException when the file is there but is no body; it is left as it is
   */
  Optional<PrinterBody> load() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(path.toFile(), PrinterBody.class));
    } catch (JacksonException e) {
      throw new IOException(
          path + " is no state of a virtual printer (" + e.getOriginalMessage() + ")", e);
    }
  }

  void save(PrinterBody body) throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    JSON.writeValue(fresh.toFile(), body);
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}

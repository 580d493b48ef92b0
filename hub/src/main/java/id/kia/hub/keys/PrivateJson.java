package id.kia.hub.keys;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** A file of secrets that only its owner reads. */
final class PrivateJson {
  private PrivateJson() {}

  static <T> T read(Path file, Class<T> type) throws IOException, BadJsonException {
    return Json.read(Files.readAllBytes(file), type);
  }

  /** The old content or the new one, also after a power cut; durable when it returns. */
  static void replace(Path file, Object content) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.createDirectories(folder);
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(fresh, Json.bytes(content));
    force(fresh, StandardOpenOption.WRITE);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(folder, StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}

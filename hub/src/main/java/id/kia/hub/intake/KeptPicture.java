package id.kia.hub.intake;

import id.kia.hub.keys.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A picture on its way into the store, by its hash; a long list's pictures wait on the disk.
 *
 * @param bytes called once at most, when the store does not have the picture yet
 */
record KeptPicture(String sha256, Supplier<byte[]> bytes) {
  static KeptPicture of(byte[] bytes) {
    return new KeptPicture(Sha256.hex(bytes), bytes::clone);
  }

  /** Written to the folder, so that memory holds one picture at a time. */
  static KeptPicture spooled(byte[] bytes, Path folder) {
    String sha256 = Sha256.hex(bytes);
    Path file = folder.resolve("kept-" + sha256);
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-UPLOAD a picture cannot be written", e);
    }
    return new KeptPicture(sha256, () -> read(file));
  }

  /** Already in the store. */
  static KeptPicture stored(String sha256) {
    return new KeptPicture(
        sha256,
        () -> {
          throw new IllegalStateException("HUB-STORE a picture is missing");
        });
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-UPLOAD a picture cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return "KeptPicture[" + sha256.substring(0, 8) + "]";
  }
}

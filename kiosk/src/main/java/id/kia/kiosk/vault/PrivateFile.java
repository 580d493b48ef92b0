package id.kia.kiosk.vault;

import id.kia.kiosk.store.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of keys: only its owner may be able to read it, or it is not used. */
final class PrivateFile {
  private PrivateFile() {}

  static byte[] read(Path file) {
    try {
      if (!WholeFile.isPrivate(file)) {
        throw new VaultFault(
            VaultFault.Kind.OPEN_TO_OTHERS, file + " can be read by others; chmod 600", null);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new VaultFault(VaultFault.Kind.FILE, "cannot read " + file, e);
    }
  }

  /** Durable when it returns. */
  static void replace(Path file, byte[] content) {
    try {
      WholeFile.replace(file, content);
    } catch (IOException e) {
      throw new VaultFault(VaultFault.Kind.FILE, "cannot write " + file, e);
    }
  }
}

package id.kia.kiosk.vault;

import id.kia.kiosk.store.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of keys: only its owner may be able to read it, or it is not used.
 *
 * <p>The blocks of the old content are overwritten before they are given back, so that an image of
 * the disk does not show them, unless the power goes in that moment. A disk that writes elsewhere
 * at each write (flash, below what it shows) keeps them until it needs the space; see
 * docs/concepts/erasure.md.
 */
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

  /** Durable when it returns; then nothing of the content before is left in its place. */
  static void replace(Path file, byte[] content) {
    try {
      if (!Files.exists(file)) {
        WholeFile.replace(file, content);
        return;
      }
      // Held open, the old content can still be written over when its name is the new one's.
      try (FileChannel before = FileChannel.open(file, StandardOpenOption.WRITE)) {
        WholeFile.replace(file, content);
        ByteBuffer zeros = ByteBuffer.allocate(Math.toIntExact(before.size()));
        while (zeros.hasRemaining()) {
          before.write(zeros);
        }
        before.force(true);
      }
    } catch (IOException e) {
      throw new VaultFault(VaultFault.Kind.FILE, "cannot write " + file, e);
    }
  }
}

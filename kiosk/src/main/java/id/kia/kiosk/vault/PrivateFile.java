package id.kia.kiosk.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file that only its owner reads, and that is either its old or its new content after a crash.
 */
final class PrivateFile {
  private static final Set<PosixFilePermission> MODE_600 =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private PrivateFile() {}

  static byte[] read(Path file) {
    try {
      if (!MODE_600.containsAll(Files.getPosixFilePermissions(file))) {
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
    Path folder = file.toAbsolutePath().getParent();
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(folder);
      // Left over from a crash; its mode may be anything.
      Files.deleteIfExists(next);
      try (FileChannel out =
          FileChannel.open(
              next,
              EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(MODE_600))) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      // The rename itself lies in the folder.
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    } catch (IOException e) {
      throw new VaultFault(VaultFault.Kind.FILE, "cannot write " + file, e);
    }
  }
}

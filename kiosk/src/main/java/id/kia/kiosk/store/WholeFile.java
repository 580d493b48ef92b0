package id.kia.kiosk.store;

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
 * A small file that is either its old or its new content after a crash; only its owner reads it.
 */
public final class WholeFile {
  private static final Set<PosixFilePermission> MODE_600 =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private WholeFile() {}

  /** Whether nobody but the owner has any right to it. */
  public static boolean isPrivate(Path file) throws IOException {
    return MODE_600.containsAll(Files.getPosixFilePermissions(file));
  }

  /** Durable when it returns, name and all. */
  public static void replace(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path next = file.resolveSibling(file.getFileName() + ".new");
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
  }
}

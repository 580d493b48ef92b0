package id.kia.bridge.pty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The link under which a host finds its end of a cable. */
record HostLink(Path path) {
  HostLink(Path path) {
    this.path = path.toAbsolutePath();
  }

  /** Points the link at {@code port}, in one step, so that a host never sees half of it. */
  void point(String port) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(path)) {
      throw new FileAlreadyExistsException(
          path.toString(), null, "is no link; choose another path or remove it");
    }
    Path folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path fresh =
        path.resolveSibling("." + path.getFileName() + "." + ProcessHandle.current().pid());
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(fresh, Path.of(port));
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes the link unless it leads elsewhere by now. */
  void remove(String port) {
    try {
      if (Files.isSymbolicLink(path) && Files.readSymbolicLink(path).equals(Path.of(port))) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

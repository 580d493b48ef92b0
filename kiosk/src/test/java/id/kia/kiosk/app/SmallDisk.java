package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real file system of a few megabytes, where the machine lets us mount one. */
final class SmallDisk {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Skips the test where nothing can be mounted. */
  static SmallDisk mount(Path folder, int megabytes) throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()),
        "a small disk needs the right to mount one; run as root");
    return new SmallDisk(folder);
  }

  /** Writes until nothing goes any more. */
  void fill() throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler())) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // Full, as wanted.
    }
  }

  /** Leaves so many bytes free. */
  void leave(long bytes) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler())) {
      for (long written = 0; written < free - bytes; written += block.length) {
        out.write(block);
      }
    }
  }

  void makeSpace() throws IOException {
    Files.deleteIfExists(filler());
  }

  void readOnly(boolean wanted) throws Exception {
    assumeTrue(run("mount", "-o", "remount," + (wanted ? "ro" : "rw"), folder.toString()));
  }

  void unmount() throws Exception {
    run("umount", "-l", folder.toString());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static boolean run(String... command) throws Exception {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return false;
    }
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}

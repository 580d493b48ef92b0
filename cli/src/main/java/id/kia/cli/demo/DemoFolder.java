package id.kia.cli.demo;

import id.kia.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where one run of the demo keeps everything: configurations, databases, logs, devices and cards.
 *
 * <p>A folder is emptied before a run only when an earlier run made it (it holds the mark), so that
 * a mistyped {@code --data} deletes nothing.
 */
record DemoFolder(Path root) {
  private static final String MARK = ".kia-demo";

  /** Makes the folder, empty. */
  static DemoFolder fresh(Path root) throws CommandFailure {
    Path at = root.toAbsolutePath().normalize();
    try {
      if (Files.exists(at) && !Files.exists(at.resolve(MARK)) && !isEmpty(at)) {
        throw CommandFailure.wrongUse(
            at + " holds files that are not the demo's; choose another with --data");
      }
      if (Files.exists(at)) {
        delete(at);
      }
      var folder = new DemoFolder(at);
      for (Path each :
          new Path[] {folder.devices(), folder.cards(), folder.sample(), folder.logs()}) {
        Files.createDirectories(each);
      }
      Files.createFile(at.resolve(MARK));
      return folder;
    } catch (IOException e) {
      throw CommandFailure.failed("cannot prepare " + at + ": " + e.getMessage(), e);
    }
  }

  Path devices() {
    return root.resolve("devices");
  }

  Path cards() {
    return root.resolve("cards");
  }

  Path sample() {
    return root.resolve("kelas");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path kioskData() {
    return root.resolve("kiosk");
  }

  Path write(String name, String text) throws CommandFailure {
    try {
      return Files.writeString(root.resolve(name), text);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot write " + name + ": " + e.getMessage(), e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

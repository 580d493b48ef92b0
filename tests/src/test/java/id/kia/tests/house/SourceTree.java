package id.kia.tests.house;

import id.kia.tests.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, found from the folder the tests run in. */
final class SourceTree {
  static final List<String> MODULES =
      List.of("contract", "firmware-bridge", "drivers", "kiosk", "hub", "cli", "tests");

  private SourceTree() {}

  /** All Java files of all modules, main and test, without generated ones. */
  static List<Path> javaFiles() {
    return MODULES.stream().map(Repository.root()::resolve).flatMap(SourceTree::javaBelow).toList();
  }

  /** Java files of main code. */
  static List<Path> mainFiles() {
    return javaFiles().stream()
        .filter(file -> file.toString().contains("/src/main/java/"))
        .toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    return Repository.root().relativize(file).toString();
  }

  private static Stream<Path> javaBelow(Path module) {
    Path source = module.resolve("src");
    if (!Files.isDirectory(source)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.walk(source)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package id.kia.tests.fuzz;

import id.kia.tests.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The inputs in the tree: {@code seed-*} written by {@link FuzzSeeds}, {@code found-*} each one a
 * fault that was here once.
 */
final class Corpus {
  private Corpus() {}

  static Path folder(Target target) {
    return Repository.root()
        .resolve("tests/src/test/resources/id/kia/tests/fuzz")
        .resolve(target.label());
  }

  /** All inputs of a target by name. */
  static SortedMap<String, byte[]> of(Target target) throws IOException {
    SortedMap<String, byte[]> inputs = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder(target))) {
      for (Path file : files.toList()) {
        inputs.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return inputs;
  }

  static byte[] file(Target target, String name) throws IOException {
    return Files.readAllBytes(folder(target).resolve(name));
  }
}

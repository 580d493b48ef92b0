package id.kia.hub.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The official region codes, from a file {@code code,name} that the office renews each year.
 *
 * <p>Only good for a hint: a NIK keeps the code of its first registration, also a retired one.
 */
public record Regions(Set<String> codes) {
  /** No file is configured: nothing is said about codes. */
  public static final Regions NONE = new Regions(Set.of());

  public Regions {
    codes = Set.copyOf(codes);
  }

  /** Reads the file; a line without a comma is skipped. */
  public static Regions read(Path file) throws IOException {
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return new Regions(
          lines
              .filter(line -> line.indexOf(',') > 0)
              .map(line -> line.substring(0, line.indexOf(',')))
              .collect(Collectors.toSet()));
    }
  }

  boolean unknown(String code) {
    return !codes.isEmpty() && !codes.contains(code);
  }
}

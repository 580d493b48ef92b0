package id.kia.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the project lies that these tests belong to. */
public final class Repository {
  private Repository() {}

  /** The project's root: the nearest folder upwards that holds the {@code kia} command. */
  public static Path root() {
    @Nullable Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("kia"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("no folder above holds ./kia");
    }
    return at;
  }
}

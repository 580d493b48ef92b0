package id.kia.tests.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where Jazzer comes in; {@code kia.fuzz.target} says to which parser. */
public final class JazzerEntry {
  private static @Nullable FuzzTarget target;

  private JazzerEntry() {}

  /**
   * Called by Jazzer once. Opening a server, and loading classes under its instrumentation, must
   * not count as its first inputs' time: the corpus is played once before.
   */
  public static void fuzzerInitialize() throws Exception {
    Target which = Target.labelled(System.getProperty("kia.fuzz.target", ""));
    FuzzTarget opened = which.open();
    for (byte[] input : Corpus.of(which).values()) {
      opened.take(input);
    }
    target = opened;
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    Objects.requireNonNull(target, "fuzzerInitialize runs before").take(input);
  }
}

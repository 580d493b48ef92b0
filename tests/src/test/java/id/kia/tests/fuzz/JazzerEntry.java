package id.kia.tests.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where Jazzer comes in; {@code kia.fuzz.target} says to which parser. */
public final class JazzerEntry {
  private static @Nullable FuzzTarget target;

  private JazzerEntry() {}

  /** Called by Jazzer once; opening a server must not count as its first input's time. */
  public static void fuzzerInitialize() throws Exception {
    target = Target.labelled(System.getProperty("kia.fuzz.target", "")).open();
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    Objects.requireNonNull(target, "fuzzerInitialize runs before").take(input);
  }
}

package id.kia.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The short form: every input of the corpora, then chance for a moment. {@code -Dkia.fuzz.seed=N}
 * plays the same chance again, {@code -Dkia.fuzz.millis=N} for longer.
 */
class FuzzTest {
  private static final long SEED = Long.getLong("kia.fuzz.seed", System.nanoTime());
  private static final long NANOS = Long.getLong("kia.fuzz.millis", 700) * 1_000_000;

  /** Nothing of some kilobytes may hold a reader for so long, also on a busy machine. */
  private static final long SLOW_NANOS = 20_000_000_000L;

  @ParameterizedTest
  @EnumSource
  void whatever_comes_the_parser_keeps_its_word(Target target) throws Exception {
    SortedMap<String, byte[]> corpus = Corpus.of(target);
    assertFalse(corpus.isEmpty(), "no corpus for " + target);
    try (FuzzTarget parser = target.open()) {
      for (Map.Entry<String, byte[]> input : corpus.entrySet()) {
        take(parser, input.getValue(), target + " " + input.getKey());
      }
      var mutator = new Mutator(SEED, new ArrayList<>(corpus.values()));
      long end = System.nanoTime() + NANOS;
      int made = 0;
      while (System.nanoTime() < end) {
        take(parser, mutator.next(), target + " seed " + SEED + " input " + made++);
      }
      System.out.println(
          target + ": " + corpus.size() + " of the corpus, " + made + " by seed " + SEED);
    }
  }

  private static void take(FuzzTarget parser, byte[] input, String which) throws Exception {
    long began = System.nanoTime();
    try {
      parser.take(input.clone());
    } catch (Exception | LinkageError | AssertionError | VirtualMachineError found) {
      throw new AssertionError(which + ": " + found + ", " + kept(input), found);
    }
    if (System.nanoTime() - began > SLOW_NANOS) {
      throw new AssertionError(which + " took too long: " + kept(input));
    }
  }

  private static String kept(byte[] input) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "fuzz"));
    Path file = Files.createTempFile(folder, "found-", ".bin");
    Files.write(file, input);
    String hex = HexFormat.of().formatHex(input, 0, Math.min(200, input.length));
    return input.length + " bytes in " + file.toAbsolutePath() + ", " + hex;
  }
}

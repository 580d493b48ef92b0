package id.kia.tests.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes an input out of the corpus by chance; the same seed makes the same inputs. */
final class Mutator {
  private static final int LONGEST = 1 << 16;
  private static final int[] ODD = {
    0, 1, 0x7F, 0x80, 0xFF, '"', ',', ';', '<', '&', '\r', '\n', '%'
  };
  private static final String[] WORDS = {
    "null",
    "-1",
    "4294967296",
    "1e999",
    "\u0000",
    "]]>",
    "..",
    "ERROR",
    "%00",
    "\uD800",
    "[[[[",
    "NaN"
  };

  private final SplittableRandom random;
  private final List<byte[]> corpus;

  Mutator(long seed, List<byte[]> corpus) {
    this.random = new SplittableRandom(seed);
    this.corpus = corpus;
  }

  byte[] next() {
    byte[] input = pick().clone();
    for (int left = 1 + random.nextInt(6); left > 0; left--) {
      input = changed(input);
    }
    return input;
  }

  private byte[] pick() {
    return corpus.get(random.nextInt(corpus.size()));
  }

  private byte[] changed(byte[] input) {
    if (input.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int at = random.nextInt(input.length);
    return switch (random.nextInt(7)) {
      case 0 -> set(input, at, input[at] ^ 1 << random.nextInt(8));
      case 1 -> set(input, at, random.nextInt(256));
      case 2 -> set(input, at, ODD[random.nextInt(ODD.length)]);
      case 3 -> spliced(input, at, at + random.nextInt(1, 17), new byte[0]);
      case 4 -> spliced(input, at, at, part(input));
      case 5 -> spliced(input, at, at + random.nextInt(40), part(pick()));
      default ->
          spliced(
              input,
              at,
              at + random.nextInt(3),
              WORDS[random.nextInt(WORDS.length)].getBytes(
                  java.nio.charset.StandardCharsets.UTF_8));
    };
  }

  private static byte[] set(byte[] input, int at, int value) {
    input[at] = (byte) value;
    return input;
  }

  private byte[] part(byte[] of) {
    if (of.length == 0) {
      return of;
    }
    int from = random.nextInt(of.length);
    return Arrays.copyOfRange(of, from, Math.min(of.length, from + random.nextInt(1, 65)));
  }

  private static byte[] spliced(byte[] input, int from, int to, byte[] between) {
    int rest = Math.min(to, input.length);
    if (input.length + between.length > LONGEST) {
      return Arrays.copyOf(input, from);
    }
    byte[] all = Arrays.copyOf(input, from + between.length + input.length - rest);
    System.arraycopy(between, 0, all, from, between.length);
    System.arraycopy(input, rest, all, from + between.length, input.length - rest);
    return all;
  }
}

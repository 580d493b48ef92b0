package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kia.drivers.evolis.virtual.FinishedCard.Outcome;
import id.kia.drivers.evolis.virtual.PrinterView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole spool files, sent as a pipe would send them, come out as cards bit for bit. */
@Timeout(60)
class SpoolTest {
  private static final int LINES = 1016;
  private static final int LINE_BYTES = 81;
  private static final String P4_HEAD = "P4\n648 1016\n";

  @TempDir Path out;

  @ParameterizedTest
  @CsvSource({
    "card-black.evolis, 83312",
    "card-white.evolis, 42832",
    "evolis-card-text.evolis, 83223"
  })
  void a_captured_job_prints_as_it_was_sent(String file, int bytes) throws Exception {
    String folder = System.getenv("KIA_CAPTURES");
    assumeTrue(folder != null, "KIA_CAPTURES is not set: the captured jobs are not here");
    byte[] spool = Files.readAllBytes(Path.of(folder, file));
    int data = 80;
    byte[] panel = Arrays.copyOfRange(spool, data, data + bytes);
    assertEquals(";" + bytes + ";", ascii(spool, data - 2 - 5, data));
    print(spool);
    assertArrayEquals(lines(panel), printedBits("card-0001-k.pbm"));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void a_spool_of_the_same_structure_prints_as_it_was_drawn(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    boolean[][] black = new boolean[LINES][648];
    for (boolean[] line : black) {
      int density = random.nextInt(5);
      int upTo = random.nextInt(649);
      for (int dot = 0; dot < line.length; dot++) {
        line[dot] = density == 4 || (dot < upTo && random.nextInt(4) < density);
      }
    }
    byte[] spool = Spool.of(black, "1281755559");
    assertEquals(0x1B, spool[65], "the panel begins where the captured ones do");
    print(spool);
    byte[] bits = new byte[LINES * LINE_BYTES];
    for (int i = 0; i < LINES * 648; i++) {
      if (black[i / 648][i % 648]) {
        bits[i / 8] |= (byte) (0x80 >> i % 8);
      }
    }
    assertArrayEquals(bits, printedBits("card-0001-k.pbm"), "seed " + seed);
  }

  @Test
  void spools_come_one_after_the_other_and_each_is_a_card() throws Exception {
    byte[] spool = Spool.of(new boolean[LINES][648], "1281755559");
    try (EvolisBench bench = new EvolisBench(out, o -> o)) {
      for (int i = 0; i < 3; i++) {
        bench.dyingHost(spool, spool.length);
      }
      bench.open(EvolisBench.COLOUR).identify();
      assertEquals(3, bench.printer.body().cards());
      assertEquals(3, bench.printer.body().exitCards());
      assertEquals(List.of(), bench.printer.body().violations());
    }
  }

  private void print(byte[] spool) throws Exception {
    try (EvolisBench bench = new EvolisBench(out, o -> o)) {
      bench.dyingHost(spool, spool.length);
      bench.open(EvolisBench.COLOUR).identify();
      PrinterView body = bench.printer.body();
      assertEquals(List.of(), body.violations());
      assertEquals(1, body.cards());
      assertEquals(1, body.panels());
      assertEquals(Outcome.GOOD, body.lastCard().orElseThrow().outcome());
      assertTrue(Files.exists(out.resolve("card-0001-good.png")));
    }
  }

  private byte[] printedBits(String name) throws Exception {
    byte[] file = Files.readAllBytes(out.resolve(name));
    assertEquals(P4_HEAD, ascii(file, 0, P4_HEAD.length()));
    return Arrays.copyOfRange(file, P4_HEAD.length(), file.length);
  }

  private static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }

  /** A third reading of the line scheme, straight from its description. */
  private static byte[] lines(byte[] panel) {
    byte[] bits = new byte[LINES * LINE_BYTES];
    int at = 0;
    int line = 0;
    while (at < panel.length) {
      int count = panel[at++] & 0xFF;
      if (count == 0xFF) {
        Arrays.fill(bits, line * LINE_BYTES, (line + 1) * LINE_BYTES, (byte) 0xFF);
      } else {
        System.arraycopy(panel, at, bits, line * LINE_BYTES, count);
        at += count;
      }
      line++;
    }
    assertEquals(LINES, line);
    return bits;
  }
}

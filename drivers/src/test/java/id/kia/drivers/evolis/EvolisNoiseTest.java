package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.RibbonKind;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device that talks nonsense never ends the driver and never makes a card good. */
@Timeout(60)
class EvolisNoiseTest {
  private static final EvolisTiming QUICK =
      new EvolisTiming(
          Duration.ofMillis(5),
          Duration.ofMillis(10),
          Duration.ofMillis(5),
          Duration.ofMillis(2),
          Duration.ofMillis(5),
          Duration.ofMillis(1),
          Duration.ofMillis(1));
  private static final PrintJob JOB = new PrintJob(RibbonKind.K_BLACK, Pictures.smooth());
  private static final Baseline BEFORE =
      new Baseline("VIRT-1", new Counters(1, 1), CardPosition.NONE, 1);

  /** Answers every read with some bytes, or with none. */
  private static final class Babbler implements Wire {
    private static final String[] WORDS = {
      "OK\0",
      "VIRT-1\0",
      "2\0",
      "1\r",
      "0\r\n",
      "NO CARD\0",
      "CARD\0",
      "ERROR CDE\0",
      "ymcko\0",
      "5,00 Volts\0",
      "ERROR\0",
      "ERR CARD\0",
      "k\0"
    };
    private final SplittableRandom random;

    Babbler(long seed) {
      random = new SplittableRandom(seed);
    }

    @Override
    public String name() {
      return "babbler";
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) {
      if (atMost.isZero() || random.nextInt(10) == 0) {
        return 0;
      }
      byte[] said;
      if (random.nextInt(3) == 0) {
        said = new byte[random.nextInt(40)];
        random.nextBytes(said);
      } else {
        said =
            WORDS[random.nextInt(WORDS.length)].getBytes(
                java.nio.charset.StandardCharsets.US_ASCII);
      }
      int count = Math.min(length, said.length);
      System.arraycopy(said, 0, into, offset, count);
      return count;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) {}

    @Override
    public void discardInput() {}

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noise_gives_an_exception_or_no_good_card(long seed) {
    for (int round = 0; round < 20; round++) {
      EvolisPrinter printer =
          new EvolisPrinter(
              new Babbler(seed * 1000 + round), EvolisBench.COLOUR, System::nanoTime, QUICK);
      Evidence printed = printer.print(JOB, BEFORE, PrintListener.NONE);
      assertFalse(printed instanceof Evidence.Good, "seed " + seed + ", round " + round);
      try {
        Evidence found = printer.recover(Optional.of(BEFORE)).evidence().orElseThrow();
        boolean settled = found instanceof Evidence.Good || found instanceof Evidence.Spoiled;
        // Words in the right places could say anything; but such luck must be rare.
        assertTrue(!settled || found.facts().after().isPresent());
      } catch (PrinterException e) {
        assertFalse(e.conditions().isEmpty());
      }
    }
  }

  @Test
  void endless_babble_does_not_hold_the_thread() {
    Wire endless =
        new Wire() {
          @Override
          public String name() {
            return "endless";
          }

          @Override
          public int read(byte[] into, int offset, int length, Duration atMost) {
            java.util.Arrays.fill(into, offset, offset + length, (byte) 'x');
            return length;
          }

          @Override
          public void write(byte[] bytes, int offset, int length, Duration atMost) {}

          @Override
          public void discardInput() {}

          @Override
          public void close() {}
        };
    EvolisPrinter printer = new EvolisPrinter(endless, EvolisBench.COLOUR, System::nanoTime, QUICK);
    Evidence printed = printer.print(JOB, BEFORE, PrintListener.NONE);
    assertTrue(printed instanceof Evidence.Unclear);
  }
}

package id.kia.tests.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.kia.tests.Programs;
import id.kia.tests.promises.RunResult;
import id.kia.tests.promises.Tally;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * The power goes for kiosk and printer between any two calls to the disk, and the disk keeps of
 * what was not synced whatever it likes.
 *
 * <p>Here every {@value #USUAL_STRIDE}th cut and more where the world changes, other ones for each
 * seed; {@code ./kia bench power} takes all, {@code -Dkia.power.cut=158} one. The folder of an
 * image that broke a promise stays under {@code target/power}.
 */
class PowerCutTest {
  private static final int USUAL_STRIDE = 160;

  /** Changes of the world are few, and a cut after one leaves few images. */
  private static final int OFTENER_AT_MOMENTS = 14;

  private static final Path FOLDER = Path.of("target", "power").toAbsolutePath();
  private static final Path RESULT = Path.of("target", "bench", "power.txt").toAbsolutePath();

  @Test
  void wherever_the_power_goes_every_disk_it_can_leave_goes_on_without_a_second_card()
      throws Exception {
    assumeTrue(Programs.present("strace"), "strace is not installed");
    assumeTrue(DayRecording.isAllowed(), "strace may not watch a process here");
    long seed = Long.getLong("kia.power.seed", 20261122L);
    int stride = Integer.getInteger("kia.power.stride", USUAL_STRIDE);
    Logger ours = (Logger) LoggerFactory.getLogger("id.kia");
    Level before = ours.getLevel();
    ours.setLevel(Level.ERROR);
    try {
      PowerCuts.delete(FOLDER);
      long begin = System.nanoTime();
      DayRecording day = DayRecording.make(Files.createDirectories(FOLDER.resolve("day")));
      var cuts = new PowerCuts(day, FOLDER, choice(stride, seed));
      Tally tally = cuts.run();
      long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
      List<RunResult> broken = tally.broken();
      String report =
          cuts.told()
              + String.format(
                  "%nfailures %d, seed %d, every %dth cut, %d s%n",
                  broken.size(), seed, stride, seconds);
      System.out.print(report);
      tally.askedPerson().forEach((said, where) -> System.out.println(said + " at " + where));
      Files.createDirectories(RESULT.getParent());
      Files.writeString(RESULT, report);
      assertEquals(List.of(), broken.stream().limit(5).toList(), report);
      assertTrue(cuts.gone() > 0, report);
    } finally {
      ours.setLevel(before);
    }
  }

  private static PowerCuts.Choice choice(int stride, long seed) {
    Integer one = Integer.getInteger("kia.power.cut");
    if (one != null) {
      return (cut, call, ofItsKind) -> cut == one;
    }
    int atMoments = Math.max(1, stride / OFTENER_AT_MOMENTS);
    return (cut, call, ofItsKind) ->
        Math.floorMod(ofItsKind - seed, call instanceof DiskCall.Moment ? atMoments : stride) == 0;
  }
}

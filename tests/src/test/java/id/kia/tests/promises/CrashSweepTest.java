package id.kia.tests.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.kia.tests.promises.CrashPoint.Blow;
import id.kia.tests.promises.CrashPoint.Printer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Every crash point of one school day with four orders: at most one good card, no order lost, every
 * blank and panel explained.
 *
 * <p>Here all commits, all moves of a card and every {@value #USUAL_STRIDE}th crossing of the wire,
 * other ones for each seed; {@code -Dkia.crash.stride=1} or {@code ./kia bench crash} take all. One
 * point again: {@code -Dkia.crash.point=wire-123-left-on}, or two points joined by +, with {@code
 * -Dkia.crash.seed} of the run that failed; its folder under {@code target/crash} stays.
 */
class CrashSweepTest {
  private static final int USUAL_STRIDE = 32;
  private static final int FIRST_CRASHES = 5;
  private static final int COMMITS_OF_A_RECOVERY = 8;
  private static final int CROSSINGS_OF_A_RECOVERY = 120;

  /** Of all points; a part of them may lie below by chance. */
  private static final double BY_EVIDENCE_AT_LEAST = 0.9;

  private static final double BY_EVIDENCE_IN_A_PART = 0.8;
  private static final Path FOLDER = Path.of("target", "crash").toAbsolutePath();
  private static final Path RESULT = Path.of("target", "bench", "crash.txt").toAbsolutePath();

  private final long seed = Long.getLong("kia.crash.seed", 20261122L);
  private final int stride = Integer.getInteger("kia.crash.stride", USUAL_STRIDE);
  private final Sweep sweep = new Sweep(FOLDER, seed);

  @Test
  void wherever_the_kiosk_dies_no_order_has_two_good_cards_and_none_is_lost() throws Exception {
    Logger ours = (Logger) LoggerFactory.getLogger("id.kia");
    Level before = ours.getLevel();
    ours.setLevel(Level.ERROR);
    try {
      String named = System.getProperty("kia.crash.point");
      if (named == null) {
        triesAll();
      } else {
        var points = Stream.of(named.split("\\+", -1)).map(CrashPoint::parse).toList();
        Tally again = tries(List.of(points));
        say(named + ": " + again.line());
        keeps(again);
      }
    } finally {
      ours.setLevel(before);
    }
  }

  private void triesAll() throws Exception {
    Sweep.Length length = sweep.undisturbed();
    long begin = System.nanoTime();
    Tally once = tries(points(length));
    Tally twice = tries(secondPoints(once.unknownAt()));
    long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    String report =
        "a day of "
            + length
            + "\none crash: "
            + once.line()
            + "\ntwo crashes: "
            + twice.line()
            + "\nseed "
            + seed
            + ", every "
            + stride
            + "th point of the wire, "
            + seconds
            + " s\n";
    say(report);
    Files.createDirectories(RESULT.getParent());
    Files.writeString(RESULT, report);
    keeps(once);
    keeps(twice);
    double wanted = stride == 1 ? BY_EVIDENCE_AT_LEAST : BY_EVIDENCE_IN_A_PART;
    assertTrue(once.shareByEvidence() >= wanted, report);
  }

  private List<List<CrashPoint>> points(Sweep.Length length) {
    List<List<CrashPoint>> points = new ArrayList<>();
    for (int move = 1; move <= length.moves(); move++) {
      points.add(List.of(new CrashPoint(Blow.MOVE, move, Printer.POWER_LOST)));
    }
    for (Printer printer : Printer.values()) {
      for (int commit = 1; commit <= length.commits(); commit++) {
        // Between two writes the printer mostly rests: the short form takes one of its two ends.
        boolean first = (commit % 2 == 0) == (printer == Printer.POWER_LOST);
        if (stride == 1 || first) {
          points.add(List.of(new CrashPoint(Blow.BEFORE_COMMIT, commit, printer)));
        }
        if (stride == 1 || !first) {
          points.add(List.of(new CrashPoint(Blow.AFTER_COMMIT, commit, printer)));
        }
      }
      points.addAll(crossings(Blow.WIRE, printer, length));
    }
    points.addAll(crossings(Blow.CABLE, Printer.LEFT_ON, length));
    return points;
  }

  /** Every so many, beginning with another one for each seed and kind. */
  private List<List<CrashPoint>> crossings(Blow blow, Printer printer, Sweep.Length length) {
    long kind = (blow.name() + printer.name()).hashCode();
    return IntStream.rangeClosed(1, length.crossings())
        .filter(crossing -> Math.floorMod(crossing - seed - kind, stride) == 0)
        .mapToObj(crossing -> List.of(new CrashPoint(blow, crossing, printer)))
        .toList();
  }

  /** The kiosk dies once more while it finds out what became of a card. */
  private List<List<CrashPoint>> secondPoints(List<CrashPoint> unknownAt) {
    List<List<CrashPoint>> points = new ArrayList<>();
    int apart = Math.max(1, unknownAt.size() / FIRST_CRASHES);
    for (int first = 0; first < unknownAt.size(); first += apart) {
      for (int commit = 1; commit <= COMMITS_OF_A_RECOVERY; commit++) {
        points.add(twice(unknownAt.get(first), Blow.BEFORE_COMMIT, commit));
        points.add(twice(unknownAt.get(first), Blow.AFTER_COMMIT, commit));
      }
      for (int crossing = 1; crossing <= CROSSINGS_OF_A_RECOVERY; crossing++) {
        points.add(twice(unknownAt.get(first), Blow.WIRE, crossing));
      }
    }
    return IntStream.range(0, points.size())
        .filter(index -> index % stride == 0)
        .mapToObj(points::get)
        .toList();
  }

  private static List<CrashPoint> twice(CrashPoint first, Blow blow, int number) {
    Printer printer = number % 2 == 0 ? Printer.POWER_LOST : Printer.LEFT_ON;
    return List.of(first, new CrashPoint(blow, number, printer));
  }

  private Tally tries(List<List<CrashPoint>> points) throws Exception {
    var tally = new Tally();
    List<Future<?>> running = new ArrayList<>();
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (List<CrashPoint> point : points) {
        running.add(
            workers.submit(
                () -> {
                  tally.add(sweep.run(point));
                  return point;
                }));
      }
    }
    for (Future<?> run : running) {
      run.get();
    }
    return tally;
  }

  private void keeps(Tally tally) {
    tally.askedPerson().forEach((said, where) -> say("a person said " + said + " at " + where));
    List<RunResult> broken = tally.broken();
    for (RunResult run : broken) {
      say(
          "BROKEN -Dkia.crash.seed="
              + seed
              + " -Dkia.crash.point="
              + run.name()
              + ": "
              + run.broken());
    }
    assertEquals(List.of(), broken);
  }

  private static void say(String line) {
    System.out.println("crash sweep: " + line);
  }
}

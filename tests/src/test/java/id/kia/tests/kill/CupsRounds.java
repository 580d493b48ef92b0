package id.kia.tests.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** The same kills on a print queue of CUPS, seen by a printer that counts cards. Blocking. */
final class CupsRounds {
  /** What the counting printer saw of one kind of order. */
  record Seen(int rounds, int tornThenFull, int doubles, int lost, int once) {
    Seen plus(Seen more) {
      return new Seen(
          rounds + more.rounds,
          tornThenFull + more.tornThenFull,
          doubles + more.doubles,
          lost + more.lost,
          once + more.once);
    }

    String told() {
      return String.format(
          Locale.ROOT,
          "rounds %d, torn then full %d, doubles %d, lost %d, once %d%n",
          rounds,
          tornThenFull,
          doubles,
          lost,
          once);
    }
  }

  private static final int PORTS = 19_100;
  private static final int TOGETHER = 8;

  /** Longer than a job may be in CUPS's memory only (DirtyCleanInterval, 30 s). */
  private static final Duration ON_DISK = Duration.ofSeconds(90);

  private static final Duration DESCRIBED = Duration.ofSeconds(35);
  private static final Duration BEGINS = Duration.ofSeconds(30);
  private static final Duration IDLE = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofMillis(10);

  /** From the first byte until after the printer's OK. */
  private static final int MOMENTS_MILLIS = 2_400;

  private final CupsQueue queue;
  private final Random random;

  private CupsRounds(CupsQueue queue, Random random) {
    this.queue = queue;
    this.random = random;
  }

  /** Orders that were in the queue long enough to be on disk; queues side by side. */
  static Seen old(Path root, long seed, int rounds) throws Exception {
    List<Future<Seen>> parts = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(TOGETHER)) {
      for (int i = 0; i < rounds; i++) {
        int round = i;
        parts.add(
            threads.submit(
                () -> old(root.resolve("round-" + round), PORTS + 1 + round, seed + round)));
      }
    }
    Seen all = new Seen(0, 0, 0, 0, 0);
    for (Future<Seen> part : parts) {
      all = all.plus(part.get());
    }
    return all;
  }

  /** One order behind a long job, so that nothing else is unsaved when the cut comes. */
  private static Seen old(Path root, int port, long seed) throws IOException {
    try (var queue = new CupsQueue(root, port)) {
      queue.start();
      queue.addPrinter();
      queue.printLong("before");
      queue.print(order(0));
      await("jobs on disk", ON_DISK, () -> queue.jobsOnDisk() == 2);
      await("the long job's end", ON_DISK, () -> queue.seen("full", "before") > 0);
      var run = new CupsRounds(queue, new Random(seed));
      run.cutAt(order(0));
      run.rests();
      return run.seen(1);
    }
  }

  /** Orders that were sent just before they print. */
  static Seen young(Path root, long seed, int rounds) throws IOException {
    try (var queue = new CupsQueue(root, PORTS)) {
      queue.start();
      queue.addPrinter();
      // The queue itself is written late too; that must not be the reason for a loss.
      LockSupport.parkNanos(DESCRIBED.toNanos());
      var run = new CupsRounds(queue, new Random(seed));
      for (int i = 0; i < rounds; i++) {
        queue.print(order(i));
        run.cutAt(order(i));
        run.rests();
      }
      return run.seen(rounds);
    }
  }

  private static String order(int number) {
    return "order-" + number;
  }

  /** A kill at a random moment of this order's card, and a start at once. */
  private void cutAt(String order) throws IOException {
    await(order + " at the printer", BEGINS, () -> queue.seen("begin", order) > 0);
    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(MOMENTS_MILLIS)).toNanos());
    queue.kill();
    queue.start();
  }

  /** Until nothing was printed for a while. */
  private void rests() throws IOException {
    long since = System.nanoTime();
    while (System.nanoTime() - since < IDLE.toNanos()) {
      if (queue.works()) {
        since = System.nanoTime();
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static void await(String what, Duration atMost, Look look) throws IOException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!look.holds()) {
      if (System.nanoTime() > end) {
        throw new IOException(what + " did not happen");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  @FunctionalInterface
  private interface Look {
    boolean holds() throws IOException;
  }

  private Seen seen(int rounds) throws IOException {
    int torn = 0;
    int doubles = 0;
    int lost = 0;
    for (int i = 0; i < rounds; i++) {
      int full = queue.seen("full", order(i));
      if (full == 0) {
        lost++;
      } else if (full > 1) {
        doubles++;
      } else if (queue.seen("begin", order(i)) > 1) {
        torn++;
      }
    }
    return new Seen(rounds, torn, doubles, lost, rounds - torn - doubles - lost);
  }
}

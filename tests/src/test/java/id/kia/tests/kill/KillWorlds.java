package id.kia.tests.kill;

import id.kia.tests.demo.RunningDemo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Demos side by side, each with a class of its own, until all kills are done. */
final class KillWorlds {
  private static final int PORTS = 18_800;
  private static final int PORTS_EACH = 10;
  private final long seed;
  private final int together;
  private final AtomicInteger left;
  private final AtomicInteger worlds = new AtomicInteger();

  KillWorlds(long seed, int rounds, int together) {
    this.seed = seed;
    this.together = together;
    this.left = new AtomicInteger(rounds);
  }

  KillTally run() throws IOException, InterruptedException {
    List<Future<KillTally>> parts = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < together; i++) {
        int place = i;
        parts.add(threads.submit(() -> worldsAt(place)));
      }
    }
    KillTally all = KillTally.NOTHING;
    for (Future<KillTally> part : parts) {
      try {
        all = all.plus(part.get());
      } catch (ExecutionException e) {
        throw new IOException("seed " + seed + ": " + e.getCause(), e);
      }
    }
    return all;
  }

  /** One world after the other; each is used up when every child of its class was served. */
  private KillTally worldsAt(int place) throws IOException, InterruptedException {
    KillTally tally = KillTally.NOTHING;
    while (left.get() > 0) {
      int world = worlds.getAndIncrement();
      Path data = Path.of("target", "demo", "kill-" + world).toAbsolutePath();
      RunningDemo demo = RunningDemo.start(data, PORTS + PORTS_EACH * place);
      try {
        KillTally more = new KillRounds(demo, new Random(seed + world), left).run();
        System.out.print("class " + world + ": " + more.told());
        tally = tally.plus(more);
      } finally {
        demo.stop();
      }
    }
    return tally;
  }
}

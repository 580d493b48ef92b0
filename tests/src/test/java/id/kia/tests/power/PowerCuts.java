package id.kia.tests.power;

import id.kia.tests.promises.OneDay;
import id.kia.tests.promises.RunResult;
import id.kia.tests.promises.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Cuts the power after each call of a recorded day, opens whatever disk may be found then, and goes
 * on from it with the world as it stood.
 *
 * <p>Equal images are opened once. Images in which the kiosk finds the same rows and files, with
 * the world at the same moment, are gone on with once: a kiosk sees no difference.
 */
final class PowerCuts {
  private final DayRecording day;
  private final Path root;
  private final Choice choice;
  private final Tally tally = new Tally();
  private final Map<String, String> opened = new ConcurrentHashMap<>();
  private final Set<String> goneOn = ConcurrentHashMap.newKeySet();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> distinct = new HashSet<>();
  private int cuts;
  private int images;

  /** Which cuts are made. */
  interface Choice {
    /**
     * @param cut number of the call that the power goes after
     * @param ofItsKind the same among calls of the kiosk, or among changes of the world
     */
    boolean takes(int cut, DiskCall call, int ofItsKind);
  }

  /**
   * @param root for one folder an image; that of an image that kept its promises is deleted
   */
  PowerCuts(DayRecording day, Path root, Choice choice) {
    this.day = day;
    this.root = root;
    this.choice = choice;
  }

  Tally run() throws InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(2 * threads),
            new ThreadPoolExecutor.CallerRunsPolicy())) {
      var disk = new Disk();
      String moment = "";
      int moments = 0;
      for (int cut = 0; cut < day.calls().size(); cut++) {
        DiskCall call = day.calls().get(cut);
        disk.take(call);
        if (call instanceof DiskCall.Moment(String name)) {
          moment = name;
        }
        int ofItsKind = call instanceof DiskCall.Moment ? ++moments : cut - moments;
        if (choice.takes(cut, call, ofItsKind)) {
          cuts++;
          cutHere(disk, cut, moment, workers);
        }
      }
    }
    return tally;
  }

  /** How many images were gone on with. */
  int gone() {
    return goneOn.size();
  }

  String told() {
    return String.format(
        "%d calls of one day, cuts %d, images %d, distinct %d, with the world %d; gone on: %s",
        day.calls().size(), cuts, images, distinct.size(), seen.size(), tally.line());
  }

  private void cutHere(Disk disk, int cut, String moment, ExecutorService workers) {
    for (Disk.Luck luck : disk.lucks()) {
      images++;
      var image = new DiskImage("cut-" + cut + "-" + luck.name(), moment, disk.image(luck));
      String print = image.fingerprint();
      distinct.add(print);
      if (seen.add(print + moment)) {
        workers.execute(() -> tries(image, print));
      }
    }
  }

  private void tries(DiskImage image, String print) {
    Path folder = root.resolve(image.name());
    try {
      String contents = opened.get(print);
      if (contents == null) {
        contents = image.openedIn(image.writeTo(folder.resolve("opened")));
        opened.put(print, contents);
      }
      if (goneOn.add(contents + image.moment())) {
        Path data = image.writeTo(folder.resolve("data"));
        Path here = folder.resolve("world");
        Path moment = day.moments().resolve(image.moment());
        RunResult result = OneDay.goOn(image.name(), data, here, moment, day.world());
        add(result);
        if (!result.broken().isEmpty()) {
          return;
        }
      }
      delete(folder);
    } catch (Exception | AssertionError e) {
      add(RunResult.failed(image.name(), e));
    }
  }

  private void add(RunResult result) {
    tally.add(result);
    if (!result.broken().isEmpty()) {
      System.out.println("power cuts: BROKEN " + result.name() + ": " + result.broken());
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
